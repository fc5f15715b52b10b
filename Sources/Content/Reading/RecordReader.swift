import Diagnostics
import Files
import JSONReading

/// Takes one record from bytes to a value: text, structure, decoding, rules.
struct RecordReader {
    let source: ContentSource
    private var json: JSONReader
    private var bytes: [UInt8] = []
    var diagnostics: [Diagnostic] = []

    init(source: ContentSource) {
        self.source = source
        json = JSONReader(byteLimit: source.byteLimit)
    }

    /// Reads a JSON file. Nil if anything in it is an error.
    mutating func read<Record>(
        _ file: String, as kinds: [RecordKind],
        _ decode: (Members, RecordKind) throws(Undecodable) -> Record,
        rules: (Record, inout Findings) -> Void
    ) -> Record? {
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: source.systemPath(file), limit: source.byteLimit, into: &bytes)
        } catch {
            diagnostics.append(.unreadable(file, error, limit: source.byteLimit))
            return nil
        }
        return read(bytes, file: file, as: kinds, decode, rules: rules)
    }

    /// Reads JSON text that is in memory already. Nil if anything in it is an error.
    mutating func read<Record>(
        _ bytes: [UInt8], file: String, as kinds: [RecordKind],
        _ decode: (Members, RecordKind) throws(Undecodable) -> Record,
        rules: (Record, inout Findings) -> Void
    ) -> Record? {
        let before = diagnostics.count
        guard let root = json.read(bytes, file: file, into: &diagnostics) else { return nil }
        let isDamaged = diagnostics[before...].contains { $0.severity == .error }
        let record = finish(root, as: kinds, decode, rules: rules)
        return isDamaged ? nil : record
    }

    /// Reads a record that is not in `content/` yet.
    mutating func read<Record>(
        _ bytes: [UInt8], named name: String, as kinds: [RecordKind],
        _ decode: (Members, RecordKind) throws(Undecodable) -> Record
    ) -> Record? {
        guard let root = json.read(bytes, file: name, into: &diagnostics),
            !diagnostics.contains(where: { $0.severity == .error })
        else { return nil }
        return finish(root, as: kinds, decode) { _, _ in }
    }

    /// Checks, decodes and judges what is on a tape already.
    mutating func finish<Record>(
        _ root: JSONValue, as kinds: [RecordKind],
        _ decode: (Members, RecordKind) throws(Undecodable) -> Record,
        rules: (Record, inout Findings) -> Void
    ) -> Record? {
        var checker = StructureChecker()
        let kind = checker.checkRecord(root, as: kinds)
        diagnostics += checker.diagnostics
        guard let kind, !checker.hasErrors else { return nil }
        do throws(Undecodable) {
            let record = try decode(Members(root), kind)
            var findings = Findings(root)
            rules(record, &findings)
            diagnostics += findings.diagnostics
            return findings.hasErrors ? nil : record
        } catch {
            diagnostics.append(.unreadableRecord(root))
            return nil
        }
    }
}

extension Diagnostic {
    static func unreadableRecord(_ root: JSONValue) -> Diagnostic {
        Diagnostic(.unreadableRecord, at: root.location, "the record passed every check and could not be put together")
    }
}
