internal import CFreeType
import Diagnostics
import Files
import JSONReading
internal import Threads

/// Which characters the fonts of a theme have, so that one that none has can be seen to be missing.
///
/// Typst refuses a document over a single such character, and names one at a time.
final class Glyphs: Sendable {
    /// What stands where a character is that no font has.
    static let box: Unicode.Scalar = "\u{25AF}"

    private let folders: [String]
    private let families: Set<String>
    /// Read when the first character comes that not every font has.
    private let covered = ThreadLock<Coverage?>(nil)

    private init(folders: [String], families: Set<String>) {
        self.folders = folders
        self.families = families
    }

    private static let known = ThreadLock<[Glyphs]>([])

    /// The same value for the same fonts: every worker asks for it.
    static func of(_ folders: [String], named template: PaperTemplate) -> Glyphs {
        var found: [Diagnostic] = []
        var families: Set<String> = []
        var reader = JSONReader()
        func names(_ list: JSONValue) -> [String] { list.kind == .array ? list.map { $0.string ?? "" } : [] }
        if let bytes = template.files["fonts.json"], let root = reader.read(bytes, file: "fonts.json", into: &found) {
            root.forEachMember { _, value in
                families.formUnion(names(value))
                value.forEachMember { _, list in families.formUnion(names(list)) }
            }
        }
        return known.withLock { all in
            if let one = all.first(where: { $0.folders == folders && $0.families == families }) { return one }
            let one = Glyphs(folders: folders, families: families)
            all.append(one)
            return one
        }
    }

    /// The text with what cannot be set taken out of it: a byte-order mark without trace, a character that no font has
    /// for a box.
    ///
    /// - Parameter missing: gets each such character once.
    func settable(_ text: String, missing: inout [Unicode.Scalar]) -> String {
        guard text.unicodeScalars.contains(where: { !Self.isEverywhere($0) }) else { return text }
        var clean = ""
        clean.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if Self.isEverywhere(scalar) || has(scalar) {
                clean.unicodeScalars.append(scalar)
            } else if scalar != "\u{FEFF}" {
                clean.unicodeScalars.append(Self.box)
                if !missing.contains(scalar) { missing.append(scalar) }
            }
        }
        return clean
    }

    /// ASCII, Latin-1, Latin Extended-A and common punctuation are in Liberation Sans.
    private static func isEverywhere(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x17F, 0x2010...0x2015, 0x2018...0x2022, 0x2026, 0x20AC: true
        default: false
        }
    }

    private func has(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFEFF, 0xE000...0xF8FF, 0xF0000...0x10FFFF: return false
        default: break
        }
        if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isWhitespace { return true }
        return covered.withLock { known in
            if known == nil { known = Coverage(folders, families) }
            return known!.has(scalar)
        }
    }
}

/// The characters of some fonts, one bit each.
private struct Coverage: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x110000 / 64)

    init(_ folders: [String], _ families: Set<String>) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0 else { return }
        defer { FT_Done_FreeType(library) }
        for folder in folders {
            for entry in FileSystem.entries(of: folder) ?? [] where entry.kind == .file || entry.kind == .link {
                // A family's characters are the same in all its weights.
                guard
                    entry.name.hasSuffix("Regular.ttf") || entry.name.hasSuffix("Regular.ttc")
                        || entry.name.hasPrefix("Symbola")
                else { continue }
                addFaces(of: "\(folder)/\(entry.name)", library, families)
            }
        }
    }

    private mutating func addFaces(of path: String, _ library: FT_Library?, _ families: Set<String>) {
        var number: FT_Long = 0
        var count: FT_Long = 1
        while number < count {
            var face: FT_Face?
            guard FT_New_Face(library, path, number, &face) == 0, let opened = face else { return }
            defer { FT_Done_Face(opened) }
            count = opened.pointee.num_faces
            number += 1
            guard let name = opened.pointee.family_name, families.contains(String(cString: name)) else { continue }
            var index: FT_UInt = 0
            var code = FT_Get_First_Char(opened, &index)
            while index != 0 {
                if code < 0x110000 { bits[Int(code) / 64] |= 1 << UInt64(code % 64) }
                code = FT_Get_Next_Char(opened, code, &index)
            }
        }
    }

    func has(_ scalar: Unicode.Scalar) -> Bool { bits[Int(scalar.value) / 64] & 1 << UInt64(scalar.value % 64) != 0 }
}
