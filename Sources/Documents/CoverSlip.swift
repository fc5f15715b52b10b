import CareRecords
import Disclosure
import Wording

/// The first sheet of a pile: who is in it, with what, on how many sheets, and who is missing. It is for whoever fills the
/// envelopes, and is never posted.
public struct CoverSlip {
    private let pile: Pile
    private let out: DocumentWriter
    private var words: CoverSlipWords { CoverSlipWords(out: out) }
    private func say(_ key: String) -> String { out.say(key) }

    public static func write(_ pile: Pile, settings: DocumentSettings, root: String) -> DocumentWriter {
        let out = DocumentWriter(kind: .coverSlip, settings: settings, root: root)
        CoverSlip(pile: pile, out: out).write(settings)
        return out
    }

    private func write(_ settings: DocumentSettings) {
        let title = words.title(of: pile)
        out.head(
            title: out.say("slip.title-of", ["pile": title]), running: Running(head: title, foot: say("slip.run-foot")))
        out.element("top") {
            out.element("top-main") {
                out.element("doctype") { out.text(settings.programme.name.text(in: out.language)) }
                out.mainHeading(title)
                out.display(
                    "ids",
                    out.say(
                        "slip.people.\(words.counted(in: pile.kind.paper))", count: pile.rows.count))
            }
            out.element("top-side") { out.p(say: "slip.printed", ["date": { out.date(out.asOf) }]) }
        }
        out.section("now", heading: say("slip.not-posted")) { out.p(say("slip.not-posted-why")) }
        out.element("facts", role: "lines") {
            out.fact(say("slip.printer")) { out.text(words.printer(for: pile.kind)) }
            out.fact(say("slip.sheets-in-all")) { sheets(pile.places) }
            if let practice = pile.practice { out.fact(say("slip.goes-to")) { goes(to: practice) } }
            if pile.kind.paper.isForOthers { out.fact(say("slip.goes-to")) { out.text(say("slip.for.\(pile.kind.paper.rawValue)")) } }
        }
        rows()
        missing()
        otherForms()
    }

    private func goes(to practice: Practice) {
        out.text(([practice.name] + (practice.address.map { [$0.oneLine] } ?? [])).joined(separator: say("list.comma")))
    }

    // MARK: Who is in it

    private func rows() {
        out.table(
            role: "fold", caption: say("slip.caption"),
            columns: [
                .wide(say("slip.who"), 36), .wide(say("slip.what"), 29), .wide(say("slip.sheets"), 9),
                .wide(say("slip.to-do"), 26),
            ]
        ) {
            for (number, row) in pile.rows.enumerated() { out.row { write(row, number: number + 1) } }
        }
    }

    private func write(_ row: Row, number: Int) {
        out.rowHead {
            out.element("tick-box") {}
            out.text("\(number). ")
            words.write(row.heading)
        }
        out.field(say("slip.what")) {
            for (at, one) in row.pieces.enumerated() {
                if at > 0 { out.lineBreak() }
                out.text("\(words.name(of: one.piece)): ")
                out.tree.open("page-count")
                out.tree.attribute("place", one.place)
                out.text(say("slip.counted-on-paper"))
                out.tree.close()
            }
        }
        out.field(say("slip.sheets")) {
            if let first = row.pieces.first, let last = row.pieces.last { sheets(first.place...last.place) }
        }
        out.field(say("slip.to-do")) {
            let toDo = words.toDo(row)
            for (at, one) in toDo.enumerated() {
                if at > 0 { out.lineBreak() }
                out.text(one)
            }
        }
    }

    private func sheets(_ places: ClosedRange<Int>) {
        out.tree.open("sheet-count")
        out.tree.attribute("first", places.lowerBound)
        out.tree.attribute("last", places.upperBound)
        out.tree.attribute("sides", pile.kind.paper.isDuplex ? 2 : 1)
        out.text(say("slip.counted-on-paper"))
        out.tree.close()
    }

    // MARK: Who is not

    private func missing() {
        guard !pile.missing.isEmpty else { return }
        out.section(heading: say("slip.missing")) {
            out.table(
                role: "fold", caption: say("slip.missing-caption"),
                columns: [.wide(say("slip.who"), 36), .wide(say("slip.what"), 29), .wide(say("slip.why"), 35)]
            ) {
                for one in pile.missing {
                    out.row {
                        out.rowHead { words.write(one.heading) }
                        out.field(say("slip.what")) {
                            out.text(one.document.map { say("document-kind.\($0.rawValue)") } ?? say("slip.everything"))
                        }
                        out.field(say("slip.why")) { out.text(words.why(one.reason)) }
                    }
                }
            }
        }
    }

    private func otherForms() {
        guard !pile.otherForms.isEmpty else { return }
        out.section(heading: say("slip.other-forms")) {
            out.p(say("slip.other-forms-lead"))
            out.table(
                role: "fold", caption: say("slip.other-forms-caption"),
                columns: [.wide(say("slip.who"), 36), .wide(say("slip.needs"), 64)]
            ) {
                for one in pile.otherForms {
                    out.row {
                        out.rowHead { words.write(one.heading) }
                        out.field(say("slip.needs")) {
                            let forms =
                                one.formats.map { say("format.\($0.rawValue)") }
                                + one.unmet.map { say("unmet.\($0.rawValue)") }
                            out.text(out.say.list(forms))
                        }
                    }
                }
            }
        }
    }
}
