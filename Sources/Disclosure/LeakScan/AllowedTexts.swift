/// Texts that may stand in public, as an index: each as words, and as a number if it is one.
enum AllowedTexts {
    static func index(of texts: [String]) -> LeakIndex {
        var entries: [LeakEntry] = []
        for (number, text) in texts.enumerated() {
            let person = min(number, LeakEntry.mostPeople - 1)
            let words = IdentifierWords.words(of: text)
            guard !words.isEmpty else { continue }
            entries.append(
                LeakEntry(key: LeakKey.sequence(words.prefix(LeakIndex.mostWords)), person: person, kind: .name))
            if words.allSatisfy(\.isNumber), let number = IdentifierWords.figures(of: text), number.count >= 7 {
                let key = LeakKey.number(PhoneFigures.national(number.value))
                entries.append(LeakEntry(key: key, person: person, kind: .phone))
            }
            if let day = WrittenDate(iso: text) {
                entries.append(LeakEntry(key: day.key, person: person, kind: .birthDate))
            }
        }
        return LeakIndex(records: texts, entries: entries)
    }

    /// Where allowed texts stand in one file.
    struct Covers {
        /// In the order of their ends, as they were read.
        private let covers: [LeakFinding]

        init(_ allowed: LeakIndex, in bytes: UnsafeBufferPointer<UInt8>) {
            covers = allowed.count == 0 ? [] : LeakTokeniser(bytes, sink: LeakMatcher(index: allowed)).read().findings
        }

        /// Whether a finding lies wholly inside an allowed text.
        func contain(_ finding: LeakFinding) -> Bool {
            var (low, high) = (0, covers.count)
            while low < high {
                let middle = (low + high) / 2
                if covers[middle].end < finding.end { low = middle + 1 } else { high = middle }
            }
            // Allowed texts are a few words long, so the ones that can cover stand near.
            return covers[low...].prefix(32).contains { $0.contains(finding) }
        }
    }
}
