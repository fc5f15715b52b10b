import Disclosure
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
    private let parts: SheetParts
    /// The sizes of type of a card, in points: the first at which everything fits is taken.
    static let sizes = [11, 10, 9, 8]
    /// Small Urdu cannot be read.
    private var sizes: ArraySlice<Int> { settings.say.script == .rightToLeft ? Self.sizes.dropLast() : Self.sizes[...] }

    /// - Parameter page: a page of the same plan.
    init(view: PlanView, page: PlanPage) {
        self.view = view
        settings = page.settings
        parts = SheetParts(page: page)
    }

    /// The largest type in which all the faces of a tree fit; nil if there is none.
    func points(for tree: MeasuredTree) -> Int? {
        let faces = tree.all(.face)
        return sizes.first { points in faces.allSatisfy { fits(tree, $0, points) } }
    }

    /// For a plan of which not everything fits: as much as does, at the smallest size.
    func card() -> Card {
        let smallest = sizes[sizes.endIndex - 1]
        let (fronts, backs) = (fronts(), backs())
        return Card(
            points: smallest, front: fronts.first { fits($0, smallest) } ?? fronts[fronts.count - 1],
            back: backs.first { fits($0, smallest) } ?? backs[backs.count - 1])
    }

    /// Everything that may be on the front.
    var wholeFront: CardFace.Content {
        .front(
            talking: view.plan.accessNeeds.glance.count, dangers: parts.dangers.count, withReactions: true, leftOut: [])
    }

    /// Everything that may be on the back.
    var wholeBack: CardFace.Content {
        .back(contacts: parts.emergencyContacts.count, papers: parts.papers.count, withTimes: true, leftOut: [])
    }

    /// From the fullest to the barest: first what happens after an allergen, then how to talk with the person, the last
    /// that they named first; at the very last dangers, those that are no danger to life before the others.
    private func fronts() -> [CardFace.Content] {
        let talking = view.plan.accessNeeds.glance.count
        let dangers = parts.dangers.count
        var steps = [wholeFront]
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

    private func fits(_ face: CardFace.Content, _ points: Int) -> Bool {
        let out = DocumentWriter(kind: .walletCard, settings: settings, root: "")
        CardFace(page: PlanPage(view, settings: settings, out: out), content: face).write()
        return fits(MeasuredTree(out.tree), 0, points)
    }

    private func fits(_ tree: MeasuredTree, _ face: Int, _ points: Int) -> Bool {
        let size = Double(points)
        let leading = settings.say.script == .rightToLeft ? 1.4 : 1.2
        let estimate = SheetEstimate(width: Self.width / size, sectionGap: 0.3, paragraphGap: 0.17)
        return estimate.height(of: tree, face) <= Self.height / (size * leading)
    }

    /// The room within a face of 85 by 54 mm, in points: 4 mm are kept free at the sides, and 3 mm above and below.
    private static let width = 77 / 25.4 * 72
    private static let height = 48 / 25.4 * 72
}
