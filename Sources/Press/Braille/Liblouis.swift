internal import CLouis
internal import Threads

/// The one door to liblouis.
///
/// liblouis keeps its compiled tables, and the buffers that it translates in, in variables of the process, and says
/// itself that it is not thread-safe (its issue 543). So there is one of these, behind one lock, and nothing else may
/// call the library.
struct Liblouis {
    static let turn = ThreadLock(Liblouis())

    /// What a table makes of single characters, by its name.
    private var repertoires: [String: Repertoire] = [:]

    private struct Repertoire {
        var known: [UInt32: Bool] = [:]
        /// What it writes for a character that it does not know; most tables nothing.
        var unknown: [UInt32]
    }

    /// Cells of a text, and which of its characters each comes from.
    struct Cells {
        var bytes: [UInt8] = []
        var origins: [Int] = []
    }

    private init() {
        // Or it writes to standard error.
        lou_setLogLevel(LOU_LOG_OFF)
    }

    /// Whether a table is on this machine and can be read.
    func has(_ table: BrailleTable) -> Bool { lou_checkTable(table.name) != 0 }

    /// Which of the characters a table has a sign of six dots for.
    mutating func knows(_ text: [UInt32], _ table: BrailleTable) throws(PressProblem) -> [Bool] {
        var repertoire: Repertoire
        if let kept = repertoires.removeValue(forKey: table.name) {
            repertoire = kept
        } else {
            // A character of nobody's own, for which no table has a sign.
            repertoire = Repertoire(unknown: try translate([0xF8FE], table).patterns)
        }
        defer { repertoires[table.name] = repertoire }
        var known = [Bool](repeating: true, count: text.count)
        for (place, character) in text.enumerated() where character != 0x20 {
            if let answer = repertoire.known[character] {
                known[place] = answer
                continue
            }
            let patterns = try translate([character], table).patterns
            let answer = !patterns.isEmpty && patterns != repertoire.unknown && patterns.allSatisfy { $0 & 0xC0 == 0 }
            repertoire.known[character] = answer
            known[place] = answer
        }
        return known
    }

    /// A text in the braille of a table that knows its characters. Stress is shown in UEB, which has indicators for it.
    func cells(of piece: BrailleStretch, _ table: BrailleTable) throws(PressProblem) -> Cells {
        let stress = table.isUEB && piece.isStressed.contains(true) ? piece.isStressed : nil
        let made = try translate(piece.textWithSpacedNumbers, stress: stress, table)
        // Some tables put capitals and signs of computers into dots 7 and 8, which paper does not have.
        return Cells(bytes: made.patterns.map { BrailleCode.cells[Int($0 & 0x3F)] }, origins: made.origins)
    }

    /// Patterns of dots, straight from the table (`dotsIO`, `ucBrl`): what a table shows them as on a screen, which
    /// differs from table to table, does not come into it.
    private func translate(
        _ text: [UInt32], stress: [Bool]? = nil, _ table: BrailleTable
    ) throws(PressProblem) -> (patterns: [UInt32], origins: [Int]) {
        guard !text.isEmpty else { return ([], []) }
        let mode = Int32(dotsIO.rawValue | ucBrl.rawValue | noUndefined.rawValue)
        var room = text.count * 4 + 64
        while room <= text.count * 256 + 4096 {
            var taken = Int32(text.count)
            var length = Int32(room)
            var patterns = [UInt32](repeating: 0, count: room)
            var origins = [Int32](repeating: 0, count: room)
            var places = [Int32](repeating: 0, count: text.count)
            var isDone: Int32
            if let stress {
                // liblouis writes to the whole length of the output (its issue 1982).
                var forms = stress.map { $0 ? UInt16(emph_1.rawValue) : 0 } + [UInt16](repeating: 0, count: room)
                isDone = lou_translate(
                    table.name, text, &taken, &patterns, &length, &forms, nil, &places, &origins, nil, mode)
            } else {
                isDone = lou_translate(
                    table.name, text, &taken, &patterns, &length, nil, nil, &places, &origins, nil, mode)
            }
            guard isDone != 0 else {
                throw PressProblem(.engineFailed, "liblouis cannot translate with the table \(table.name)")
            }
            if taken == Int32(text.count), length < Int32(room) {
                let count = Int(length)
                // What comes after the eighth bit are dots that tables use among themselves.
                return (
                    patterns[..<count].map { $0 & 0xFF },
                    origins[..<count].map { max(0, min(Int($0), text.count - 1)) }
                )
            }
            room *= 4
        }
        throw PressProblem(.engineFailed, "liblouis makes too much of a text with the table \(table.name)")
    }
}
