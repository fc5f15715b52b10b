import Markup

/// What counts at a place in the tree for how it is said.
struct SpokenPlace {
    /// What the title has said already, as letters and digits alone.
    let titled: String
    /// The numbers of the parts by their ids.
    let parts: [String: String]
    /// The language of which the phrasebook knows the abbreviations and how numbers are said.
    let ownLanguage: String
    private(set) var language: String
    /// Inside a numbered part, whose heading is of level 2.
    private(set) var isInPart = false
    /// Inside words that the person said themselves.
    private(set) var isOwn = false
    /// Inside a count or a score, in which 999 is a number of things.
    private(set) var isFigure = false
    /// In an entry of a list of links, which is one thing with its heading.
    private(set) var isInEntry = false

    init(of document: XMLElement, ownLanguage: String) {
        titled = (document.elements.first { $0.name == "title" }?.text ?? "").lettersAndDigits
        let parts = document.elements.filter { $0.name == "part" || $0.name == "log-part" }
        self.parts = Dictionary(
            parts.map { ($0["id"] ?? "", $0["number"] ?? "") }, uniquingKeysWith: { first, _ in first })
        self.ownLanguage = ownLanguage
        language = document["lang"] ?? ownLanguage
    }

    func inside(_ element: XMLElement) -> SpokenPlace {
        var place = self
        switch element.name {
        case "part", "log-part": place.isInPart = true
        case "own": place.isOwn = true
        case "figure", "message", "alternative": place.isFigure = true
        case "link-item": place.isInEntry = true
        default: break
        }
        // On a piece of code it is what a machine would read.
        if element.name != "code-block", let language = element["lang"] { place.language = language }
        return place
    }

    /// How far words here may be put differently.
    var liberty: SpokenSentence.Liberty {
        language.prefix { $0 != "-" } == ownLanguage ? .free : .digitsOnly
    }
}

extension String {
    /// What is left without spaces and marks, for telling whether the same has been said.
    var lettersAndDigits: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
