import Diagnostics
import PlainWords

extension DiagnosticID {
    public static let easyReadNotChecked = DiagnosticID(
        "easy-read-not-checked", .warning,
        "ask people with a learning disability to check it, and write who did under “easyReadReview”")
    public static let easyReadLongSentence = DiagnosticID(
        "easy-read-long-sentence", .warning, "make two or three sentences of it, each with one idea")
    public static let easyReadLongWord = DiagnosticID(
        "easy-read-long-word", .warning, "use a shorter word, or say what it means in the next sentence")
    public static let easyReadPassive = DiagnosticID("easy-read-passive", .warning, "say who does it")
    public static let easyReadJargon = DiagnosticID("easy-read-jargon", .warning, "use words that everybody knows")
    public static let easyReadDoubleNegative = DiagnosticID(
        "easy-read-double-negative", .warning, "say what is so, and say no once at most")
    public static let easyReadNumberInWords = DiagnosticID("easy-read-number-in-words", .warning, "write it in digits")
    public static let easyReadPercent = DiagnosticID(
        "easy-read-percent", .warning, "say it with small numbers, such as “1 in 2”")
}

extension PlainWordsFinding.Kind {
    var id: DiagnosticID {
        switch self {
        case .longSentence: .easyReadLongSentence
        case .longWord: .easyReadLongWord
        case .passive: .easyReadPassive
        case .jargon: .easyReadJargon
        case .doubleNegative: .easyReadDoubleNegative
        case .numberInWords: .easyReadNumberInWords
        case .percent: .easyReadPercent
        }
    }
}

/// The problems of Easy Read, explained. docs/easy-read.md has the rules with their sources.
enum EasyReadProblems {
    static let explanations: [Explanation] = [
        Explanation(
            .easyReadNotChecked, "An Easy Read version that nobody has checked",
            """
            People with a learning disability check Easy Read. Nobody else can, and no program: this one looks at the \
            length of words and sentences, and at words that are known to be hard. Until the plan says who checked it \
            (easyReadReview), and again once the plan has changed after that day, the version says on every sheet that \
            it is a draft.

            Ask a group near you, such as People First, and pay them. Then write who checked it, and when. A draft may \
            be used meanwhile: it is easier than the whole plan.
            """),
        Explanation(
            .easyReadLongSentence, "A sentence too long for Easy Read",
            """
            The person needs Easy Read, and this sentence stands in their Easy Read version. It has more than 15 words \
            (gov.uk, Accessible communication formats: ten to 15 words, one idea, one verb). Make two or three \
            sentences of it.

            If they are the person’s own words, change them with the person or leave them: nobody is told how to talk.
            """),
        Explanation(
            .easyReadLongWord, "A long word in Easy Read",
            """
            The word has more than 12 letters, or in English more than 3 syllables as far as its letters tell. No \
            standard gives a number; these limits are this project’s own. Use a shorter word, or say in the next \
            sentence what it means: “I have epilepsy. That means I have fits.” Names are not looked at.
            """),
        Explanation(
            .easyReadPassive, "Easy Read that does not say who does it",
            """
            “I am washed at 8” does not say who washes. “Jackie washes me at 8” does, and is easier (gov.uk: sentences \
            active, not passive). Looked for in English alone, by a form of “be” or “get” before a participle: it may \
            be wrong about your sentence.
            """),
        Explanation(
            .easyReadJargon, "A word of health and care in Easy Read",
            """
            People who work in health and care use this word, and others do not; or it is an abbreviation. The \
            suggestion is a plain word from a list, which may not fit your sentence. Looked for in English alone. Names \
            are not looked at.
            """),
        Explanation(
            .easyReadDoubleNegative, "Two words that say no in one sentence",
            """
            Two words of one part of a sentence each say no: “not without”, “never nothing”. Readers have to turn the \
            sentence round twice. Say what is so: “I always take my bear.” Looked for in English alone.
            """),
        Explanation(
            .easyReadNumberInWords, "A number in words in Easy Read",
            """
            Digits are easier to find and to read: “5 minutes” (Inclusion Europe, Information for all). “One” is left \
            alone, since it mostly stands for somebody. Looked for in English alone.
            """),
        Explanation(
            .easyReadPercent, "A share of a hundred in Easy Read",
            """
            Few people can picture 20% (Inclusion Europe, Information for all). Say it with small numbers, such as “1 \
            in 5”, or in words: “a little”.
            """),
    ]
}
