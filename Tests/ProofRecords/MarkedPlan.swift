public import CareRecords

/// A plan in which every text says where it comes from, and in which everything that can be kept from someone is.
///
/// Each thing that can be restricted gets a number, and all of its texts hold the mark of that number. So a proof
/// need not know what a document looks like: the mark is in it, or it is not.
public struct MarkedPlan {
    public let plan: CarePlan
    /// What bears each mark, such as "needs.goals.actions.strategies"; its place is the number of the mark.
    public let things: [String]

    /// The mark of one thing. No mark is the beginning of another.
    public static func mark(_ number: Int) -> String { "Zq\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)x" }

    /// - Parameters:
    ///   - audience: from whom things are kept.
    ///   - only: the number of the one thing that is kept; nil for all of them.
    ///   - reason: why.
    public init(keptFrom audience: Audience, only: Int? = nil, reason: RestrictionReason = .safeguarding) {
        var marker = Marker(audience: audience, only: only, reason: reason)
        plan = marker.plan()
        things = marker.things
    }

    /// The same plan with nothing kept from anyone.
    public static var open: MarkedPlan { MarkedPlan(keptFrom: .public, only: -1) }
}

/// Gives out the marks.
struct Marker {
    let audience: Audience
    let only: Int?
    let reason: RestrictionReason
    private(set) var things: [String] = []

    init(audience: Audience, only: Int?, reason: RestrictionReason) {
        self.audience = audience
        self.only = only
        self.reason = reason
    }

    /// The mark of the next thing, and its restriction if it is to have one.
    mutating func next(_ name: String) -> (mark: String, restriction: Restriction?) {
        let number = things.count
        things.append(name)
        let isKept = only == nil || only == number
        return (
            MarkedPlan.mark(number),
            isKept
                ? Restriction(from: [audience], reason: reason, judgedBy: "Dr Anwen Pryce", on: Self.day(2026, 9, 1))
                : nil
        )
    }

    mutating func statement(_ name: String) -> Statement {
        let (mark, restriction) = next(name)
        return Statement("\(mark) \(name)", restriction: restriction)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: 2026, month: 1, day: 1)!
    }
}
