import CareRecords
public import Disclosure
import Markup

/// A card of 85 by 54 mm to cut out and to carry: who the person is, what is dangerous to them, whom to call.
///
/// It carries no address: a card that was lost must not lead to the door of somebody who needs help.
public struct WalletCard {
    private let page: PlanPage
    private var out: DocumentWriter { page.out }
    private func say(_ key: String) -> String { page.out.say(key) }

    private let fitting: CardFitting

    private init(_ view: PlanView, settings: DocumentSettings, root: String) {
        let out = DocumentWriter(kind: .walletCard, settings: settings, root: root, id: view.plan.id)
        page = PlanPage(view, settings: settings, out: out)
        fitting = CardFitting(view: view, page: page)
    }

    /// - Parameters:
    ///   - view: the plan as visitors may see it.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let whole = WalletCard(view, settings: settings, root: root)
        if whole.writeAll() { return whole.out }
        let card = WalletCard(view, settings: settings, root: root)
        card.write(card.fitting.card())
        return card.out
    }

    /// Writes a card with everything on it.
    /// - Returns: whether everything fits; if not, the document is unfinished.
    private func writeAll() -> Bool {
        begin()
        out.tree.attribute("points", CardFitting.sizes[0])
        CardFace(page: page, content: fitting.wholeFront).write()
        CardFace(page: page, content: fitting.wholeBack).write()
        guard let points = fitting.points(for: MeasuredTree(out.tree)) else { return false }
        out.tree.attribute("points", points)
        out.tree.close()
        return true
    }

    private func write(_ card: CardFitting.Card) {
        begin()
        out.tree.attribute("points", card.points)
        CardFace(page: page, content: card.front).write()
        CardFace(page: page, content: card.back).write()
        out.tree.close()
        let leftOut = card.front.leftOut + card.back.leftOut
        if !leftOut.isEmpty {
            out.p(
                out.say(
                    "sheet.card-left-out", ["what": out.say.list(leftOut.map { say("sheet.left-out.\($0.rawValue)") })])
            )
        }
    }

    /// How to make a card of the page, and the beginning of the card.
    private func begin() {
        let parts = SheetParts(page: page)
        let title = out.say("sheet.card-of", ["name": out.isolated(out.say.name(page.plan.person.name))])
        out.tree.attribute("print-size", page.plan.accessNeeds.printSize)
        out.head(title: title, running: parts.running(title))
        out.mainHeading(say("sheet.card"))
        out.element("numbered-list") {
            for key in ["sheet.card-print", "sheet.card-cut", "sheet.card-fold"] {
                out.element("item") { out.text(say(key)) }
            }
        }
        out.tree.open("card")
        out.tree.attribute("copies", Self.copies)
    }

    /// One for the purse and one to spare.
    private static let copies = 2
}
