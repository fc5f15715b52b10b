import Diagnostics
import Files
import JSONReading

/// Takes one record from bytes to a value: text, structure, decoding, rules.
///
/// A record with faults in its structure is looked at by the rules as well, so that all its problems are told at once.
struct RecordReader {
    let source: ContentSource
    private var json: JSONReader
    private var bytes: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    /// Of the record that was read last: where it is not as its shape says. Nil too if it is no such record at all.
    private var faults: Faults?
    private var isOfItsKind = false

    init(source: ContentSource) {
        self.source = source
        json = JSONReader(byteLimit: source.byteLimit)
    }

    /// Reads a JSON file. Nil if anything in it is an error.
    ///
    /// - Parameters:
    ///   - rules: finds what is wrong with the record by itself; called more than once if it has faults.
    ///   - joined: finds what is wrong with it beside others, and remembers it for those; called at most once.
    mutating func read<Record>(
        _ file: String, as kinds: [RecordKind],
        _ decode: (Members, RecordKind) throws(Undecodable) -> Record,
        rules: (Record, inout Findings) -> Void, joined: (Record, inout Findings) -> Void = { _, _ in }
    ) -> Record? {
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: source.systemPath(file), limit: source.byteLimit, into: &bytes)
        } catch {
            diagnostics.append(.unreadable(file, error, limit: source.byteLimit))
            return nil
        }
        return read(bytes, file: file, as: kinds, decode, rules: rules, joined: joined)
    }

    /// Reads JSON text that is in memory already. Nil if anything in it is an error.
    mutating func read<Record>(
        _ bytes: [UInt8], file: String, as kinds: [RecordKind],
        _ decode: (Members, RecordKind) throws(Undecodable) -> Record,
        rules: (Record, inout Findings) -> Void, joined: (Record, inout Findings) -> Void = { _, _ in }
    ) -> Record? {
        let before = diagnostics.count
        guard let root = json.read(bytes, file: file, into: &diagnostics) else { return nil }
        return finish(
            root, faults: Faults(of: diagnostics[before...], in: root), as: kinds, decode, rules: rules, joined: joined)
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
        _ root: JSONValue, faults known: Faults? = nil, as kinds: [RecordKind],
        _ decode: (Members, RecordKind) throws(Undecodable) -> Record,
        rules: (Record, inout Findings) -> Void, joined: (Record, inout Findings) -> Void = { _, _ in }
    ) -> Record? {
        var checker = StructureChecker(faults: known)
        let kind = checker.checkRecord(root, as: kinds)
        diagnostics += checker.diagnostics
        isOfItsKind = kind != nil
        guard let kind else { return nil }
        faults = checker.faults
        if let faults {
            var findings = Findings(root, faults: faults)
            findings.judge(in: faults, { guess throws(Undecodable) in try decode(Members(root, guess), kind) }, rules)
            diagnostics += findings.diagnostics
            return nil
        }
        do throws(Undecodable) {
            let record = try decode(Members(root), kind)
            var findings = Findings(root)
            rules(record, &findings)
            joined(record, &findings)
            diagnostics += findings.diagnostics
            return findings.hasErrors ? nil : record
        } catch {
            diagnostics.append(.unreadableRecord(root))
            return nil
        }
    }

    /// A text of the record that was read last, if it could be read.
    func text(of name: StaticString) -> String? { json.tape.root?.member(name)?.string }

    /// What the record that was read last may be meant to say, if there is an error in it: all that is possible, as far as
    /// it makes a difference to records that speak of it.
    func guesses<Record>(_ decode: (Members) throws(Undecodable) -> Record) -> [Record] {
        guard isOfItsKind, let root = json.tape.root else { return [] }
        guard let faults else { return [Members(root)].compactMap { try? decode($0) } }
        guard faults.isComplete else { return [] }
        return (0..<faults.guesses).compactMap { try? decode(Members(root, Guess(faults, number: $0))) }
    }
}

extension Findings {
    /// Adds what the rules find in a record with faults, whatever is meant by these.
    mutating func judge<Record>(
        in faults: Faults, _ decode: (Guess) throws(Undecodable) -> Record, _ rules: (Record, inout Findings) -> Void
    ) {
        // Where there are too many to be listed, nobody knows all of them.
        guard faults.isComplete else { return }
        add(foundInEach: faults.guesses) { number, findings in
            do throws(Undecodable) {
                rules(try decode(Guess(faults, number: number)), &findings)
            } catch {
                return
            }
        }
    }
}

extension Diagnostic {
    static func unreadableRecord(_ root: JSONValue) -> Diagnostic {
        Diagnostic(.unreadableRecord, at: root.location, "the record passed every check and could not be put together")
    }
}
