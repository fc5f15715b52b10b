/// What else a resource says, for people to read: a line each with what it is about before it.
struct DetailLines {
    private(set) var lines: [FHIRWords] = []
    /// Markdown, below the lines.
    private var notes: [FHIRWords] = []

    var isEmpty: Bool { lines.isEmpty && notes.isEmpty }

    /// “Where: At home”.
    mutating func add(_ label: String, _ words: FHIRWords?) {
        guard let words else { return }
        lines.append(words.said(as: "\(label): \(PlainMarkdown.run(words.text))"))
    }

    mutating func add(_ words: FHIRWords?) {
        guard let words else { return }
        lines.append(words.said(as: PlainMarkdown.line(words.text)))
    }

    mutating func add(note: FHIRWords?) {
        if let note { notes.append(note) }
    }

    /// Everything as Markdown: the lines, then the notes; marks as used what they say.
    mutating func take(after lead: String? = nil) -> String? {
        let first = ([lead].compactMap { $0 } + lines.map { $0.take() }).joined(separator: "  \n")
        let parts = (first.isEmpty ? [] : [first]) + notes.map { $0.take() }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }
}
