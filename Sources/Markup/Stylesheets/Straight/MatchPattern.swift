/// What the pattern of a template says without being evaluated: which names can be matched, and what else counts.
struct MatchPattern {
    struct Alternative {
        /// The last step, such as `h2` in `topic/h2[not(preceding-sibling::*)]`.
        let step: String
        let decides: Decider
        /// What the predicates of that step ask, however they are joined.
        let tests: [String]
    }

    /// What decides whether an element is matched.
    enum Decider: Comparable {
        /// Its name alone.
        case name
        /// The name of its parent as well, as in `topic/h2`.
        case parent
        /// A longer path, or a predicate of another step.
        case more
    }

    let alternatives: [Alternative]

    /// Nil for a pattern with a quoted text outside a predicate, such as `id('a')`.
    init?(_ pattern: String) {
        var depth = 0
        var quote: UInt8?
        var all: [Alternative] = []
        var step: [UInt8] = []
        var decides = Decider.name
        var predicate: [UInt8] = []
        var tests: [String] = []
        for byte in pattern.utf8 {
            if depth > 0, byte != UInt8(ascii: "]") || depth > 1 || quote != nil { predicate.append(byte) }
            if let open = quote {
                // Whatever a quoted text looks like, it is none of the pattern.
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                guard depth > 0 else { return nil }
                quote = byte
            case UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                guard depth == 0 else { break }
                tests += Self.tests(in: String(decoding: predicate, as: UTF8.self))
                predicate = []
            case 0x09, 0x0A, 0x0D, 0x20:
                break
            case _ where depth > 0:
                break
            case UInt8(ascii: "|"):
                all.append(Alternative(step: String(decoding: step, as: UTF8.self), decides: decides, tests: tests))
                (step, decides, tests) = ([], .name, [])
            case UInt8(ascii: "/"):
                let isParent =
                    decides == .name && tests.isEmpty && StraightNames.isPlain(String(decoding: step, as: UTF8.self))
                (step, decides, tests) = ([], isParent ? .parent : .more, [])
            default:
                step.append(byte)
            }
        }
        all.append(Alternative(step: String(decoding: step, as: UTF8.self), decides: decides, tests: tests))
        guard depth == 0, quote == nil else { return nil }
        alternatives = all
    }

    /// What a predicate asks: parts that are true or false each, so that which of them hold decides.
    private static func tests(in predicate: String) -> [String] {
        predicate.split(separator: " or ").flatMap { $0.split(separator: " and ") }.map(String.init)
    }

    /// Whether it matches only elements that can be copied without care.
    var matchesPlainElements: Bool {
        alternatives.allSatisfy {
            StraightNames.isPlain($0.step) && !StraightNames.isVoid($0.step)
                && !StraightNames.needCare.contains($0.step)
        }
    }
}
