import CareRecords
public import Documents

/// The part of an output that somebody wants at once: a person, a practice, a meeting, a site, kinds of document.
///
/// It is made as the whole would be: everything is read, checked and withheld as always, and each document comes out with the
/// same bytes. Only what is laid out and written is less.
public struct BuildPart: Sendable, Hashable {
    /// Whose documents; everybody’s if nothing is named.
    public var whose: PrintSelection
    /// If there are any, no document of another kind is made.
    public var kinds: Set<DocumentKind>

    public init(whose: PrintSelection = PrintSelection(), kinds: Set<DocumentKind> = []) {
        self.whose = whose
        self.kinds = kinds
    }

    /// Whether anything is named at all.
    public var isEmpty: Bool { whose == PrintSelection() && kinds.isEmpty }

    /// As it was asked for, and in the manifest: “person=mv-0042”.
    public var words: [String] {
        let named = [
            ("person", whose.person), ("coordinator", whose.coordinator), ("practice", whose.practice),
            ("site", whose.site), ("meeting", whose.meeting),
        ]
        return named.compactMap { name, value in value.map { "\(name)=\($0)" } }
            + kinds.map(\.rawValue).sorted().map { "kind=\($0)" }
    }

    func takes(_ document: MadeDocument, of plan: CarePlan) -> Bool {
        takes(document.kind) && (whose.meeting == nil || whose.meeting == document.meeting)
            && whose.takes(
                plan.id, coordinator: plan.coordinator, practice: plan.practice?.ods, site: plan.site)
    }

    /// Whether the minutes or the agenda of a meeting belong to it.
    func takes(_ paper: MeetingPaper, of meeting: Meeting) -> Bool {
        takes(paper.kind) && whose.takes(minutesOf: meeting)
    }

    /// Lists, letters to strangers and the portal are nobody’s: they are made where their kind is named, and nobody is.
    func takes(page kind: DocumentKind) -> Bool { whose == PrintSelection() && kinds.contains(kind) }

    /// Whether anything under `public/` belongs to it.
    var isPublic: Bool { kinds.contains { $0.rawValue.hasPrefix("portal-") && takes(page: $0) } }

    private func takes(_ kind: DocumentKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}
