import JSONReading

/// How an element of a list is found again: by its id, or else by what it says.
enum ElementKey: Hashable {
    case id(String)
    /// The element as JSON text, and how many like it come before.
    case words(String, occurrence: Int)

    /// The keys of all elements of a list.
    static func keys(of values: [PlanValue]) -> [ElementKey] {
        var counts: [String: Int] = [:]
        return values.map { value in
            if let id = value.id { return .id(id) }
            let words = value.identifyingText
            let occurrence = counts[words, default: 0]
            counts[words] = occurrence + 1
            return .words(words, occurrence: occurrence)
        }
    }
}

extension PlanValue {
    /// The id of an object that has one.
    var id: String? {
        guard case .object(let object) = content, case .text(let id)? = object["id"]?.content else { return nil }
        return id
    }

    /// A value of a plan that is there already.
    init(kept tree: JSONTree) {
        let content: Content
        switch tree {
        case .null: content = .null
        case .flag(let flag): content = .flag(flag)
        case .number(let digits): content = .number(digits)
        case .text(let text): content = .text(text)
        case .list(let elements): content = .list(elements.map(PlanValue.init(kept:)))
        case .object(let members): content = .object(PlanObject(kept: members))
        }
        self.init(content: content, origin: nil, isKept: true)
    }

    /// Whether anything in it was in the plan before.
    var holdsKept: Bool {
        switch content {
        case .object(let object): object.members.contains { $0.value.holdsKept }
        case .list(let values): values.contains(where: \.holdsKept)
        default: isKept
        }
    }

    /// Calls `body` with every value in it that is compared as one.
    ///
    /// - Parameters:
    ///   - key: the name of the member that this is, or is an element of.
    ///   - path: the place, with ids in place of numbers. What has an id is found again wherever in the plan it is
    ///     put, so its path begins with it.
    func forEachLeaf(key: String, path: String, _ body: (_ fingerprint: Fingerprint, _ leaf: PlanValue) -> Void) {
        switch content {
        case .object(let object): object.forEachLeaf(path: path, body)
        case .list(let values):
            for (element, value) in zip(ElementKey.keys(of: values), values) {
                switch element {
                case .id(let id): value.forEachLeaf(key: key, path: Self.path(key, id), body)
                case .words(let words, let occurrence):
                    body(Fingerprint("\(path)[\(occurrence)]", words), value)
                }
            }
        case .text, .number, .flag, .null: body(Fingerprint(path, identifyingText), self)
        }
    }

    /// A text that no other value has.
    var identifyingText: String {
        switch content {
        case .text(let text): Self.identifyingText(of: text)
        case .number(let digits): digits
        case .flag, .null, .list, .object: tree.written()
        }
    }

    /// The same of a text: told apart from a number by what it begins with.
    static func identifyingText(of text: String) -> String { "\"" + text }

    /// The place of what has an id.
    static func path(_ key: String, _ id: String) -> String { "\(key)[\(id)]" }

    /// The value as a person reads it: a line for each thing that it says.
    var lines: String {
        switch content {
        case .text(let text): return text
        case .number(let digits): return digits
        case .flag(let flag): return flag ? "yes" : "no"
        case .null: return ""
        case .list(let values): return values.map(\.lines).joined(separator: "\n")
        case .object(let object):
            return object.members.filter { $0.key != "id" }.map { member in
                switch member.value.content {
                case .object, .list:
                    "\(member.key):\n"
                        + member.value.lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
                default: "\(member.key): \(member.value.lines)"
                }
            }.joined(separator: "\n")
        }
    }
}

extension PlanObject {
    /// The members of an object of a plan that is there already.
    init(kept members: [JSONTree.Member]) {
        self.init()
        for member in members { self[member.key] = PlanValue(kept: member.value) }
    }

    func forEachLeaf(path: String, _ body: (_ fingerprint: Fingerprint, _ leaf: PlanValue) -> Void) {
        for member in members {
            member.value.forEachLeaf(
                key: member.key, path: path.isEmpty ? member.key : "\(path).\(member.key)", body)
        }
    }
}
