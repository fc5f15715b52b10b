/// A translation table of liblouis.
struct BrailleTable: Sendable, Hashable {
    /// The name of its file.
    let name: String
    /// Whether it is Unified English Braille, which has a sign for nearly every symbol and indicators for stress.
    var isUEB: Bool { name.hasPrefix("en-ueb-") }
    var isWelsh: Bool { name.hasPrefix("cy-cy-") }

    static let uncontractedEnglish = BrailleTable(name: "en-ueb-g1.ctb")

    /// The table of a language, or nil if liblouis has none of six dots for it. A language that is not contracted, or
    /// whose contractions it does not know, is uncontracted in either grade.
    static func of(_ language: String, _ grade: BrailleWriter.Grade) -> BrailleTable? {
        let subtag = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard let known = byLanguage[subtag] else { return nil }
        return BrailleTable(name: grade == .two ? known.contracted ?? known.uncontracted : known.uncontracted)
    }

    /// The table that reads the script of a letter, for words that nobody has marked as being of another language.
    static func ofScript(of letter: UInt32) -> BrailleTable? {
        scripts.first { $0.letters.contains(letter) }.flatMap { of($0.language, .one) }
    }

    /// The literary tables of six dots that liblouis 3.24 has for languages which people here speak.
    private static let byLanguage: [String: (uncontracted: String, contracted: String?)] = [
        "ar": ("ar-ar-g1.utb", "ar-ar-g2.ctb"),
        "bg": ("bg.utb", nil),
        "bn": ("be-in-g1.utb", nil),
        "cs": ("cs-g1.ctb", nil),
        "cy": ("cy-cy-g1.utb", "cy-cy-g2.ctb"),
        "de": ("de-g0.utb", "de-g2.ctb"),
        "el": ("el.ctb", nil),
        "en": ("en-ueb-g1.ctb", "en-ueb-g2.ctb"),
        "es": ("es-g1.ctb", "es-g2.ctb"),
        "fa": ("fa-ir-g1.utb", nil),
        "fr": ("fr-bfu-comp6.utb", "fr-bfu-g2.ctb"),
        "ga": ("ga-g1.utb", "ga-g2.ctb"),
        "gu": ("gu-in-g1.utb", nil),
        "he": ("he-IL.utb", nil),
        "hi": ("hi-in-g1.utb", nil),
        "hu": ("hu-hu-g1.ctb", "hu-hu-g2.ctb"),
        "it": ("it-it-comp6.utb", nil),
        "lt": ("lt-6dot.utb", nil),
        "lv": ("Lv-Lv-g1.utb", nil),
        "ml": ("ml-in-g1.utb", nil),
        "mr": ("mr-in-g1.utb", nil),
        "ne": ("np-in-g1.utb", nil),
        "pa": ("pu-in-g1.utb", nil),
        "pl": ("Pl-Pl-g1.utb", nil),
        "pt": ("pt-pt-g1.utb", "pt-pt-g2.ctb"),
        "ru": ("ru-litbrl.ctb", nil),
        "sk": ("sk-g1.ctb", nil),
        "sw": ("sw-ke-g1.utb", "sw-ke-g2.ctb"),
        "ta": ("ta-ta-g1.ctb", nil),
        "te": ("te-in-g1.utb", nil),
        "tr": ("tr-g1.ctb", "tr-g2.ctb"),
        "uk": ("uk.utb", nil),
        "ur": ("ur-pk-g1.utb", "ur-pk-g2.ctb"),
        "vi": ("vi-vn-g0.utb", nil),
        "yue": ("zh-hk.ctb", nil),
        "zh": ("zhcn-g1.ctb", nil),
    ]

    private static let scripts: [(letters: ClosedRange<UInt32>, language: String)] = [
        (0x0370...0x03FF, "el"), (0x0400...0x052F, "ru"), (0x0590...0x05FF, "he"), (0x0600...0x06FF, "ur"),
        (0x0900...0x097F, "hi"), (0x0980...0x09FF, "bn"), (0x0A00...0x0A7F, "pa"), (0x0A80...0x0AFF, "gu"),
        (0x0B80...0x0BFF, "ta"), (0x0C00...0x0C7F, "te"), (0x0D00...0x0D7F, "ml"), (0x4E00...0x9FFF, "zh"),
    ]

    /// The names of all tables above, for the test that none has gone.
    static var all: [String] {
        byLanguage.values.flatMap { [$0.uncontracted] + ($0.contracted.map { [$0] } ?? []) }.sorted()
    }
}
