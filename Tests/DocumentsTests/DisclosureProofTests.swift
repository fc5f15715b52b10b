import CareRecords
import Disclosure
import Documents
import Foundation
import Markup
import ProofRecords
import Testing
import Themes

/// The whole way from a record to the page: what is kept from a reader is in no document of theirs.
struct DisclosureProofTests {
    /// A document of one audience, made of a marked plan and a marked meeting about the same person.
    enum Reader: String, CaseIterable, CustomTestStringConvertible {
        case personsPlan = "my-plan"
        case personsEasyRead = "my-plan-easy-read"
        case personsExtract = "person-extract"
        case extractWithoutSummary = "person-extract without a summary"
        case kitchen = "kitchen-sheet"
        case purse = "wallet-card"
        case crew = "emergency-sheet"
        case carer = "carers-page"
        case practice = "gp-summary"
        case practiceLetter = "gp-change-letter"
        case team = "mdt-minutes"
        case agenda = "mdt-agenda"
        case cardOfCase = "mdt-case-card"
        case cardOfPlan = "mdt-case-card of the plan"
        case organisation = "action-list"
        case practiceExtract = "gp-extract"
        case planOfMeeting = "my-plan with what a meeting agreed"
        case easyReadOfMeeting = "my-plan-easy-read with what a meeting agreed"
        case summaryOfMeeting = "gp-summary with what a meeting agreed"

        var testDescription: String { rawValue }
        var audience: Audience {
            switch self {
            case .personsPlan, .personsEasyRead, .personsExtract, .extractWithoutSummary, .planOfMeeting, .easyReadOfMeeting:
                .person
            case .kitchen, .purse: .visitor
            case .crew: .emergency
            case .carer: .carer
            case .practice, .practiceLetter, .practiceExtract, .summaryOfMeeting: .gp
            case .team, .agenda, .cardOfCase, .cardOfPlan, .organisation: .mdt
            }
        }
        /// Whether its marks are those of the meeting, and not those of the plan.
        var isOfMeeting: Bool {
            [
                .personsExtract, .extractWithoutSummary, .team, .agenda, .cardOfCase, .organisation, .practiceExtract,
                .planOfMeeting, .easyReadOfMeeting, .summaryOfMeeting,
            ].contains(self)
        }
        var kind: String {
            switch self {
            case .extractWithoutSummary: "person-extract"
            case .cardOfPlan: "mdt-case-card"
            case .planOfMeeting: "my-plan"
            case .easyReadOfMeeting: "my-plan-easy-read"
            case .summaryOfMeeting: "gp-summary"
            default: rawValue
            }
        }

        /// - Parameter earlier: the version of the plan before.
        func write(
            _ plan: CarePlan, since earlier: CarePlan? = nil, _ meeting: Meeting, _ settings: DocumentSettings
        ) throws -> DocumentWriter {
            let view = PlanView(of: plan, since: earlier, for: audience, on: settings.asOf)
            switch self {
            case .personsPlan: return MyPlan.write(view, settings: settings, root: "../../")
            case .kitchen:
                return KitchenSheet.write(PlanView(of: plan, for: .visitor), settings: settings, root: "../../")
            case .purse: return WalletCard.write(PlanView(of: plan, for: .visitor), settings: settings, root: "../../")
            case .crew:
                return EmergencySheet.write(PlanView(of: plan, for: .emergency), settings: settings, root: "../../")
            case .carer:
                return CarersPage.write(
                    PlanView(forCarerOf: plan, on: settings.asOf), settings: settings, root: "../../")
            case .personsEasyRead:
                return EasyRead.write(view, settings: settings, root: "../../")
            case .practice: return GPSummary.write(view, settings: settings, root: "../../")
            case .practiceLetter:
                let view = PlanView(of: plan, for: .gp)
                let facts = PracticeFacts(of: view, in: settings.programme, on: settings.asOf)
                return GPChangeLetter.write(
                    view, changes: PracticeChanges(from: PracticeFacts(), to: facts), since: settings.asOf,
                    settings: settings, root: "../../")
            case .personsExtract, .extractWithoutSummary:
                let extract = try #require(CaseExtract(of: plan.id, from: meeting))
                return PersonExtract.write(
                    extract, view: PlanView(of: plan, for: .person), settings: settings, root: "../../")
            case .practiceExtract:
                let extract = try #require(CaseExtract(of: plan.id, from: meeting, for: .gp))
                return PracticeExtract.write(
                    extract, since: [], view: PlanView(of: bare(plan), for: .gp), settings: settings, root: "../../")
            case .planOfMeeting, .easyReadOfMeeting, .summaryOfMeeting:
                let view = agreed(plan, meeting, settings)
                return switch self {
                case .planOfMeeting: MyPlan.write(view, settings: settings, root: "../../")
                case .easyReadOfMeeting: EasyRead.write(view, settings: settings, root: "../../")
                default: GPSummary.write(view, settings: settings, root: "../../")
                }
            case .team:
                return MeetingMinutes.write(
                    MinutesView(of: meeting) { _ in nil }, people: { $0 == plan.id ? PersonReference(of: plan) : nil },
                    settings: settings, root: "../../")
            case .agenda:
                return MeetingAgenda.write(
                    ahead(plan, meeting, settings), people: { $0 == plan.id ? PersonReference(of: plan) : nil },
                    settings: settings, root: "../../")
            case .cardOfCase:
                // Marks of the plan would be taken for those of the case, and the other way round.
                return try card(of: PlanView(of: bare(plan), for: .mdt), at: meeting, settings)
            case .cardOfPlan:
                var bare = meeting
                // Before anything in the plan has changed.
                bare.date = CalendarDate(year: 2020, month: 1, day: 2)!
                bare.cases = [
                    MeetingCase(
                        person: plan.id, kind: .review, reason: "Reason", consent: DiscussionConsent(decision: .given))
                ]
                return try card(of: view, at: bare, settings)
            case .organisation:
                let view = ActionView(of: log(meeting, settings)) { _ in nil }
                let council = Organisation(id: "council", name: "Council")
                return ActionList.write(
                    OrganisationActions(of: council, in: view) { _ in nil },
                    subjects: { _ in
                        ActionList.Subject(person: PersonReference(of: plan), coordinator: plan.coordinator, site: plan.site)
                    }, settings: settings, root: "../../")
            }
        }

        /// The plan without what bears a mark.
        private func bare(_ plan: CarePlan) -> CarePlan {
            var bare = PlanFromElsewhere.bare
            bare.id = plan.id
            bare.practice = plan.practice
            bare.consents = plan.consents
            return bare
        }

        /// With what the meeting has agreed, asked of the practice by name.
        private func agreed(_ plan: CarePlan, _ meeting: Meeting, _ settings: DocumentSettings) -> PlanView {
            var (plan, meeting) = (bare(plan), meeting)
            let practice = settings.programme.organisations.first { $0.ods != nil }
            plan.practice = RegisteredPractice(ods: practice?.ods)
            for at in meeting.cases.indices {
                for step in meeting.cases[at].actions.indices { meeting.cases[at].actions[step].organisation = practice?.id }
            }
            let entries = log(meeting, settings).byPerson[plan.id] ?? []
            return PlanView(of: plan, since: nil, agreed: entries, for: audience, on: settings.asOf)
        }

        private func card(of plan: PlanView, at meeting: Meeting, _ settings: DocumentSettings) throws -> DocumentWriter {
            let view = ahead(plan.plan, meeting, settings)
            let at = try #require(view.list.cases.firstIndex { $0.person == plan.plan.id })
            return CaseCard.write(CaseCard.Case(at + 1, of: view), view: plan, settings: settings, root: "../../")
        }

        /// The marked meeting as it was held, with its action still open, and the same list for a meeting to come.
        private func meetings(_ meeting: Meeting, _ settings: DocumentSettings) -> [Meeting] {
            var held = meeting
            for at in held.cases.indices {
                for step in held.cases[at].actions.indices { held.cases[at].actions[step].status = .open }
            }
            var next = meeting
            next.id = "meeting-2"
            next.date = settings.asOf.adding(days: 14)
            next.enteredOn = nil
            return [held, next]
        }

        private func log(_ meeting: Meeting, _ settings: DocumentSettings) -> ActionLog {
            ActionLog(of: meetings(meeting, settings), on: settings.asOf)
        }

        private func ahead(_ plan: CarePlan, _ meeting: Meeting, _ settings: DocumentSettings) -> AgendaView {
            AgendaView(of: meetings(meeting, settings)[1], log: log(meeting, settings)) { _ in nil }
        }
    }

    private let sample: SampleProgramme
    private let settings: DocumentSettings

    init() throws {
        sample = try SampleProgramme.shared.get()
        settings = sample.settings(in: "en")
    }

    /// The page as bytes of HTML, and its tree: a mark could stand in either.
    private func page(_ reader: Reader, keptFrom audience: Audience, only: Int? = nil) throws -> String {
        var plan = MarkedPlan(keptFrom: audience, only: reader.isOfMeeting ? -1 : only).plan
        plan.site = sample.programme.sites[0].id
        let meeting = MarkedMeeting(
            of: plan.id, keptFrom: audience, only: reader.isOfMeeting ? only : -1,
            hasSummary: reader != .extractWithoutSummary
        ).meeting
        let writer = try reader.write(plan, meeting, settings)
        let tree = writer.tree.serialised(indented: false)
        guard only == nil else { return tree }
        var html: [UInt8] = []
        try ThemeRenderer(sample.theme).render(writer.tree, kind: reader.kind, language: "en", into: &html)
        return tree + "\n" + String(decoding: html, as: UTF8.self)
    }

    private func things(_ reader: Reader) -> [String] {
        reader.isOfMeeting ? MarkedMeeting(of: "mv-9001", keptFrom: .public).things : MarkedPlan.open.things
    }

    @Test(arguments: Reader.allCases)
    func `with everything kept from its reader a document has no mark in it, in text or attribute, in tree or page`(
        reader: Reader
    ) throws {
        let page = try page(reader, keptFrom: reader.audience)
        #expect(page.components(of: "Zq") == 0, "\(page.context(of: "Zq"))")
    }

    @Test(arguments: Reader.allCases)
    func `each thing alone that is kept from the reader is not in the document`(reader: Reader) throws {
        for (number, thing) in things(reader).enumerated() {
            let page = try page(reader, keptFrom: reader.audience, only: number)
            #expect(
                page.components(of: MarkedPlan.mark(number)) == 0,
                "\(thing): \(page.context(of: MarkedPlan.mark(number)))")
        }
    }

    @Test(arguments: Reader.allCases.filter { $0.audience == .visitor }, Audience.allCases)
    func `what is kept from anyone is not on what everyone can read`(reader: Reader, audience: Audience) throws {
        let page = try page(reader, keptFrom: audience)
        #expect(page.components(of: "Zq") == 0, "\(page.context(of: "Zq"))")
    }

    @Test(arguments: Reader.allCases.filter { $0.audience != .visitor })
    func `what is kept from one reader is not lost to the others`(reader: Reader) throws {
        for other in Audience.allCases where other != reader.audience {
            // A carer’s page lies where the person lives.
            if reader == .carer, other == .person { continue }
            // A practice is told no more of a meeting than the team.
            if [.practiceExtract, .summaryOfMeeting].contains(reader), other == .mdt { continue }
            let open = try page(reader, keptFrom: .public, only: -1)
            let kept = try page(reader, keptFrom: other, only: nil)
            for number in things(reader).indices where open.components(of: MarkedPlan.mark(number)) > 0 {
                #expect(
                    kept.components(of: MarkedPlan.mark(number)) > 0, "\(things(reader)[number]), kept from \(other)")
            }
        }
    }

    /// For people who review what each reader is told: a document that begins to tell more shows here.
    @Test func `which parts of a record each document tells is written down`() throws {
        var out = "What each document tells of a record from which nothing is kept. Written by the tests.\n"
        for reader in Reader.allCases {
            let page = try page(reader, keptFrom: .public, only: -1)
            out += "\n\(reader.rawValue)\n"
            for (number, thing) in things(reader).enumerated() {
                out += "  \(page.components(of: MarkedPlan.mark(number)) > 0 ? "tells" : "     ") \(thing)\n"
            }
        }
        Golden(path: "Tests/Golden/what-each-document-tells.txt").expect(out)
    }

    @Test(arguments: Reader.allCases)
    func `no document has an entry code, a score or an identifier of another system`(reader: Reader) throws {
        let page = try page(reader, keptFrom: .public, only: -1)
        for secret in ["4471", "0.87", "448812", "21.54", "Chapel,", "Local authority", "Elsewhere"] {
            #expect(page.components(of: secret) == 0, "\(secret)")
        }
    }

    /// It lies where the person lives.
    @Test func `what is kept from the person is not on their carer’s page`() throws {
        let page = try page(.carer, keptFrom: .person)
        #expect(page.components(of: "Zq") == 0, "\(page.context(of: "Zq"))")
    }

    @Test(arguments: [Reader.practiceExtract, .summaryOfMeeting])
    func `what is kept from the team is in nothing that a practice gets of a meeting`(reader: Reader) throws {
        let page = try page(reader, keptFrom: .mdt)
        #expect(page.components(of: "Zq") == 0, "\(page.context(of: "Zq"))")
    }

    @Test(arguments: Reader.allCases.filter { $0.audience == .visitor })
    func `what hangs in a kitchen or is carried does not say how to get in, and a card not where`(reader: Reader) throws
    {
        let page = try page(reader, keptFrom: .public, only: -1)
        for secret in ["Key safe", "control room", "RiskT"] { #expect(page.components(of: secret) == 0, "\(secret)") }
        #expect((page.components(of: "2 Chapel Row") > 0) == (reader == .kitchen))
        #expect(page.components(of: "01632 960504") > 0, "whom to call")
    }

    @Test func `a risk tier is for the practice, and on nothing that the person holds`() throws {
        let plan = try page(.personsPlan, keptFrom: .public, only: -1)
        let easyRead = try page(.personsEasyRead, keptFrom: .public, only: -1)
        let extract = try page(.personsExtract, keptFrom: .public, only: -1)
        for secret in ["RiskT", "TierOfCase"] {
            #expect(plan.components(of: secret) == 0)
            #expect(easyRead.components(of: secret) == 0)
            #expect(extract.components(of: secret) == 0)
        }
        #expect(try page(.practice, keptFrom: .public, only: -1).components(of: "RiskTier") > 0)
        #expect(try page(.team, keptFrom: .public, only: -1).components(of: "TierOfCase") > 0)
        #expect(try page(.practiceExtract, keptFrom: .public, only: -1).components(of: "TierOfCase") > 0)
    }

    @Test func `an agenda and a card tell nothing that only the meeting can decide`() throws {
        for reader in [Reader.agenda, .cardOfCase] {
            let page = try page(reader, keptFrom: .public, only: -1)
            for (number, thing) in things(reader).enumerated()
            where thing.hasPrefix("decision") || thing == "opinions" {
                #expect(page.components(of: MarkedPlan.mark(number)) == 0, "\(thing) in \(reader)")
            }
            #expect(page.components(of: "Question to the team") > 0)
        }
        #expect(try page(.cardOfCase, keptFrom: .public, only: -1).components(of: "OtherCase") == 0)
    }

    @Test func `an organisation reads who somebody is by initials and number, and nothing else about them`() throws {
        let page = try page(.organisation, keptFrom: .public, only: -1)
        let person = MarkedPlan.open.plan.person
        let number = try #require(person.nhsNumber)
        #expect(page.components(of: number.spaced) > 0)
        let secrets = [
            person.name.given, person.name.family, person.name.preferred, person.birthDate?.iso, person.address?.postcode,
            "Reason in plain words", "Question to the team", "TierOfCase", "NameOf", "OtherCase", "Gwen",
        ].compactMap { $0 }
        for secret in secrets { #expect(page.components(of: secret) == 0, "\(secret)") }
        let marks = things(.organisation).indices.filter { page.components(of: MarkedPlan.mark($0)) > 0 }
        #expect(marks.map { things(.organisation)[$0] } == ["actions.what"])
    }

    @Test(arguments: [Reader.personsExtract, .practiceExtract, .planOfMeeting, .easyReadOfMeeting, .summaryOfMeeting])
    func `what a meeting gives to one person or their practice names nobody who was there and has nothing of anyone else`(
        reader: Reader
    ) throws {
        let page = try page(reader, keptFrom: .public, only: -1)
        for secret in ["NameOf", "OtherCase", "MattersArising", "NotDiscussed", "mv-9002", "mv-9003"] {
            #expect(page.components(of: secret) == 0, "\(secret)")
        }
        let minutes = try self.page(.team, keptFrom: .public, only: -1)
        for known in ["NameOfChair", "OtherCase", "MattersArising"] {
            #expect(minutes.components(of: known) > 0, "\(known)")
        }
    }
}

extension String {
    /// The words around the first place where `part` stands.
    func context(of part: String) -> String {
        guard let found = firstRange(of: part) else { return "" }
        let from = index(found.lowerBound, offsetBy: -60, limitedBy: startIndex) ?? startIndex
        let to = index(found.upperBound, offsetBy: 60, limitedBy: endIndex) ?? endIndex
        return "…\(self[from..<to])…"
    }
}
