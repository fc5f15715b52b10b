/// What the pattern of a template says without being evaluated: which names can be matched, and whether the name is
/// all that counts.
struct MatchPattern {
    struct Alternative {
        /// The last step, such as `h2` in `topic/h2[not(preceding-sibling::*)]`.
        let step: String
        let decides: Decider
    }

    /// What decides whether an element is matched.
    enum Decider: Comparable {
        /// Its name alone.
        case name
        /// The name of its parent as well, as in `topic/h2`.
        case parent
        /// A predicate, or a longer path.
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
        for byte in pattern.utf8 {
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
                decides = .more
            case UInt8(ascii: "]"):
                depth -= 1
            case 0x09, 0x0A, 0x0D, 0x20:
                break
            case _ where depth > 0:
                break
            case UInt8(ascii: "|"):
                all.append(Alternative(step: String(decoding: step, as: UTF8.self), decides: decides))
                (step, decides) = ([], .name)
            case UInt8(ascii: "/"):
                let isParent = decides == .name && StraightNames.isPlain(String(decoding: step, as: UTF8.self))
                (step, decides) = ([], isParent ? .parent : .more)
            default:
                step.append(byte)
            }
        }
        all.append(Alternative(step: String(decoding: step, as: UTF8.self), decides: decides))
        guard depth == 0, quote == nil else { return nil }
        alternatives = all
    }

    /// Whether it matches only elements that can be copied without care.
    var matchesPlainElements: Bool {
        alternatives.allSatisfy {
            StraightNames.isPlain($0.step) && !StraightNames.isVoid($0.step)
                && !StraightNames.needCare.contains($0.step)
        }
    }
}
