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

    /// Nil for a pattern that holds a quoted text, which may look like anything.
    init?(_ pattern: String) {
        guard !pattern.utf8.contains(UInt8(ascii: "'")), !pattern.utf8.contains(UInt8(ascii: "\"")) else { return nil }
        var depth = 0
        var all: [Alternative] = []
        var step = ""
        var isConditional = false
        for character in pattern + "|" {
            switch character {
            case "[":
                depth += 1
                isConditional = true
            case "]":
                depth -= 1
            case _ where depth > 0 || character.isWhitespace:
                break
            case "|":
                all.append(Alternative(step: step, isConditional: isConditional))
                (step, isConditional) = ("", false)
            case "/":
                (step, isConditional) = ("", true)
            default:
                step.append(character)
            }
        }
        guard depth == 0 else { return nil }
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
