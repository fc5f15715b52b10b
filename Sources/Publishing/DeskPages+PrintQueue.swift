import CareRecords
import Documents

extension DeskPages {
    /// What a print run would print of meetings, organisations and invitations, in the order of its piles: the papers of one
    /// meeting together.
    func queue(in settings: DocumentSettings) -> [Desk.UnprintedPaper] {
        let loose = unprinted.compactMap { paper in paper.loose.map { Desk.UnprintedPaper($0.setting, $0.heading) } }
        let ofMeetings = Dictionary(grouping: unprinted.map(\.what).filter(\.kind.isOfMeeting)) {
            CoverSlip.Kind($0.kind.paper)
        }
        return ofMeetings.sorted { $0.key < $1.key }.flatMap { setting, papers in
            Dictionary(grouping: papers) { $0.meeting ?? "" }.sorted { $0.key < $1.key }.map { meeting, papers in
                Desk.UnprintedPaper(setting, heading(ofMeeting: meeting, settings), count: papers.count)
            }
        } + loose
    }

    private func heading(ofMeeting id: String, _ settings: DocumentSettings) -> CoverSlip.Heading {
        guard let meeting = records.first(where: { $0.id == id }) else { return .record(id) }
        let site = programme.site(meeting.site)?.name.text(in: settings.say.language) ?? meeting.site
        return .meeting(site: site, on: meeting.date)
    }
}
