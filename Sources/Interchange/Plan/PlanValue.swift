import JSONReading

/// A value that is to stand in a plan, and the element of the FHIR resource that says so.
///
/// The origin serves twice: what turns out to have no place in the plan is given back to it, and the next import can
/// tell by it which values this resource had a say in.
struct PlanValue {
    indirect enum Content {
        case text(String)
        case number(String)
        case flag(Bool)
        case list([PlanValue])
        case object(PlanObject)
        /// Nothing that an import writes; a plan that is there already may hold it.
        case null
    }

    var content: Content
    var origin: FHIRElement? = nil
    /// Whether it was in the plan before the import.
    var isKept = false

    var tree: JSONTree {
        switch content {
        case .text(let text): .text(text)
        case .number(let digits): .number(digits)
        case .flag(let flag): .flag(flag)
        case .list(let values): .list(values.map(\.tree))
        case .object(let object): object.tree
        case .null: .null
        }
    }
}

/// An object that is to stand in a plan. Members keep the order in which they were set.
struct PlanObject {
    struct Member {
        let key: String
        var value: PlanValue
    }

    private(set) var members: [Member] = []

    var isEmpty: Bool { members.isEmpty }
    var tree: JSONTree { .object(members.map { JSONTree.Member($0.key, $0.value.tree) }) }

    subscript(_ key: String) -> PlanValue? {
        get { members.first { $0.key == key }?.value }
        set {
            let place = members.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): return
            }
        }
    }

    mutating func insert(_ member: Member, at place: Int) { members.insert(member, at: place) }

    /// Says something once: nothing happens if there are no words, or if the member is there already.
    mutating func set(_ key: String, _ text: String?, from origin: FHIRElement?) {
        guard let text, !text.isEmpty, self[key] == nil else { return }
        self[key] = PlanValue(content: .text(text), origin: origin)
    }

    mutating func set(_ key: String, number: String?, from origin: FHIRElement?) {
        guard let number, self[key] == nil else { return }
        self[key] = PlanValue(content: .number(number), origin: origin)
    }

    mutating func set(_ key: String, flag: Bool, from origin: FHIRElement?) {
        guard self[key] == nil else { return }
        self[key] = PlanValue(content: .flag(flag), origin: origin)
    }

    mutating func set(_ key: String, _ object: PlanObject, from origin: FHIRElement?) {
        guard !object.isEmpty, self[key] == nil else { return }
        self[key] = PlanValue(content: .object(object), origin: origin)
    }

    mutating func append(_ object: PlanObject, to key: String, from origin: FHIRElement?) {
        append(PlanValue(content: .object(object), origin: origin), to: key)
    }

    mutating func append(_ text: String, to key: String, from origin: FHIRElement?) {
        append(PlanValue(content: .text(text), origin: origin), to: key)
    }

    private mutating func append(_ value: PlanValue, to key: String) {
        if let place = members.firstIndex(where: { $0.key == key }),
            case .list(var values) = members[place].value.content
        {
            // Emptied first, so that the list is changed in place.
            members[place].value.content = .flag(false)
            values.append(value)
            members[place].value.content = .list(values)
        } else {
            self[key] = PlanValue(content: .list([value]), origin: nil)
        }
    }

    /// The objects of a list.
    func objects(_ key: String) -> [PlanObject] {
        guard case .list(let values)? = self[key]?.content else { return [] }
        return values.compactMap { if case .object(let object) = $0.content { object } else { nil } }
    }

    /// Changes the object of a list that has this id.
    mutating func change(_ key: String, id: String, _ body: (inout PlanObject) -> Void) {
        guard let place = members.firstIndex(where: { $0.key == key }),
            case .list(var values) = members[place].value.content
        else { return }
        for number in values.indices {
            guard case .object(var object) = values[number].content, case .text(id)? = object["id"]?.content
            else { continue }
            body(&object)
            values[number].content = .object(object)
            break
        }
        members[place].value.content = .list(values)
    }
}
