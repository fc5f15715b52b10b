import CareRecords
import Documents
import JSONReading
import Wording

/// What the search page looks through: a classic script that assigns one value, so that it works on a shared drive.
struct SearchIndex {
    let pages: [Portal.Page]
    let say: Phrasebook

    /// `[title, href, kind, description, words]` for each page; words once each, folded, in order.
    func script() -> [UInt8] {
        var json = JSONWriter(capacity: pages.count * 200)
        json.object { json in
            json.key("pages")
            json.array { json in
                for page in pages {
                    json.array { json in
                        json.value(page.title)
                        json.value(page.path)
                        json.value(say("page-kind.\(page.kind.rawValue)"))
                        json.value(page.summary)
                        json.value(Self.words(in: page.words))
                    }
                }
            }
        }
        return Array("window.caresheafIndex = ".utf8) + json.bytes + Array(";\n".utf8)
    }

    private static func words(in text: String) -> String {
        let words = PlainLetters.fold(text).split { !($0.isLetter || $0.isNumber) }
        return Set(words).sorted().joined(separator: " ")
    }
}
