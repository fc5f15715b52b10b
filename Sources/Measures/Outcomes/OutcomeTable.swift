public import CareRecords
import Scoring

/// One table of outcomes: true counts, and how they add up, so that what may be shown of it can be worked out.
///
/// In every row `people` = `single` + `paired`, and `judged` = `improved` + `unchanged` + `declined` + `mixed`. `total` is
/// the sum of the rows. Across tables: the quarters are no parts of the whole time, since one person may be in several;
/// the table by site and each by a group of people have the same total, for the same period.
public struct OutcomeTable: Sendable {
    public let tool: Tool
    public let scale: ToolScale
    /// The one item of a profile that it is about; nil for the whole scale.
    public let item: ToolItem?
    /// Nil for all the time until the as-of day.
    public let quarter: Quarter?
    public let by: Split
    public let rows: [Row]
    public let total: OutcomeCell

    /// What the rows are.
    public enum Split: Sendable, Hashable {
        case site
        /// The id of a way to split people that the programme declares.
        case group(String)
    }

    /// One site or group.
    public struct Row: Sendable {
        /// Its id; nil for people of no site that the programme has, or in none of the groups.
        public let id: String?
        /// Nil for those too: what they are called is for the document to say.
        public let title: LocalText?
        public let cell: OutcomeCell
    }

    /// What a table is about: the ids of a tool, of one of its scales and, where that is a profile, of one of its items.
    public struct Subject: Sendable, Hashable {
        public let tool: String
        public let scale: String
        /// Nil for the whole scale.
        public let item: String?

        public init(tool: String, scale: String, item: String? = nil) {
            self.tool = tool
            self.scale = scale
            self.item = item
        }
    }
}

extension OutcomeTally {
    /// What there are scores of, in the order of the toolbox.
    public var subjects: [OutcomeTable.Subject] {
        let places = Set(cells.keys.map { [$0.tool, $0.scale, $0.item ?? -1] })
        return places.sorted { $0.lexicographicallyPrecedes($1) }.map { place in
            let tool = frame.toolbox.tools[place[0]]
            return .init(
                tool: tool.id, scale: tool.scales[place[1]].id, item: place[2] < 0 ? nil : tool.items[place[2]].id)
        }
    }

    /// The quarters in which there are scores, the earliest first.
    public var quarters: [Quarter] { Set(cells.keys.compactMap(\.quarter)).sorted() }

    /// By what a table can be split.
    public var splits: [OutcomeTable.Split] { [.site] + frame.subgroups.map { .group($0.id) } }

    /// A table, with a row for each site or group of the programme in its order, whether or not it has anyone, and one
    /// more for people in none of them if there are any. Nil if there is no such tool, scale, item or split.
    public func table(
        of subject: OutcomeTable.Subject, in quarter: Quarter? = nil, by split: OutcomeTable.Split = .site
    ) -> OutcomeTable? {
        guard let toolNumber = frame.toolbox.place(of: subject.tool) else { return nil }
        let tool = frame.toolbox.tools[toolNumber]
        guard let scaleNumber = tool.scales.firstIndex(where: { $0.id == subject.scale }) else { return nil }
        let itemNumber = subject.item.flatMap { id in tool.items.firstIndex { $0.id == id } }
        if subject.item != nil, itemNumber == nil { return nil }
        func cell(_ site: Int?, _ group: GroupKey?) -> OutcomeCell {
            let key = Key(
                tool: toolNumber, scale: scaleNumber, item: itemNumber, quarter: quarter, site: site, group: group)
            return cells[key] ?? OutcomeCell()
        }
        let sites: [Int?] = frame.sites.indices.map { $0 } + [nil]
        var rows: [OutcomeTable.Row] = []
        switch split {
        case .site:
            rows = sites.map { site in
                let known = site.map { frame.sites[$0] }
                return .init(id: known?.id, title: known?.name, cell: cell(site, nil))
            }
        case .group(let id):
            guard let number = frame.subgroups.firstIndex(where: { $0.id == id }) else { return nil }
            let groups = frame.subgroups[number].groups
            rows = (groups.indices.map { $0 } + [nil]).map { (place: Int?) in
                var sum = OutcomeCell()
                for site in sites { sum.add(cell(site, GroupKey(split: number, group: place))) }
                return .init(id: place.map { groups[$0].id }, title: place.map { groups[$0].title }, cell: sum)
            }
        }
        if let last = rows.last, last.id == nil, last.cell.isEmpty { rows.removeLast() }
        var total = OutcomeCell()
        for row in rows { total.add(row.cell) }
        return OutcomeTable(
            tool: tool, scale: tool.scales[scaleNumber], item: itemNumber.map { tool.items[$0] }, quarter: quarter,
            by: split, rows: rows, total: total)
    }
}
