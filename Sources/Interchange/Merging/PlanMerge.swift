import JSONReading

/// Brings a plan that is there up to date with what an import says, and leaves what people did to it alone.
///
/// Three things are compared: the plan as it is, what the import says, and what earlier imports wrote
/// (`imported.written`). What stands in the plan as an import wrote it follows its resource. What somebody has edited,
/// taken out or added stays as they left it, and is told of where FHIR says something new.
struct PlanMerge {
    let before: SaidBefore
    /// The resources that this import holds. What others said once is not touched.
    let present: Set<String>
    private(set) var differences: [ImportDifference] = []
    /// What the plan and the import have under ids, wherever it stands.
    private var mineByID: Set<String> = []
    private var theirsByID: [String: PlanObject] = [:]

    init(before: SaidBefore, present: Set<String>) {
        self.before = before
        self.present = present
    }

    mutating func merge(_ mine: PlanObject, _ theirs: PlanObject) -> PlanObject {
        mine.forEachWithID { key, _ in mineByID.insert(key) }
        theirs.forEachWithID { key, object in theirsByID[key] = object }
        return merge(mine, theirs, key: "", path: "")
    }

    // MARK: Objects

    private mutating func merge(
        _ mine: PlanObject, _ theirs: PlanObject, key: String, path: String
    ) -> PlanObject {
        let settled = settled(mine, theirs, key: key, path: path)
        var merged = PlanObject()
        for member in mine.members {
            if settled.contains(member.key) {
                merged[member.key] = member.value
                continue
            }
            merged[member.key] = merge(member.value, theirs[member.key], key: member.key, path.step(member.key))
        }
        var last: String?
        for member in theirs.members {
            if mine[member.key] == nil, !settled.contains(member.key),
                let added = added(member.value, key: member.key, path.step(member.key))
            {
                merged.insert(added, member.key, after: last)
            }
            if merged[member.key] != nil { last = member.key }
        }
        return merged
    }

    /// The members that stay as they are in the plan, since one of those with which they belong together was edited.
    private mutating func settled(
        _ mine: PlanObject, _ theirs: PlanObject, key: String, path: String
    ) -> Set<String> {
        var settled: Set<String> = []
        for group in WholeParts.groups(in: key) {
            let (own, said) = (mine.only(group), theirs.only(group))
            let isEdited = own.members.contains { !isStale($0.value, key: $0.key, path.step($0.key)) }
            guard isEdited, own.tree != said.tree else { continue }
            settled.formUnion(group)
            let isNews = said.members.contains { member in
                mine[member.key]?.tree != member.value.tree
                    && !isSaid(member.value, key: member.key, path.step(member.key))
            }
            if isNews {
                tell(.kept, path, PlanValue(content: .object(own)), PlanValue(content: .object(said)))
            }
        }
        return settled
    }

    private mutating func merge(
        _ mine: PlanValue, _ theirs: PlanValue?, key: String, _ path: String
    ) -> PlanValue? {
        switch (mine.content, theirs?.content) {
        case (.object(let one), .object(let other)):
            return mine.with(.object(merge(one, other, key: key, path: path)))
        case (.object(let one), nil):
            let rest = merge(one, PlanObject(), key: key, path: path)
            return rest.isEmpty && !one.isEmpty ? nil : mine.with(.object(rest))
        case (.list(let one), .list(let other)):
            return mine.with(.list(merge(one, other, key: key, path: path)))
        case (.list(let one), nil):
            let rest = merge(one, [], key: key, path: path)
            return rest.isEmpty && !one.isEmpty ? nil : mine.with(.list(rest))
        default: return decided(mine, theirs, key: key, path)
        }
    }

    /// Decides between two values that are compared as one.
    private mutating func decided(
        _ mine: PlanValue, _ theirs: PlanValue?, key: String, _ path: String
    ) -> PlanValue? {
        guard let theirs else {
            guard isStale(mine, key: key, path) else { return mine }
            tell(.removed, path, mine, nil)
            return nil
        }
        if mine.tree == theirs.tree { return mine }
        if isStale(mine, key: key, path) {
            tell(.changed, path, mine, theirs)
            return theirs
        }
        if !isSaid(theirs, key: key, path) { tell(.kept, path, mine, theirs) }
        return mine
    }

    /// What is to stand where the plan has nothing: nil where somebody took out just that.
    private mutating func added(_ theirs: PlanValue, key: String, _ path: String) -> PlanValue? {
        if case .list(let values) = theirs.content {
            let added = merge([], values, key: key, path: path)
            return added.isEmpty ? nil : theirs.with(.list(added))
        }
        guard !isSaid(theirs, key: key, path) else { return nil }
        tell(.added, path, nil, theirs)
        return theirs
    }

    // MARK: Lists

    private mutating func merge(
        _ mine: [PlanValue], _ theirs: [PlanValue], key: String, path: String
    ) -> [PlanValue] {
        let mineKeys = ElementKey.keys(of: mine)
        let theirKeys = ElementKey.keys(of: theirs)
        let theirPlaces = Dictionary(zip(theirKeys, theirs.indices)) { first, _ in first }
        var merged: [(key: ElementKey, value: PlanValue)] = []
        for (element, value) in zip(mineKeys, mine) {
            switch element {
            case .id(let id):
                let place = PlanValue.path(key, id)
                if let other = theirPlaces[element].flatMap({ theirs[$0].object }) ?? theirsByID[place],
                    let one = value.object
                {
                    merged.append((element, value.with(.object(merge(one, other, key: key, path: place)))))
                } else if let rest = remnant(of: value, key: key, place) {
                    merged.append((element, rest))
                }
            case .words(let words, let occurrence):
                if theirPlaces[element] != nil || !isStale(Fingerprint("\(path)[\(occurrence)]", words)) {
                    merged.append((element, value))
                } else {
                    tell(.removed, path, value, nil)
                }
            }
        }
        let mineSet = Set(mineKeys)
        let same = Set(merged.compactMap { WholeParts.sameness(of: $0.value, in: key) })
        var last: ElementKey?
        for (element, value) in zip(theirKeys, theirs) {
            if let sameness = WholeParts.sameness(of: value, in: key), same.contains(sameness) { continue }
            if !mineSet.contains(element), let added = added(value, as: element, key: key, path: path) {
                let place = last.flatMap { last in merged.lastIndex { $0.key == last } }
                merged.insert((element, added), at: place.map { $0 + 1 } ?? merged.endIndex)
                last = element
            } else if mineSet.contains(element) {
                last = element
            }
        }
        return merged.map(\.value)
    }

    /// What of an element is to be added to a list that does not have it.
    private mutating func added(_ value: PlanValue, as element: ElementKey, key: String, path: String) -> PlanValue? {
        switch element {
        case .id(let id):
            let place = PlanValue.path(key, id)
            // Somebody has put it elsewhere in the plan, and there it is brought up to date.
            if mineByID.contains(place) { return nil }
            guard before.contains(Fingerprint("\(place).id", PlanValue.identifyingText(of: id))) else {
                tell(.added, place, nil, value)
                return value
            }
            if !isSaid(value, key: key, place) { tell(.staysOut, place, nil, value) }
            return nil
        case .words(let words, let occurrence):
            if before.contains(Fingerprint("\(path)[\(occurrence)]", words)) { return nil }
            tell(.added, path, nil, value)
            return value
        }
    }

    /// What stays of an element with an id that the import does not have.
    private mutating func remnant(of value: PlanValue, key: String, _ path: String) -> PlanValue? {
        if isStale(value, key: key, path) {
            tell(.removed, path, value, nil)
            return nil
        }
        guard case .object(let object) = value.content else { return value }
        // Something of it was edited, or added by hand: it stays as it is, but for what in it has an id of its own.
        if isGone(path: path, object) { tell(.keptThoughGone, path, value, nil) }
        var rest = PlanObject()
        for member in object.members {
            if case .list(let values) = member.value.content, values.contains(where: { $0.id != nil }) {
                let kept = merge(values, [], key: member.key, path: path.step(member.key))
                if !kept.isEmpty { rest[member.key] = member.value.with(.list(kept)) }
            } else {
                rest[member.key] = member.value
            }
        }
        return value.with(.object(rest))
    }

    // MARK: Who said what

    /// Whether an import wrote exactly this, and every resource that said it is in this import.
    private func isStale(_ fingerprint: Fingerprint) -> Bool {
        let writers = before.writers(of: fingerprint)
        return !writers.isEmpty && writers.allSatisfy(present.contains)
    }

    private func isStale(_ value: PlanValue, key: String, _ path: String) -> Bool {
        all(of: value, key: key, path) { isStale($0) }
    }

    /// Whether an import wrote exactly this before.
    private func isSaid(_ value: PlanValue, key: String, _ path: String) -> Bool {
        all(of: value, key: key, path) { before.contains($0) }
    }

    private func all(
        of value: PlanValue, key: String, _ path: String, _ holds: (Fingerprint) -> Bool
    ) -> Bool {
        var count = 0
        var isSo = true
        value.forEachLeaf(key: key, path: path) { fingerprint, _ in
            count += 1
            if isSo, !holds(fingerprint) { isSo = false }
        }
        return isSo && count > 0
    }

    private func isGone(path: String, _ object: PlanObject) -> Bool {
        guard case .text(let id)? = object["id"]?.content else { return false }
        return isStale(Fingerprint("\(path).id", PlanValue.identifyingText(of: id)))
    }

    private mutating func tell(_ kind: ImportDifference.Kind, _ path: String, _ mine: PlanValue?, _ theirs: PlanValue?)
    {
        differences.append(ImportDifference(kind: kind, path: path, mine: mine?.lines, theirs: theirs?.lines))
    }
}

extension String {
    /// This path and a member below it.
    fileprivate func step(_ key: String) -> String { isEmpty ? key : "\(self).\(key)" }
}

extension PlanValue {
    fileprivate var object: PlanObject? { if case .object(let object) = content { object } else { nil } }

    fileprivate func with(_ content: Content) -> PlanValue {
        PlanValue(content: content, origin: origin, isKept: isKept)
    }
}

extension PlanObject {
    /// The object with these members alone, in their order.
    fileprivate func only(_ keys: [String]) -> PlanObject {
        var object = PlanObject()
        for key in keys { object[key] = self[key] }
        return object
    }

    /// Calls `body` with everything that has an id, and its path.
    fileprivate func forEachWithID(_ body: (_ path: String, _ object: PlanObject) -> Void) {
        for member in members { member.value.forEachWithID(key: member.key, body) }
    }

    /// Puts a new member behind another, or last.
    fileprivate mutating func insert(_ value: PlanValue, _ key: String, after other: String?) {
        guard let other, let place = members.firstIndex(where: { $0.key == other }) else {
            self[key] = value
            return
        }
        insert(Member(key: key, value: value), at: place + 1)
    }
}

extension PlanValue {
    fileprivate func forEachWithID(key: String, _ body: (_ path: String, _ object: PlanObject) -> Void) {
        switch content {
        case .object(let object): object.forEachWithID(body)
        case .list(let values):
            for value in values {
                if let id = value.id, let object = value.object { body(Self.path(key, id), object) }
                value.forEachWithID(key: key, body)
            }
        default: return
        }
    }
}
