/// Letters as the leak scan compares them: lower case, without diacritics, ligatures spelt out.
///
/// Welsh and all other Latin letters with diacritics up to U+024F and U+1E00–U+1EFF fold to a–z. Letters of other
/// scripts are lower-cased only. Letters that merely look alike (a Cyrillic "а" for a Latin "a") are not folded:
/// the scan is against mistakes, not against someone who means to smuggle.
enum LetterFolding {
    /// What a scalar is to the scan.
    enum Folded {
        /// Nothing: soft hyphens, zero-width and direction marks, combining marks.
        case nothing
        /// The end of a word.
        case gap(TextGap)
        /// One or two letters a–z or a figure.
        case plain(UInt8, UInt8?)
        /// A letter of another script.
        case letter(UInt32)
    }

    /// For each ASCII byte: its lower-case letter or figure, `special` where an escape or a tag may begin or a
    /// longer sequence follows, or 0 for the end of a word.
    static let ascii: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"): special
        case 0x80...: special
        default: 0
        }
    }
    static let special: UInt8 = 1

    static func fold(_ scalar: UInt32) -> Folded {
        switch scalar {
        case 0..<0x80:
            let letter = ascii[Int(scalar)]
            return letter > special ? .plain(letter, nil) : .gap(.of(UInt8(scalar)))
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029: return .gap(.space)
        case 0x2010...0x2015, 0x2212: return .gap(.dash)
        case 0x2018, 0x2019, 0x02BC: return .gap(.apostrophe)
        case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
            0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0xFE00...0xFE0F, 0xE0000...0xE01EF:
            return .nothing
        case 0xC0..<0x180: return latin(scalar, latinOne, from: 0xC0)
        case 0x180..<0x250: return latin(scalar, latinB, from: 0x180)
        case 0x1E00..<0x1F00: return latin(scalar, latinAdditional, from: 0x1E00)
        case 0xFF01...0xFF5E: return fold(scalar - 0xFEE0)
        default: return other(scalar)
        }
    }

    /// Whether a letter is a capital, for the few identifiers where that matters.
    static func isCapital(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
        return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    private static func latin(_ scalar: UInt32, _ letters: StaticString, from first: UInt32) -> Folded {
        switch scalar {
        case 0xC6, 0xE6: return .plain(UInt8(ascii: "a"), UInt8(ascii: "e"))
        case 0x152, 0x153: return .plain(UInt8(ascii: "o"), UInt8(ascii: "e"))
        case 0xDE, 0xFE: return .plain(UInt8(ascii: "t"), UInt8(ascii: "h"))
        case 0xDF, 0x1E9E: return .plain(UInt8(ascii: "s"), UInt8(ascii: "s"))
        case 0x132, 0x133: return .plain(UInt8(ascii: "i"), UInt8(ascii: "j"))
        default: break
        }
        let letter = letters.utf8Start[Int(scalar - first)]
        return letter == UInt8(ascii: ".") ? other(scalar) : .plain(letter, nil)
    }

    private static func other(_ scalar: UInt32) -> Folded {
        guard let unicode = Unicode.Scalar(scalar) else { return .gap(.other) }
        let properties = unicode.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return .nothing
        case .decimalNumber:
            guard let value = properties.numericValue, value >= 0, value < 10 else { return .letter(scalar) }
            return .plain(UInt8(ascii: "0") + UInt8(value), nil)
        case .spacingMark: return .letter(scalar)
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .gap(.space)
        default:
            guard properties.isAlphabetic else { return .gap(.other) }
            let lower = properties.lowercaseMapping.unicodeScalars
            return .letter(lower.first?.value ?? scalar)
        }
    }

    /// The letter that each scalar folds to, in order; "." where there is none, "2" where there are two (above).
    private static let latinOne: StaticString = """
        aaaaaa2ceeeeiiiidnooooo.ouuuuy22aaaaaa2ceeeeiiiidnooooo.ouuuuy2y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii22jjkkklllllll\
        lllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
    private static let latinB: StaticString = """
        b..............e.......i........oo.............uu....zz.........\
        .............aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa....\
        aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
        ................
        """
    private static let latinAdditional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwy.s..2.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """
}
