import CareRecords
import JSONReading

/// The section `imported` of a plan: where it came from, what has no place, and what imports wrote.
struct ImportedSection {
    private let mine: JSONTree?
    private let before: SaidBefore
    private var patients: [String]
    private var unplaced: [UnplacedResource]
    private var consents: [PlanValue]
    private var written = SaidBefore()
    private var writtenTexts: [String] = []
    private(set) var differences: [ImportDifference] = []
    /// How many values did not fit.
    private(set) var cut = 0

    /// - Parameter mine: the section as it is.
    init(_ mine: JSONTree?, before: SaidBefore) {
        self.mine = mine
        self.before = before
        patients = mine?["patients"]?.elements.compactMap(\.text) ?? []
        unplaced = mine?["unplaced"]?.elements.compactMap(UnplacedResource.init) ?? []
        consents = (mine?["consents"]?.elements ?? []).map(PlanValue.init(kept:))
    }

    /// - Parameter room: how many bytes it may have.
    mutating func update(from draft: PlanDraft, room: Int) {
        for key in draft.keys where !patients.contains(key) { patients.append(key) }
        mergeConsents(draft)
        note(draft.plan, of: draft)
        let merge = UnplacedMerge(before: before, present: draft.names)
        let all = draft.unplaced
        unplaced = merge.merge(unplaced, all)
        written.keep(before, except: draft.names)
        let isCut = cutTo(room - written.texts.reduce(0) { $0 + $1.utf8.count + 12 })
        noteFacts(all, except: isCut)
        writtenTexts = written.texts
    }

    /// Consents have their own names here: whatever becomes of them, it is not the list of permissions.
    private mutating func mergeConsents(_ draft: PlanDraft) {
        var (own, said) = (PlanObject(), PlanObject())
        own[Self.consentsKey] = PlanValue(content: .list(consents))
        said[Self.consentsKey] = PlanValue(content: .list(draft.consents))
        var merge = PlanMerge(before: before, present: draft.names)
        consents = merge.merge(own, said)[Self.consentsKey]?.elements ?? []
        differences = merge.differences
        note(said, of: draft)
    }

    private static let consentsKey = "importedConsents"

    // MARK: What is written

    private mutating func note(_ object: PlanObject, of draft: PlanDraft) {
        var said: [(Fingerprint, String)] = []
        object.forEachLeaf(path: "") { fingerprint, leaf in
            // What the check refused is not in the plan, and is to be tried again.
            if !draft.isRefused(leaf) { said.append((fingerprint, draft.owner(of: leaf))) }
        }
        for (fingerprint, owner) in said { written.add(fingerprint, by: owner) }
    }

    private mutating func noteFacts(_ resources: [UnplacedResource], except cut: Set<Fingerprint>) {
        for resource in resources {
            for fact in resource.facts {
                let fingerprint = resource.fingerprint(of: fact)
                if !cut.contains(fingerprint) { written.add(fingerprint, by: resource.resource) }
            }
        }
    }

    /// Leaves out the last facts if they do not fit. Returns those.
    private mutating func cutTo(_ room: Int) -> Set<Fingerprint> {
        var left = room
        var kept: [UnplacedResource] = []
        var isCut: Set<Fingerprint> = []
        for resource in unplaced {
            left -= resource.resource.utf8.count + resource.file.utf8.count + Self.resourceFrame
            var facts: [UnplacedResource.Fact] = []
            for fact in resource.facts {
                let size = fact.room + (fact.why?.utf8.count ?? 0) + Self.factFrame
                if left >= size {
                    left -= size
                    facts.append(fact)
                } else {
                    isCut.insert(resource.fingerprint(of: fact))
                    cut += 1
                }
            }
            if !facts.isEmpty {
                kept.append(UnplacedResource(resource: resource.resource, file: resource.file, facts: facts))
            }
        }
        unplaced = kept
        return isCut
    }

    /// Brackets, names of members, indentation and the fingerprint of a fact or resource.
    private static let factFrame = 120
    private static let resourceFrame = 160

    // MARK: How it stands in the plan

    /// - Parameter day: the day of the import; nil for that of the one before.
    func tree(on day: CalendarDate?) -> JSONTree {
        var members = [JSONTree.Member("format", mine?["format"] ?? .text("FHIR R4"))]
        members.append(JSONTree.Member("on", day.map { .text($0.iso) } ?? mine?["on"] ?? .null))
        func add(_ key: String, _ values: [JSONTree]) {
            if !values.isEmpty { members.append(JSONTree.Member(key, .list(values))) }
        }
        add("patients", patients.map(JSONTree.text))
        add("unplaced", unplaced.map(\.tree))
        add("consents", consents.map(\.tree))
        add("written", writtenTexts.map(JSONTree.text))
        return .object(members)
    }
}
