import CareRecords
import Digests
import Disclosure
import Documents
import Files
import Glibc
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
    /// - Returns: how much is in the output, and by what the manifest is known again.
    func write(to staging: StagingTree) throws(OutputError) -> (totals: Totals, stamp: FileStamp) {
        var totals = Totals()
        let stamp = try staging.write("manifest.json") { append throws(OutputError) in
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
                json.value(file)
                if json.bytes.count >= Self.pieceSize { try json.handOver(append) }
            }
            json.endArray()
            json.key("withheld")
            json.beginArray()
            for one in withheldInOrder {
                json.value(one)
                if json.bytes.count >= Self.pieceSize { try json.handOver(append) }
            }
            json.endArray()
            json.endObject()
            json.endLine()
            try json.handOver(append)
        }
        return (totals, stamp)
    }

    /// The manifest of an output in which some files hold other bytes, and nothing else is different; nil if one of them is not
    /// there as it was.
    static func replacing(_ files: [(before: ManifestFile, now: ManifestFile)], in manifest: [UInt8]) -> [UInt8]? {
        // No zero stands in JSON: one ends the text for the search, and another what is searched for.
        var text = manifest + [0]
        let isDone = text.withUnsafeMutableBytes { text in
            let all = text.assumingMemoryBound(to: CChar.self)
            return files.allSatisfy { before, now in
                let (old, new) = (beginning(of: before), beginning(of: now))
                guard old.count == new.count,
                    let place = (old + [0]).withUnsafeBytes({ strstr(all.baseAddress!, $0.bindMemory(to: CChar.self).baseAddress!) })
                else { return false }
                memcpy(place, new, new.count)
                return true
            }
        }
        text.removeLast()
        return isDone ? text : nil
    }

    /// Of what it says of a file, the path and the digest.
    private static func beginning(of file: ManifestFile) -> [UInt8] {
        var json = JSONWriter(indented: true)
        json.beginObject()
        json.key("files")
        json.beginArray()
        json.beginObject()
        json.handOver { _ in }
        json.beginning(of: file)
        return json.bytes
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
    fileprivate mutating func value(_ file: ManifestFile) {
        object { json in
            json.beginning(of: file)
            json.member("kind", file.kind)
            json.member("audience", file.audience)
            json.key("sources")
            json.array { json in for source in file.sources { json.value(source) } }
        }
    }

    fileprivate mutating func beginning(of file: ManifestFile) {
        member("path", file.path)
        member("sha256", file.digest.hex)
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
