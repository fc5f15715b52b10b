import CareRecords
import Diagnostics

extension CarePlan {
    /// Plan ids name folders and files: they may hold no name, number or date of birth of the person.
    func findNamesInID(_ findings: inout Findings, at path: String = "id") {
        // An id such as mv-0014 can hold neither a name of three letters nor a number of eight digits.
        let digits = id.utf8.count(where: \.isDigit)
        if digits < 8, id.utf8.count(where: { $0 != UInt8(ascii: "-") }) - digits < 3 { return }
        let words = id.split(separator: "-").map(String.init)
        let joined = words.joined()
        let name = person.name
        let names = [name.given, name.family, name.whole, name.preferred].compactMap { $0 }.flatMap {
            plainWords(of: $0)
        }
        let namesPerson = names.contains { name in
            words.contains(name) || (name.count >= 5 && joined.contains(name))
        }
        let number = person.nhsNumber?.digits
        let birth = person.birthDate.map { $0.iso.filter { $0 != "-" } }
        let birthReversed = birth.map { String($0.suffix(2) + $0.dropFirst(4).prefix(2) + $0.prefix(4)) }
        let numbers = [number, birth, birthReversed].compactMap { $0 }
        guard namesPerson || numbers.contains(where: joined.contains) else { return }
        findings.add(
            .idNamesPerson, path, "the id gives away whom it is about",
            suggestion: "use an id that says nothing, such as “mv-0014”, and rename the file too")
    }

    /// The words of a name in small letters without accents; words of fewer than three letters left out.
    private func plainWords(of name: String) -> [String] {
        var words: [String] = [""]
        for scalar in name.lowercased().unicodeScalars {
            let base = Self.plainLetters[scalar].map { Character($0) } ?? Character(scalar)
            if base.isASCII, base.isLetter {
                words[words.count - 1].append(base)
            } else if scalar.properties.canonicalCombiningClass == .notReordered, base != "'", base != "’" {
                words.append("")
            }
        }
        return words.filter { $0.count >= 3 }
    }

    /// Accented letters that occur in names in Britain and their plain ones.
    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs: [(String, Unicode.Scalar)] = [
            ("àáâãäåāą", "a"), ("çćč", "c"), ("èéêëēę", "e"), ("ìíîïī", "i"), ("ł", "l"), ("ñń", "n"), ("òóôõöøō", "o"),
            ("śš", "s"), ("ùúûüū", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
        ]
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (accented, plain) in pairs {
            for scalar in accented.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()
}
