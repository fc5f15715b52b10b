import CareRecords
import Documents

extension DeskPages {
    /// Team meetings from `asOf` on, the earliest first: those that have a record, and those of which the last one at the
    /// same site told the day.
    var occasions: [Desk.Occasion] {
        let papers = Set(meetings.map(\.record.id))
        var occasions = records.filter { $0.date >= asOf }.map { meeting in
            Desk.Occasion(
                site: meeting.site, date: meeting.date, time: meeting.time,
                href: papers.contains(meeting.id) ? "../\(paper(of: meeting).path(of: meeting.id))" : nil,
                people: Set((meeting.expected + meeting.present + [meeting.chair, meeting.minuteTaker]).map(\.name)))
        }
        for meeting in records where meeting.stage(on: asOf) == .held {
            guard let next = meeting.nextMeeting, next >= asOf,
                !occasions.contains(where: { $0.site == meeting.site && $0.date == next })
            else { continue }
            occasions.append(Desk.Occasion(site: meeting.site, date: next))
        }
        return occasions.sorted { ($0.date, $0.site, $0.time ?? "") < ($1.date, $1.site, $1.time ?? "") }
    }

    func paper(of meeting: Meeting) -> MeetingPaper { meeting.stage(on: asOf) == .toCome ? .agenda : .minutes }
}
