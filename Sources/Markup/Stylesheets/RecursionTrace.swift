/// What libxslt lists after it has stopped templates that call each other without end: those that it was in, the innermost
/// first ("#0 name a", "#1 match b"), then their variables.
struct RecursionTrace {
    static let beginning = "Templates:"

    private var isAtTemplates = true
    private var templates: [String] = []

    /// Whether the line belongs to the list.
    mutating func take(_ line: String) -> Bool {
        if line == "Variables:" {
            isAtTemplates = false
            return true
        }
        let words = line.split(separator: " ")
        guard isAtTemplates else { return line.hasPrefix("#") || words.first == "param" || words.first == "var" }
        guard line.hasPrefix("#") else { return false }
        let template = words.dropFirst().joined(separator: " ")
        if !template.isEmpty, !templates.contains(template) { templates.append(template) }
        return true
    }

    /// Which templates they were, each once.
    var words: String? { templates.isEmpty ? nil : "The last templates were: \(templates.joined(separator: ", "))." }
}
