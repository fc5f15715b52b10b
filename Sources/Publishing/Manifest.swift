import CareRecords
import Digests
import Disclosure
import Documents
import Files
import JSONReading

/// A document that was not made.
struct ManifestWithheld: Sendable {
    let person: String
    let document: PersonalDocument
    let reason: WithholdingReason
}

/// `manifest.json`: what the output holds and what was withheld, for whom and why.
struct Manifest {
    let theme: String
    let themeVersion: String
    let asOf: CalendarDate
    let part: BuildPart?
    let files: ManifestFiles
    let withheld: [ManifestWithheld]

    /// How much there is in the output.
    struct Totals {
        /// Files by kind.
        var documents: [String: Int] = [:]
        var files = 0
        var bytes = 0
    }

    /// How many bytes are gathered before they are written.
    private static let pieceSize = 64 << 10

    /// Writes it a piece at a time: it is as long as a hundred pages for every hundred people.
    ///
    /// - Returns: how much is in the output, and what is to be remembered of it.
    func write(to staging: StagingTree) throws(OutputError) -> (totals: Totals, memory: BuildMemory) {
        var totals = Totals()
        var rows: [BuildMemory.Row] = []
        rows.reserveCapacity(files.count)
        var written = 0
        let stamp = try staging.write("manifest.json") { append throws(OutputError) in
            func handOver(_ json: inout JSONWriter) throws(OutputError) {
                written += json.bytes.count
                try json.handOver(append)
            }
            var json = JSONWriter(indented: true, capacity: Self.pieceSize + 4096)
            json.beginObject()
            json.member("kind", (part == nil ? OutputSwap.Holding.output : .part).rawValue)
            json.member("version", 1)
            json.member("madeBy", "caresheaf \(Caresheaf.version)")
            json.member("theme", theme)
            json.member("themeVersion", themeVersion)
            json.member("asOf", asOf.iso)
            if let part {
                json.key("only")
                json.array { json in for one in part.words { json.value(one) } }
            }
            json.key("files")
            json.beginArray()
            var last = ""
            try files.forEachInOrder { file throws(OutputError) in
                if file.path == last { throw OutputError(.writtenTwice, path: file.path) }
                last = file.path
                totals.add(file)
                let place = json.value(file)
                rows.append(BuildMemory.Row(file, digestAt: written + place))
                if json.bytes.count >= Self.pieceSize { try handOver(&json) }
            }
            json.endArray()
            json.key("withheld")
            json.beginArray()
            for one in withheldInOrder {
                json.value(one)
                if json.bytes.count >= Self.pieceSize { try handOver(&json) }
            }
            json.endArray()
            json.endObject()
            json.endLine()
            try handOver(&json)
        }
        return (totals, BuildMemory(rows, manifest: stamp))
    }

    private var withheldInOrder: [ManifestWithheld] {
        withheld.sorted {
            ($0.person, $0.document.rawValue, $0.reason.code) < ($1.person, $1.document.rawValue, $1.reason.code)
        }
    }
}

extension Manifest.Totals {
    fileprivate mutating func add(_ file: ManifestFile) {
        documents[file.kind, default: 0] += 1
        files += 1
        bytes += file.size
    }
}

extension JSONWriter {
    /// Returns where the digest begins in what is written so far.
    fileprivate mutating func value(_ file: ManifestFile) -> Int {
        beginObject()
        member("path", file.path)
        let digest = file.digest.hex
        member("sha256", digest)
        // Before the quotation mark that closes it.
        let place = bytes.count - 1 - digest.utf8.count
        member("kind", file.kind)
        member("audience", file.audience)
        key("sources")
        array { json in for source in file.sources { json.value(source) } }
        endObject()
        return place
    }

    fileprivate mutating func value(_ withheld: ManifestWithheld) {
        object { json in
            json.member("person", withheld.person)
            json.member("document", withheld.document.rawValue)
            json.member("reason", withheld.reason.code)
            json.member("since", ifPresent: withheld.reason.date?.iso)
        }
    }
}

/// The program itself.
public enum Caresheaf {
    public static let version = "0.1.0"
}
