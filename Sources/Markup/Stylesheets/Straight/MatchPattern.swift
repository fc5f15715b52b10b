/// What the pattern of a template says without being evaluated: which names can be matched, and whether the name is
/// all that counts.
struct MatchPattern {
    struct Alternative {
        /// The last step, such as `h2` in `topic/h2[not(preceding-sibling::*)]`.
        let step: String
        /// The place or a predicate decides as well.
        let isConditional: Bool
    }

    let alternatives: [Alternative]

    /// Nil for a pattern with a quoted text outside a predicate, such as `id('a')`.
    init?(_ pattern: String) {
        var depth = 0
        var quote: UInt8?
        var all: [Alternative] = []
        var step: [UInt8] = []
        var isConditional = false
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
                isConditional = true
            case UInt8(ascii: "]"):
                depth -= 1
            case 0x09, 0x0A, 0x0D, 0x20:
                break
            case _ where depth > 0:
                break
            case UInt8(ascii: "|"):
                all.append(Alternative(step: String(decoding: step, as: UTF8.self), isConditional: isConditional))
                (step, isConditional) = ([], false)
            case UInt8(ascii: "/"):
                (step, isConditional) = ([], true)
            default:
                step.append(byte)
            }
        }
        all.append(Alternative(step: String(decoding: step, as: UTF8.self), isConditional: isConditional))
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
