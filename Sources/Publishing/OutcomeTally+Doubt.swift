import Content
import Measures

extension OutcomeTally {
    /// Takes the scores of plans that turned out to be in doubt out again, by reading all plans once more: that is rare,
    /// and nothing of each person has to be kept for it.
    mutating func remove(_ doubtful: Set<String>, reading feed: PlanFeed, with reader: consuming PlanReader) {
        var reader = reader
        var raw = RawRecord()
        while feed.next(into: &raw) {
            if let plan = reader.read(raw).plan, doubtful.contains(plan.id) { remove(plan) }
        }
    }
}
