import CareRecords
import Disclosure
import Documents

/// What is made for meetings to come, and of the actions of all meetings.
extension SampleProgramme {
    var actionLog: ActionLog { ActionLog(of: small.meetings.map(\.record), on: asOf) }

    func reasonToKeepFromTeam(_ id: String) -> WithholdingReason? {
        guard let plan = plan(id) else { return .problemsInRecord(count: 1) }
        return gate.reasonToWithhold(.minutesCase, of: plan)
    }

    func agendaView(_ meeting: Meeting) -> AgendaView {
        AgendaView(of: meeting, log: actionLog, reasonToWithhold: reasonToKeepFromTeam)
    }

    func agenda(_ meeting: Meeting, _ language: String) -> SampleDocument {
        SampleDocument(
            name: "agenda \(meeting.id) (\(language))", kind: .agenda, language: language,
            writer: MeetingAgenda.write(
                agendaView(meeting), people: { plan($0).map(PersonReference.init) }, settings: settings(in: language),
                root: "../../"))
    }

    func caseCards(_ meeting: Meeting, _ language: String) -> [SampleDocument] {
        let view = agendaView(meeting)
        return view.list.cases.enumerated().compactMap { number, one in
            plan(one.person).map { plan in
                SampleDocument(
                    name: "card \(plan.id) for \(meeting.id) (\(language))", kind: .caseCard, language: language,
                    writer: CaseCard.write(
                        CaseCard.Case(number + 1, of: view), view: self.view(of: plan, for: .mdt),
                        settings: settings(in: language), root: "../../"))
            }
        }
    }

    func actionLists(_ language: String) -> [SampleDocument] {
        let view = ActionView(of: actionLog, reasonToWithhold: reasonToKeepFromTeam)
        return programme.organisations.compactMap { organisation in
            let actions = OrganisationActions(of: organisation, in: view) { plan($0)?.practice?.ods }
            guard !actions.entries.isEmpty else { return nil }
            return SampleDocument(
                name: "actions of \(organisation.id) (\(language))", kind: .actionList, language: language,
                writer: ActionList.write(
                    actions,
                    subjects: { id in
                        plan(id).map { ActionList.Subject(person: PersonReference(of: $0), coordinator: $0.coordinator, site: $0.site) }
                    }, settings: settings(in: language), root: "../../"))
        }
    }

    /// With every gap that there can be.
    func actionReport(_ language: String) -> SampleDocument {
        SampleDocument(
            name: "action-report (\(language))", kind: .actionReport, language: language,
            writer: ActionReport.write(
                openActions, listed: ["care-together"], settings: settings(in: language), root: "../"))
    }

    /// Every action that is open, some of them with a reason why they are on no list.
    var openActions: [ActionReport.Row] {
        let gaps: [ActionReport.Gap?] = [nil, .outside, .movedPractice, .withheld(.keptFromReader)]
        return actionLog.entries.filter { $0.action.status == .open }.enumerated().map { number, entry in
            ActionReport.Row(
                entry: entry, person: plan(entry.person).map(PersonReference.init),
                gap: number < gaps.count ? gaps[number] : nil)
        }
    }
}
