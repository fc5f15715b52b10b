/// The parts of an address that point to one home, as words.
enum AddressForms {
    /// Each line with a number and a street ("12 Station Road"; also "12 Station Rd"); a line that numbers only
    /// a part of a building with the line after it ("Flat 3, 12 Station Road"); a named house with its street
    /// ("Rose Cottage, Church Lane").
    static func sequences(of lines: [String]) -> [[LeakToken]] {
        let words = lines.map(IdentifierWords.words(of:)).filter { !$0.isEmpty }
        var found: [[LeakToken]] = []
        for (number, line) in words.enumerated() {
            let next = number + 1 < words.count ? words[number + 1] : []
            if !line.contains(where: { $0.figures > 0 }) {
                if number == 0, !next.isEmpty { found.append(line + next) }
            } else if line.contains(where: { $0.figures == 0 && $0.length > 2 && !general.contains($0.hash) }) {
                found.append(line)
                // "Flat 3 12 Station Road": the house as well.
                if let house = line.lastIndex(where: { $0.figures > 0 }), house > 0, house < line.count - 2 {
                    found.append(Array(line[house...]))
                }
            } else if !next.isEmpty {
                found.append(line + next)
            }
        }
        for line in found {
            if let last = line.last, let other = streetWords[last.hash] { found.append(line.dropLast() + [other]) }
        }
        return found
    }

    /// A postcode's two halves: the inward one is always three long.
    static func split(_ postcode: String) -> [LeakToken]? {
        let letters = postcode.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        guard letters.count >= 5 else { return nil }
        var spaced = String.UnicodeScalarView()
        spaced += letters.dropLast(3)
        spaced.append(" ")
        spaced += letters.suffix(3)
        return IdentifierWords.words(of: String(spaced))
    }

    /// Words that tell no street: a line of these and numbers is only a part of an address.
    private static let general = Set(
        [
            "flat", "unit", "room", "apartment", "apt", "floor", "block", "plot", "the", "first", "second", "third",
            "ground", "top", "basement", "fflat", "ystafell", "llawr", "uned", "number",
        ].flatMap(IdentifierWords.words(of:)).map(\.hash))

    private static let streetWords: [UInt64: LeakToken] = {
        var table: [UInt64: LeakToken] = [:]
        for pair in [
            "road rd", "street st", "avenue ave", "lane ln", "close cl", "drive dr", "crescent cres", "terrace terr",
            "court ct", "place pl", "square sq", "gardens gdns", "grove gr",
        ] {
            let words = IdentifierWords.words(of: pair)
            table[words[0].hash] = words[1]
            table[words[1].hash] = words[0]
        }
        return table
    }()
}
