import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents

/// What is kept of the plans while they stream by: a little for each, whatever their number.
struct Harvest {
    var entries: [(number: Int, entry: CaseloadEntry)] = []
    /// Plans with errors, of which nothing was made.
    var setAside: [(number: Int, id: String?, file: String)] = []
    var practices: [(number: Int, ods: String, entry: PracticeIndex.Entry)] = []
    var files: [ManifestFile] = []
    var diagnostics: [(number: Int, diagnostic: Diagnostic)] = []
    var leaks = LeakIndexBuilder()
    var crossCheck: [PlanEntry] = []
    /// For people who stand on the list of a meeting, by plan id.
    var discussed: [String: Discussed] = [:]
    /// What could be read of people who stand on the list of a meeting and whose plan is set aside, by plan id.
    var unreadable: [String: PersonIdentifiers] = [:]
    /// The consent for the stories that name a plan, by plan id.
    var storyReasons: [String: WithholdingReason?] = [:]
    var plans = 0
    var failure: BuildFailure?

    /// What meetings need of a plan.
    struct Discussed {
        let person: PersonReference
        let identifiers: PersonIdentifiers
        /// Why the minutes may not tell the case; nil if they may.
        let minutesReason: WithholdingReason?
        var extracts: [(meeting: String, path: String)] = []
    }

    /// Two plans claim to be `id`, or the same person: neither answer counts, and the name is still no one else's to read.
    mutating func doubt(_ id: String) {
        if let known = discussed[id] {
            let person = entries.first { $0.entry.person.id == id }?.entry.person ?? known.person
            discussed[id] = Discussed(person: person, identifiers: known.identifiers, minutesReason: .identityInDoubt)
        }
        if storyReasons[id] != nil { storyReasons[id] = .some(.identityInDoubt) }
    }

    /// Joins what the workers brought in, in the order of the plans.
    init(joining parts: [Harvest]) {
        for part in parts {
            entries += part.entries
            setAside += part.setAside
            practices += part.practices
            files += part.files
            diagnostics += part.diagnostics
            leaks.merge(part.leaks)
            crossCheck += part.crossCheck
            discussed.merge(part.discussed) { first, _ in first }
            unreadable.merge(part.unreadable) { first, _ in first }
            storyReasons.merge(part.storyReasons) { first, _ in first }
            plans += part.plans
            if failure == nil { failure = part.failure }
        }
        entries.sort { $0.number < $1.number }
        setAside.sort { $0.number < $1.number }
        practices.sort { $0.number < $1.number }
    }

    init() {}
}
