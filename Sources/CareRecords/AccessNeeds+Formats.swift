extension InformationFormat {
    /// What Caresheaf makes for somebody who needs their information in this form.
    ///
    /// Source of the terms: Accessible Information Standard (DAPB1605), “requires specific information format”.
    public var documentFormats: Set<DocumentFormat> {
        switch self {
        case .print14, .print20, .print24, .print28: [.pdf]
        case .easyRead: [.pdf]
        case .brailleGrade1, .brailleGrade2: [.braille]
        case .audio: [.spokenText, .speech]
        case .email: [.singleFile]
        case .electronicText: [.ebook, .singleFile]
        case .makaton, .moon: []
        }
    }
}

extension AccessNeeds {
    /// The formats in which this person’s documents are made, whoever remembers.
    ///
    /// Paper and a text to be read aloud are made for everyone: the first is what is kept at home, and the second lets
    /// anybody read the document to them.
    public var documentFormats: Set<DocumentFormat> {
        formats.reduce(into: [.pdf, .spokenText]) { $0.formUnion($1.documentFormats) }
    }

    /// The grade of braille that the person reads, 1 or 2; nil if none is recorded.
    public var brailleGrade: Int? {
        formats.contains(.brailleGrade1) ? 1 : formats.contains(.brailleGrade2) ? 2 : nil
    }
}

/// A form of information that no program of ours can make: people have to see to it.
public enum UnmetNeed: String, Sendable, Hashable, CaseIterable {
    case bslVideo = "bsl-video"
    case makaton, moon
}

extension AccessNeeds {
    /// What the person needs and Caresheaf does not make. It is named on the desk, so that somebody arranges it.
    public var unmet: [UnmetNeed] {
        var unmet: [UnmetNeed] = []
        // Whoever uses British Sign Language may read English as a second language.
        if support.contains(.usesBSL) { unmet.append(.bslVideo) }
        if formats.contains(.makaton) || support.contains(.makaton) { unmet.append(.makaton) }
        if formats.contains(.moon) { unmet.append(.moon) }
        return unmet
    }
}
