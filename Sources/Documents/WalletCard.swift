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

    private init(view: PlanView, settings: DocumentSettings, out: DocumentWriter) {
        page = PlanPage(view, settings: settings, out: out)
    }

    /// - Parameters:
    ///   - view: the plan as visitors may see it.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let out = DocumentWriter(kind: .walletCard, settings: settings, root: root, id: view.plan.id)
        let fitting = CardFitting(view: view, settings: settings)
        WalletCard(view: view, settings: settings, out: out).write(fitting.card())
        return out
    }

    private func write(_ card: CardFitting.Card) {
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

    /// One for the purse and one to spare.
    private static let copies = 2
}
