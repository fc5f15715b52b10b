import CareRecords
import JSONReading

/// A forum whose agenda asks after everything that is still open.
struct ForumSkeleton {
    let id: String
    let date: CalendarDate
    let figuresTo: YearMonth
    /// Actions of earlier forums, in the order in which they were agreed. They are settled where they stand.
    let open: [ForumAction]

    var text: String {
        document("learning-forum") { json in
            json.member("id", id)
            json.member("date", date.iso)
            json.member("time", "Time to be filled in")
            json.member("place", "Place to be filled in")
            json.member("figuresTo", figuresTo.iso)
            json.key("agenda")
            json.array { json in
                item("What the figures say, and what they cannot say", nil, &json)
                for action in open { item("Still open: \(action.what)", action.owner, &json) }
                item("A lesson, to be filled in", nil, &json)
            }
            for list: StaticString in ["decisions", "actions"] {
                json.key("\(list)")
                json.array { _ in }
            }
        }
    }

    private func item(_ what: String, _ lead: String?, _ json: inout JSONWriter) {
        json.object { json in
            json.member("what", what)
            if let lead { json.member("lead", lead) }
        }
    }
}

extension NewRecord {
    static func writeForum(
        _ id: String?, _ date: CalendarDate, _ figuresTo: YearMonth?, in project: String, _ programme: Programme,
        _ asOf: CalendarDate
    ) throws(Failure) -> String {
        let month = YearMonth(year: date.year, month: date.month)
        let before = YearMonth(
            year: date.month == 1 ? date.year - 1 : date.year, month: date.month == 1 ? 12 : date.month - 1)
        guard let id = id ?? month?.iso, let figuresTo = figuresTo ?? before else {
            throw Failure("there is no month before \(date.iso)")
        }
        try check(id: id)
        let small = ContentSource(project: project).smallRecords(programme: programme, asOf: asOf)
        let forums = small.forums.map(\.record).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        if let other = forums.first(where: { $0.figuresTo == figuresTo }) {
            throw Failure("the forum “\(other.id)” has the figures to \(figuresTo.iso) already")
        }
        let open = forums.filter { $0.date < date }.flatMap(\.actions).filter { $0.status == .open }
        return try create(
            "content/forums/\(id).json", ForumSkeleton(id: id, date: date, figuresTo: figuresTo, open: open).text,
            in: project)
    }
}
