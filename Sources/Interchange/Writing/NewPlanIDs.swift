/// Gives new plans their ids: the next free number after the pattern of those that are there.
///
/// An id says nothing about the person. One that is spoken of anywhere is not given again, even if its plan is gone:
/// minutes that name it would be read as those of somebody else.
struct NewPlanIDs {
    /// Ids that begin alike and end in a number, such as `mv-0027`.
    private struct Family {
        var count = 0
        var last = 0
        var width = 0
    }

    private var families: [String: Family] = [:]
    private let asked: String?
    private var prefix: String?

    /// - Parameter prefix: what new ids begin with; otherwise what most of those that are there begin with.
    init(prefix: String?) {
        asked = prefix.map { $0.isEmpty || $0.hasSuffix("-") ? $0 : $0 + "-" }
    }

    /// Takes note of an id that is used.
    ///
    /// - Parameter isPlan: whether a plan has it; others are only kept clear of.
    mutating func note(_ id: String, isPlan: Bool) {
        let figures = id.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard figures > 0, figures <= Self.mostFigures, let number = Int(id.suffix(figures)) else { return }
        var family = families[String(id.dropLast(figures)), default: Family()]
        family.count += isPlan ? 1 : 0
        family.last = max(family.last, number)
        family.width = max(family.width, figures)
        families[String(id.dropLast(figures))] = family
    }

    /// The next id.
    mutating func next() -> String {
        let prefix = prefix ?? asked ?? commonPrefix ?? Self.usualPrefix
        self.prefix = prefix
        var family = families[prefix, default: Family()]
        family.last += 1
        family.width = family.width == 0 ? Self.usualWidth : family.width
        families[prefix] = family
        let figures = String(family.last)
        return prefix + String(repeating: "0", count: max(0, family.width - figures.utf8.count)) + figures
    }

    /// The beginning that most plans share; of several, the first in byte order.
    private var commonPrefix: String? {
        families.filter { $0.value.count > 0 }
            .min { one, other in
                one.value.count != other.value.count
                    ? one.value.count > other.value.count : one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
            }?.key
    }

    private static let usualPrefix = "p-"
    private static let usualWidth = 4
    private static let mostFigures = 9
}
