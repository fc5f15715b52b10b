/// The voice of espeak-ng that says a language.
struct SpeechVoice: Hashable {
    /// What espeak-ng calls it. It comes from the table here and never from a record.
    let name: String
    let isEnglish: Bool

    /// - Parameter language: BCP 47. A region or script is looked at only where it makes another language of it.
    init?(language: String) {
        let tag = language.lowercased()
        guard let name = Self.voices[tag] ?? Self.voices[String(tag.prefix { $0 != "-" })] else { return nil }
        self.name = name
        isEnglish = name == "en-gb"
    }

    /// The languages of the United Kingdom, and those that most people here speak besides, where espeak-ng 1.51 has
    /// rules of pronunciation for them. It has none for Somali, Tigrinya, Tagalog, Yoruba or Igbo.
    /// (Its `cmn` spells Chinese characters out as numbers; the voice for Pinyin reads them.)
    static let voices = [
        "en": "en-gb", "cy": "cy", "gd": "gd", "ga": "ga",
        "am": "am", "ar": "ar", "bg": "bg", "bn": "bn", "cs": "cs", "de": "de", "el": "el", "es": "es", "fa": "fa",
        "fr": "fr-fr", "gu": "gu", "hi": "hi", "hr": "hr", "hu": "hu", "it": "it", "ku": "ku", "lt": "lt", "lv": "lv",
        "ml": "ml", "ne": "ne", "nl": "nl", "pa": "pa", "pl": "pl", "pt": "pt", "ro": "ro", "ru": "ru", "si": "si",
        "sk": "sk", "sq": "sq", "sr": "sr", "sw": "sw", "ta": "ta", "te": "te", "tr": "tr", "uk": "uk", "ur": "ur",
        "vi": "vi", "yue": "yue", "zh": "cmn-latn-pinyin", "zh-hk": "yue",
    ]
}
