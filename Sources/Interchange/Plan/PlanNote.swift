/// What a resource says beside what has a field of its own, gathered into one Markdown text.
struct PlanNote {
    private var sentences: [FHIRWords] = []
    private var paragraphs: [FHIRWords] = []

    var isEmpty: Bool { sentences.isEmpty && paragraphs.isEmpty }

    /// “Severity: moderate.” Nothing if there are no words.
    mutating func add(_ label: String, _ words: FHIRWords?) {
        guard let words else { return }
        let text = words.text.asMarkdownInline
        sentences.append(words.said(as: (label.isEmpty ? text : "\(label) \(text)").asSentence))
    }

    /// A sentence of the import's own that stands for what some elements say.
    mutating func add(_ sentence: String, for used: [FHIRElement?]) {
        if let words = FHIRWords(sentence, using: used) { sentences.append(words) }
    }

    /// A text that is Markdown already.
    mutating func add(paragraph: FHIRWords?) {
        if let paragraph { paragraphs.append(paragraph) }
    }

    /// The whole, as Markdown; nil if nothing was added.
    var words: FHIRWords? {
        let first: FHIRWords? = .joined(sentences, by: " ")
        return .joined([first] + paragraphs, by: "\n\n")
    }
}
