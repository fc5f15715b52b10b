import CareRecords
import Digests
import Disclosure
import Documents
import JSONReading

/// One file of the output.
struct ManifestFile: Sendable {
    let path: String
    let digest: Digest
    let size: Int
    let kind: String
    let audience: String
    let sources: [String]
}

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
    var files: [ManifestFile]
    var withheld: [ManifestWithheld]

    /// In the byte order of the paths, so that the bytes do not depend on who finished first.
    mutating func bytes() -> [UInt8] {
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var json = JSONWriter(indented: true, capacity: files.count * 320 + 1024)
        json.object { json in
            json.member("kind", OutputSwap.manifestKind)
            json.member("version", 1)
            json.member("madeBy", "caresheaf \(Caresheaf.version)")
            json.member("theme", theme)
            json.member("themeVersion", themeVersion)
            json.member("asOf", asOf.iso)
            json.key("files")
            json.array { json in
                for file in files {
                    json.object { json in
                        json.member("path", file.path)
                        json.member("sha256", file.digest.hex)
                        json.member("kind", file.kind)
                        json.member("audience", file.audience)
                        json.key("sources")
                        json.array { json in for source in file.sources { json.value(source) } }
                    }
                }
            }
            json.key("withheld")
            json.array { json in
                let inOrder = withheld.sorted {
                    ($0.person, $0.document.rawValue, $0.reason.code) < (
                        $1.person, $1.document.rawValue, $1.reason.code
                    )
                }
                for one in inOrder {
                    json.object { json in
                        json.member("person", one.person)
                        json.member("document", one.document.rawValue)
                        json.member("reason", one.reason.code)
                        json.member("since", ifPresent: one.reason.date?.iso)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

/// The program itself.
public enum Caresheaf {
    public static let version = "0.1.0"
}
