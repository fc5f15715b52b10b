/// One of a list of facts, which can be found again in another such list.
protocol ListedFact: Sendable, Hashable {
    associatedtype Meaning: Hashable
    /// Equal where two facts say the same.
    var meaning: Meaning { get }
    /// Whether or not it says the same, it is the same thing.
    var knownByID: String? { get }
    var knownByName: String { get }
    /// Of what has no id and no name but its own words: one that is gone and one that is new may be the same, told otherwise.
    var knownByPlace: Bool { get }
}

extension ListedFact {
    var knownByPlace: Bool { false }
}

extension String {
    /// With one space for any white space, and none between a number and its unit: “5 mg” is “5mg”.
    var inOneForm: String {
        var form = ""
        for word in split(whereSeparator: \.isWhitespace) {
            let isUnit = form.last?.isWholeNumber == true && word.first?.isLetter == true
            if !form.isEmpty, !isUnit { form += " " }
            form += word
        }
        return form
    }
}
