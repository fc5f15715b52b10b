import CareRecords
import Content
import Diagnostics
import Digests
import Disclosure
import Documents
import Measures

/// What is kept of the plans while they stream by: a little for each, whatever their number.
struct Harvest {
    var entries: [(number: Int, entry: CaseloadEntry)] = []
    /// Plans with errors, of which nothing was made.
    var setAside: [(number: Int, id: String?, file: String)] = []
    var files = ManifestFiles()
    var diagnostics: [(number: Int, diagnostic: Diagnostic)] = []
    var leaks = LeakIndexBuilder()
    var crossCheck = CrossCheck()
    /// For people who stand on the list of a meeting, by plan id.
    var discussed: [String: Discussed] = [:]
    /// What could be read of people who stand on the list of a meeting and whose plan is set aside, by plan id.
    var unreadable: [String: PersonIdentifiers] = [:]
    /// The consent for the stories that name a plan, by plan id.
    var storyReasons: [String: WithholdingReason?] = [:]
    /// Scores before and after; nil until a worker brings its own.
    var outcomes: OutcomeTally?
    /// Formats that could not be made.
    var formatProblems: [FormatProblem] = []
    /// What the files were that hold one plan each, if that is asked for.
    var digests: [(file: String, digest: Digest)] = []
    var plans = 0
    var failure: BuildFailure?

    /// What meetings need of a plan.
    struct Discussed {
        let person: PersonReference
        let identifiers: PersonIdentifiers
        /// Why the minutes may not tell the case; nil if they may.
        let minutesReason: WithholdingReason?
        /// For the person, and for their practice.
        var extracts: [(meeting: String, document: MadeDocument)] = []
        /// Of those on the list of a meeting to come: the plan as the team may see it, for the case card.
        var view: PlanView?
        /// The code of the practice with which they are registered.
        var practice: String?
        /// The doctor there to whom it writes.
        var doctor: String?
        var coordinator: String?
        var site: String?
    }

    /// Whether two plans, each by itself, bring in the same: everything but their own files, and where they stand among
    /// others. What is made besides the plans' own documents is then the same for both.
    ///
    /// Never so of people who stand on the list of a meeting: with their documents others' are looked through again.
    func bringsTheSame(as other: Harvest) -> Bool {
        var (check, otherCheck) = (crossCheck, other.crossCheck)
        check.number(0)
        otherCheck.number(0)
        return entries.elementsEqual(other.entries) { $0.entry == $1.entry }
            && setAside.elementsEqual(other.setAside) { $0.id == $1.id && $0.file == $1.file }
            && diagnostics.elementsEqual(other.diagnostics) { $0.diagnostic == $1.diagnostic }
            && leaks == other.leaks && check == otherCheck
            && storyReasons == other.storyReasons && outcomes == other.outcomes && plans == other.plans
            && [self, other].allSatisfy { one in
                one.discussed.isEmpty && one.unreadable.isEmpty && one.formatProblems.isEmpty && one.failure == nil
            }
    }

    /// Two plans claim to be `id`, or the same person: neither answer counts, and the name is still no one else's to read.
    mutating func doubt(_ id: String) {
        if let known = discussed[id] {
            let person = entries.first { $0.entry.person.id == id }?.entry.person ?? known.person
            discussed[id] = Discussed(person: person, identifiers: known.identifiers, minutesReason: .identityInDoubt)
        }
        if storyReasons[id] != nil { storyReasons[id] = .some(.identityInDoubt) }
    }

    /// Adds what came of one plan, which is the one of this number now.
    mutating func add(_ plan: Harvest, number: Int) {
        entries += plan.entries.map { (number, $0.entry) }
        setAside += plan.setAside.map { (number, $0.id, $0.file) }
        diagnostics += plan.diagnostics.map { (number, $0.diagnostic) }
        leaks.add(copyOf: plan.leaks)
        var check = plan.crossCheck
        check.number(number)
        crossCheck.merge(check)
        discussed.merge(plan.discussed) { first, _ in first }
        unreadable.merge(plan.unreadable) { first, _ in first }
        storyReasons.merge(plan.storyReasons) { first, _ in first }
        if let own = plan.outcomes { outcomes?.merge(own) }
        plans += plan.plans
        if failure == nil { failure = plan.failure }
    }

    /// Joins what the workers brought in, in the order of the plans. Each list is let go of once it is taken over.
    init(joining parts: consuming [Harvest]) {
        while var part = parts.popLast() {
            Self.move(&part.entries, to: &entries)
            Self.move(&part.setAside, to: &setAside)
            files.append(contentsOf: part.files)
            part.files = ManifestFiles()
            Self.move(&part.diagnostics, to: &diagnostics)
            Self.move(&part.formatProblems, to: &formatProblems)
            Self.move(&part.digests, to: &digests)
            var own = LeakIndexBuilder()
            swap(&part.leaks, &own)
            if leaks.count == 0 { leaks = own } else { leaks.merge(own) }
            crossCheck.merge(part.crossCheck)
            part.crossCheck = CrossCheck()
            discussed.merge(part.discussed) { first, _ in first }
            unreadable.merge(part.unreadable) { first, _ in first }
            storyReasons.merge(part.storyReasons) { first, _ in first }
            if let own = part.outcomes {
                if outcomes == nil { outcomes = own } else { outcomes?.merge(own) }
            }
            part.outcomes = nil
            plans += part.plans
            if failure == nil { failure = part.failure }
        }
        entries.sort { $0.number < $1.number }
        setAside.sort { $0.number < $1.number }
    }

    init() {}

    private static func move<Element>(_ elements: inout [Element], to all: inout [Element]) {
        if all.isEmpty { swap(&elements, &all) } else { all += elements }
        elements = []
    }
}
