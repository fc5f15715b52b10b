/// What a coordinator has told in their own words of the revisions since an earlier version, whoever may read it.
struct ToldChanges {
    private let ids: Set<String>
    private let keptIDs: Set<String>
    private let words: [(kind: ChangeKind, text: String)]
    private let digits: String

    init(of plan: CarePlan, since revision: Int) {
        let changes = plan.history.filter { $0.revision > revision }.flatMap(\.changes)
        ids = Set(changes.flatMap(\.about))
        keptIDs = Set(changes.filter { $0.restriction != nil || $0.text.restriction != nil }.flatMap(\.about))
        words = changes.map { ($0.kind, " \(PlainLetters.words([$0.text.text, $0.forGP ?? ""].joined(separator: " "))) ") }
        digits = changes.flatMap { [$0.text.text, $0.forGP ?? ""] }.joined(separator: "/")
            .filter { $0.isWholeNumber || $0 == "/" }
    }

    /// Whether a change says that it is about this.
    func isAbout(_ id: String) -> Bool { ids.contains(id) }

    /// The same of a change that is kept from somebody.
    func isKept(_ id: String) -> Bool { keptIDs.contains(id) }

    /// Whether a change of this kind says a name. Names of one or two letters stand in many a word.
    func names(_ name: String, as kind: ChangeKind) -> Bool {
        let name = PlainLetters.words(name)
        guard name.utf8.count > 2 else { return false }
        return words.contains { $0.kind == kind && $0.text.holds(" \(name) ") }
    }

    /// Whether a change has a number in its words.
    func names(_ phone: PhoneNumber?) -> Bool { phone.map { digits.holds($0.dialled.filter(\.isWholeNumber)) } ?? true }
}

extension String {
    /// Whether another text stands in it, byte for byte.
    fileprivate func holds(_ part: String) -> Bool {
        let (all, part) = (Array(utf8), Array(part.utf8))
        guard part.count <= all.count else { return false }
        return (0...(all.count - part.count)).contains { all[$0..<$0 + part.count].elementsEqual(part) }
    }
}
