import Disclosure
import Markup
import Wording

/// Finds what fits on a wallet card: the largest type at which everything does, or else what may be left out first.
struct CardFitting {
    struct Card {
        let points: Int
        let front: CardFace.Content
        let back: CardFace.Content
    }

    let view: PlanView
    let settings: DocumentSettings
    /// The sizes of type of a card, in points: the first at which everything fits is taken.
    static let sizes = [11, 10, 9, 8]
    /// Small Urdu cannot be read.
    private var sizes: ArraySlice<Int> { settings.say.script == .rightToLeft ? Self.sizes.dropLast() : Self.sizes[...] }

    func card() -> Card {
        let fronts = fronts()
        let backs = backs()
        let smallest = sizes[sizes.endIndex - 1]
        let (front, back) = (measured(fronts[0]), measured(backs[0]))
        for points in sizes where fits(front, points) && fits(back, points) {
            return Card(points: points, front: fronts[0], back: backs[0])
        }
        return Card(
            points: smallest, front: fronts.first { fits(measured($0), smallest) } ?? fronts[fronts.count - 1],
            back: backs.first { fits(measured($0), smallest) } ?? backs[backs.count - 1])
    }

    /// From the fullest to the barest: first what happens after an allergen, then how to talk with the person, the last
    /// that they named first; at the very last dangers, those that are no danger to life before the others.
    private func fronts() -> [CardFace.Content] {
        let parts = SheetParts(page: page())
        let talking = view.plan.accessNeeds.glance.count
        let dangers = parts.dangers.count
        var steps: [CardFace.Content] = [.front(talking: talking, dangers: dangers, withReactions: true, leftOut: [])]
        var leftOut: [CardFace.Part] = []
        if view.plan.allergies.contains(where: { $0.reaction != nil }) { leftOut.append(.reactions) }
        for count in (0...talking).reversed() {
            let without = count < talking ? leftOut + [.talking] : leftOut
            steps.append(.front(talking: count, dangers: dangers, withReactions: false, leftOut: without))
        }
        if talking > 0 { leftOut.append(.talking) }
        for count in (0..<dangers).reversed() {
            steps.append(.front(talking: 0, dangers: count, withReactions: false, leftOut: leftOut + [.dangers]))
        }
        return steps
    }

    /// From the fullest to the barest: papers but for the first, contacts but for the first two, papers, the times of
    /// medicines, contacts. The coordinator and the night always stay.
    private func backs() -> [CardFace.Content] {
        let parts = SheetParts(page: page())
        let papers = parts.papers.count
        let contacts = parts.emergencyContacts.count
        var steps: [(contacts: Int, papers: Int, withTimes: Bool)] = [(contacts, papers, true)]
        for count in (1...max(papers, 1)).reversed() where count < papers { steps.append((contacts, count, true)) }
        let fewPapers = min(papers, 1)
        for count in (2...max(contacts, 2)).reversed() where count < contacts { steps.append((count, fewPapers, true)) }
        let fewContacts = min(contacts, 2)
        steps += [(fewContacts, 0, true), (fewContacts, 0, false), (min(contacts, 1), 0, false), (0, 0, false)]
        return steps.map { step in
            var leftOut: [CardFace.Part] = []
            if step.papers < papers { leftOut.append(.papers) }
            if step.contacts < contacts { leftOut.append(.contacts) }
            if !step.withTimes, parts.isOnTime { leftOut.append(.times) }
            return .back(
                contacts: step.contacts, papers: step.papers, withTimes: step.withTimes, leftOut: leftOut)
        }
    }

    // MARK: Measuring

    private func page() -> PlanPage {
        let out = DocumentWriter(kind: .walletCard, settings: settings, root: "")
        return PlanPage(view, settings: settings, out: out)
    }

    private func measured(_ content: CardFace.Content) -> MeasuredElement {
        let page = page()
        CardFace(page: page, content: content).write()
        return MeasuredElement(page.out.tree.element)
    }

    private func fits(_ face: MeasuredElement, _ points: Int) -> Bool {
        let size = Double(points)
        let leading = settings.say.script == .rightToLeft ? 1.4 : 1.2
        let estimate = SheetEstimate(width: Self.width / size, sectionGap: 0.3, paragraphGap: 0.17)
        return estimate.height(of: face) <= Self.height / (size * leading)
    }

    /// The room within a face of 85 by 54 mm, in points: 4 mm are kept free at the sides, and 3 mm above and below.
    private static let width = 77 / 25.4 * 72
    private static let height = 48 / 25.4 * 72
}
