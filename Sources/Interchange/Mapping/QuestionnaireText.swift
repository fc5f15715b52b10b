/// Writes questions and answers as Markdown.
struct QuestionnaireText {
    let questions: Questions
    private let job: PersonImport
    private let resource: FHIRResource
    private var left: Set<ObjectIdentifier> = []

    init(_ questions: Questions, of job: PersonImport, from resource: FHIRResource) {
        self.questions = questions
        self.job = job
        self.resource = resource
    }

    /// An item whose answers have a place of their own.
    mutating func leaveOut(_ item: FHIRElement) { left.insert(ObjectIdentifier(item)) }

    /// The answers to a question, in words; nil unless all of them have words.
    func answers(to item: FHIRElement) -> [FHIRWords]? {
        let answers = item.all("answer").map { answer -> FHIRWords? in
            guard !answer.isModified, let value = answer.choice("value") else { return nil }
            if value.name == "valueReference" { return job.words(of: value, from: resource) }
            return answer.words(ofChoice: "value")
        }
        return answers.contains { $0 == nil } ? nil : answers.compactMap { $0 }
    }

    /// Everything that was asked and answered below an element; nil if that is nothing.
    func text(of element: FHIRElement) -> FHIRWords? {
        var whole: FHIRWords?
        var isList = false
        for item in element.all("item") {
            let part = group(item)
            guard let words = part ?? line(of: item, depth: 0) else { continue }
            whole = .joined([whole, words], by: isList && part == nil ? "\n" : "\n\n")
            isList = part == nil
        }
        return whole
    }

    /// A group at the top: a part with a heading of its own.
    private func group(_ item: FHIRElement) -> FHIRWords? {
        guard item["answer"] == nil, item["item"] != nil, !item.isModified, let heading = questions.words(of: item),
            let inner = lines(of: item, depth: 0)
        else { return nil }
        return .joined([heading.said(as: "**\(heading.text.asMarkdownInline)**"), inner], by: "\n\n")
    }

    private func lines(of element: FHIRElement, depth: Int) -> FHIRWords? {
        .joined(element.all("item").compactMap { line(of: $0, depth: depth) }, by: "\n")
    }

    /// `- Question: answer`, with what belongs to it indented below. A question that nobody answered is left.
    private func line(of item: FHIRElement, depth: Int) -> FHIRWords? {
        guard depth < 12, !item.isModified else { return nil }
        let below = [lines(of: item, depth: depth + 1)] + item.all("answer").map { lines(of: $0, depth: depth + 1) }
        let inner = FHIRWords.joined(below, by: "\n")
        if left.contains(ObjectIdentifier(item)) { return inner }
        let given = item["answer"] == nil ? nil : answers(to: item).flatMap { FHIRWords.joined($0, by: "; ") }
        guard given != nil || inner != nil, let question = questions.words(of: item) else { return inner }
        let indent = String(repeating: "  ", count: depth)
        let asked = question.text.asMarkdownInline
        let said = given.map { $0.text.asMarkdownInline }
        let isAsked = asked.last.map { ".?!:…。？！：؟".contains($0) } ?? true
        let first = said.map { "\(indent)- \(asked)\(isAsked ? "" : ":") **\($0)**" } ?? "\(indent)- \(asked)"
        return .joined([question.said(as: first).with(given?.used ?? []), inner], by: "\n")
    }
}
