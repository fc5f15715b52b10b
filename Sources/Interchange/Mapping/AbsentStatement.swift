/// Codes that say that somebody has none of something, or that nothing is known of it. They are no conditions,
/// medicines or allergies themselves.
enum AbsentStatement {
    /// Somebody asked, and there is none of any kind.
    case none
    /// There is none of one kind, such as no allergy to a medicine; of the others nothing is said.
    case noneOfKind
    /// Nothing is known.
    case unknown

    private static let snomed = "http://snomed.info/sct"
    private static let ips = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"

    private static let snomedCodes: [String: AbsentStatement] = [
        // Allergies: none; none to medicines, food, what is around us, insects, latex, animals; not asked, not known.
        "716186003": .none, "160244002": .none, "409137002": .noneOfKind, "429625007": .noneOfKind,
        "428607008": .noneOfKind, "428197003": .noneOfKind, "1003774007": .noneOfKind, "716220001": .noneOfKind,
        "1631000175102": .unknown, "787923006": .unknown,
        // Conditions, medicines.
        "160245001": .none, "787481004": .none,
    ]

    private static let ipsCodes: [String: AbsentStatement] = [
        "no-known-allergies": .none, "no-known-medication-allergies": .noneOfKind,
        "no-known-environmental-allergies": .noneOfKind, "no-known-food-allergies": .noneOfKind,
        "no-allergy-info": .unknown, "no-known-medications": .none, "no-medication-info": .unknown,
        "no-known-problems": .none, "no-problem-info": .unknown,
    ]

    /// The words that people type where there is no code, in small letters.
    private static let words: [String: AbsentStatement] = [
        "no known allergies": .none, "no known allergy": .none, "nka": .none, "no allergies known": .none,
        "no known allergies or adverse reactions": .none, "nkda": .noneOfKind, "no known medications": .none,
        "no known problems": .none, "no known conditions": .none, "no current problems or disability": .none,
        "none": .unknown, "none known": .unknown, "nil known": .unknown, "unknown": .unknown, "not known": .unknown,
        "no information": .unknown, "not recorded": .unknown, "not asked": .unknown, "n/a": .unknown,
    ]

    /// Nil if a concept names something that is there.
    init?(_ concept: FHIRElement) {
        for coding in concept.all("coding") {
            guard let code = coding.peek("code") else { continue }
            let found: AbsentStatement? =
                switch coding.peek("system") {
                case Self.snomed: Self.snomedCodes[code]
                case Self.ips: Self.ipsCodes[code]
                case "http://terminology.hl7.org/CodeSystem/v3-NullFlavor",
                    "http://terminology.hl7.org/CodeSystem/data-absent-reason":
                    .unknown
                default: nil
                }
            if let found {
                self = found
                return
            }
        }
        let said = [concept.peek("text")] + concept.all("coding").map { $0.peek("display") }
        guard let found = said.compactMap({ $0 }).lazy.compactMap(Self.meaning(of:)).first else { return nil }
        self = found
    }

    private static func meaning(of text: String) -> AbsentStatement? {
        let words = plain(text)
        return self.words[words] ?? (words.hasPrefix("no known ") ? .noneOfKind : nil)
    }

    private static func plain(_ text: String) -> String {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while words.last == "." { words.removeLast() }
        for tail in [" (situation)", " (finding)"] where words.hasSuffix(tail) { words.removeLast(tail.count) }
        return words
    }
}
