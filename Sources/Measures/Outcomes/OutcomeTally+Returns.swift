public import CareRecords
import Scoring

extension OutcomeTally {
    /// What sites counted themselves, where a programme does not hold the plans.
    public init(_ frame: Frame, of returns: [ProgrammeReturn]) {
        self.init(frame)
        for one in returns {
            let quarter = Quarter(of: one.period.lastDay)
            guard quarter.span.last == one.period, let site = frame.siteNumbers[one.site] else { continue }
            for outcome in one.outcomes { add(outcome, in: quarter, at: site) }
        }
    }

    private mutating func add(_ outcome: ReturnedOutcome, in quarter: Quarter, at site: Int) {
        guard let toolNumber = frame.toolbox.place(of: outcome.tool) else { return }
        let tool = frame.toolbox.tools[toolNumber]
        let item = outcome.item.flatMap { id in tool.items.firstIndex { $0.id == id } }
        guard let scale = tool.scales.firstIndex(where: { $0.id == outcome.scale }), outcome.item == nil || item != nil
        else { return }
        func key(_ group: GroupKey?) -> Key {
            Key(tool: toolNumber, scale: scale, item: item, quarter: quarter, site: site, group: group)
        }
        let hasMeans = tool.scales[scale].how != .profile
        let all = OutcomeCell(outcome.all, hasMeans: hasMeans)
        add(all, at: key(nil))
        for (number, split) in frame.subgroups.enumerated() {
            var parts = split.groups.enumerated().map { place, group in
                let counts = outcome.groups.first { $0.by == split.id && $0.group == group.id }?.counts
                return (
                    group: place as Int?, cell: counts.map { OutcomeCell($0, hasMeans: hasMeans) } ?? OutcomeCell()
                )
            }
            // Whoever is in none of the groups, so that every table has the same people in it.
            var rest = all
            for part in parts { rest.add(part.cell, times: -1) }
            if rest.people > 0 {
                parts.append((nil, rest))
            } else if let largest = parts.indices.max(by: { parts[$0].cell.numbered < parts[$1].cell.numbered }) {
                // Means are sent in rounded: what is left of the sums belongs to somebody.
                parts[largest].cell.add(sumsOf: rest)
            }
            for part in parts { add(part.cell, at: key(GroupKey(split: number, group: part.group))) }
        }
    }
}

extension OutcomeCell {
    fileprivate init(_ counts: OutcomeCounts, hasMeans: Bool) {
        single = counts.single
        paired = counts.twice
        improved = counts.improved
        unchanged = counts.unchanged
        declined = counts.declined
        mixed = counts.mixed
        guard hasMeans, let first = counts.meanFirst, let latest = counts.meanLatest, paired > 0 else { return }
        numbered = paired
        let people = Double(paired)
        firstSum = Int((first * 100 * people).rounded())
        latestSum = Int((latest * 100 * people).rounded())
        changeSum = latestSum - firstSum
        guard let spread = counts.spread else { return }
        let mean = 100 * (latest - first)
        changeSquares = Int((1e4 * spread * spread * (people - 1) + people * mean * mean).rounded())
    }

    fileprivate mutating func add(sumsOf other: OutcomeCell) {
        firstSum += other.firstSum
        latestSum += other.latestSum
        changeSum += other.changeSum
        changeSquares += other.changeSquares
    }
}
