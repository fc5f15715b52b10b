/// What a person needs to be able to read, hear and be heard.
///
/// Source: Accessible Information Standard (DAPB1605): information format, contact method,
/// communication professional, communication support.
public struct AccessNeeds: Sendable, Hashable {
    public var formats: [InformationFormat]
    public var contactMethods: [ContactMethod]
    public var professionals: [CommunicationProfessional]
    public var support: [CommunicationSupport]
    /// The colours in which they can read; nil for those of the theme.
    public var colours: ColourScheme?
    /// What to know before talking with the person, one sentence each.
    public var glance: [GlanceNeed]

    public init(
        formats: [InformationFormat] = [], contactMethods: [ContactMethod] = [],
        professionals: [CommunicationProfessional] = [], support: [CommunicationSupport] = [],
        colours: ColourScheme? = nil, glance: [GlanceNeed] = []
    ) {
        self.formats = formats
        self.contactMethods = contactMethods
        self.professionals = professionals
        self.support = support
        self.colours = colours
        self.glance = glance
    }

    /// Clear print, in points (UKAAF).
    public static let standardPrint = 14

    /// The print size in points that the person needs; clear print where none is recorded.
    public var printSize: Int {
        if formats.contains(.print28) { return 28 }
        if formats.contains(.print24) { return 24 }
        if formats.contains(.print20) { return 20 }
        return Self.standardPrint
    }
}

public enum InformationFormat: String, Sendable, Hashable, CaseIterable {
    case print14 = "print-14"
    case print20 = "print-20"
    case print24 = "print-24"
    case print28 = "print-28"
    case easyRead = "easy-read"
    case brailleGrade1 = "braille-grade-1"
    case brailleGrade2 = "braille-grade-2"
    case audio, email
    case electronicText = "electronic-text"
    case makaton, moon
}

/// Two colours and no third, for people who cannot read others: the text, and what it stands on.
///
/// The Accessible Information Standard has no term for it; it is asked for all the same.
public enum ColourScheme: String, Sendable, Hashable, CaseIterable {
    case blackOnYellow = "black-on-yellow"
    case yellowOnBlack = "yellow-on-black"
    case blackOnCream = "black-on-cream"
    case blackOnWhite = "black-on-white"
    case whiteOnBlack = "white-on-black"
}

public enum ContactMethod: String, Sendable, Hashable, CaseIterable {
    case telephone, letter, sms, email
    case textRelay = "text-relay"
    case viaCarer = "via-carer"
    case visit
    case noTelephone = "no-telephone"
    case tactileAlert = "tactile-alert"
    case visualAlert = "visual-alert"
    case audibleAlert = "audible-alert"
}

public enum CommunicationProfessional: String, Sendable, Hashable, CaseIterable {
    case bslInterpreter = "bsl-interpreter"
    case makatonInterpreter = "makaton-interpreter"
    case deafblindInterpreter = "deafblind-interpreter"
    case lipSpeaker = "lip-speaker"
    case noteTaker = "note-taker"
    case advocate
    case communicatorGuide = "communicator-guide"
    case sightedGuide = "sighted-guide"
    case speechToText = "speech-to-text"
    case interpreter
}

public enum CommunicationSupport: String, Sendable, Hashable, CaseIterable {
    case hearingAid = "hearing-aid"
    case lipReads = "lip-reads"
    case usesBSL = "uses-bsl"
    case communicationDevice = "communication-device"
    case writtenPreferred = "written-preferred"
    case communicationPassport = "communication-passport"
    case makaton
    case signSupportedEnglish = "sign-supported-english"
    case deafblindManual = "deafblind-manual"
    case usesAdvocate = "uses-advocate"
}

public struct GlanceNeed: Sendable, Hashable {
    public var kind: GlanceKind
    /// Markdown, one sentence or two.
    public var text: String
    public init(kind: GlanceKind, text: String) {
        self.kind = kind
        self.text = text
    }
}

public enum GlanceKind: String, Sendable, Hashable, CaseIterable {
    case hearing, talking, reading, seeing, memory, moving, language, other
}
