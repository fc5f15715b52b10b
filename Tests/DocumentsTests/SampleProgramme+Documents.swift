import CareRecords
import Disclosure
import Documents
import Markup
import Measures

/// One document of the sample programme, not yet rendered.
struct SampleDocument {
    /// "my-plan mv-0001 (cy)", for messages.
    let name: String
    let kind: DocumentKind
    let language: String
    let writer: DocumentWriter
    var tree: DocumentTree { writer.tree }
}

extension SampleProgramme {
    var gate: Gate { Gate(asOf: asOf) }

    /// Every document that the gate lets be made, in one language.
    func documents(in language: String) -> [SampleDocument] {
        var all: [SampleDocument] = []
        for plan in plans {
            let sheets = [
                kitchenSheet(plan, language), walletCard(plan, language), emergencySheet(plan, language),
                carersPage(plan, language),
            ]
            if let letter = coveringLetter(plan, language) { all.append(letter) }
            all +=
                ([myPlan(plan, language), easyRead(plan, language)] + sheets + [
                    gpSummary(plan, language), gpChangeLetter(plan, language),
                ])
                .compactMap { $0 }
        }
        for meeting in small.meetings.map(\.record) {
            guard meeting.stage(on: asOf) == .held else {
                all += [agenda(meeting, language)] + caseCards(meeting, language)
                continue
            }
            all.append(minutes(meeting, language))
            for one in meeting.cases {
                all += [extract(one.person, meeting, language), practiceExtract(one.person, meeting, language)]
                    .compactMap { $0 }
            }
        }
        for practice in programme.practices { if let made = practiceIndex(practice, language) { all.append(made) } }
        all += small.invitations.map(\.record).flatMap { list in
            list.people.compactMap { invitation($0.id, language) }
        }
        all += actionLists(language) + [actionReport(language), coverSlip(language)]
        all.append(desk(nil, language))
        for member in programme.team { all.append(desk(member, language)) }
        return all + portalPages(language)
    }

    func myPlan(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        guard gate.reasonToWithhold(.myPlan, of: plan) == nil else { return nil }
        return SampleDocument(
            name: "my-plan \(plan.id) (\(language))", kind: .myPlan, language: language,
            writer: MyPlan.write(view(of: plan, for: .person), settings: settings(in: language), root: "../../"))
    }

    func kitchenSheet(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        guard gate.reasonToWithhold(.kitchenSheet, of: plan) == nil else { return nil }
        return SampleDocument(
            name: "kitchen-sheet \(plan.id) (\(language))", kind: .kitchenSheet, language: language,
            writer: KitchenSheet.write(
                PlanView(of: plan, for: .visitor), settings: settings(in: language), root: "../../"))
    }

    func walletCard(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        guard gate.reasonToWithhold(.walletCard, of: plan) == nil else { return nil }
        return SampleDocument(
            name: "wallet-card \(plan.id) (\(language))", kind: .walletCard, language: language,
            writer: WalletCard.write(
                PlanView(of: plan, for: .visitor), settings: settings(in: language), root: "../../"))
    }

    func emergencySheet(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        guard gate.reasonToWithhold(.emergencySheet, of: plan) == nil else { return nil }
        return SampleDocument(
            name: "emergency-sheet \(plan.id) (\(language))", kind: .emergencySheet, language: language,
            writer: EmergencySheet.write(
                PlanView(of: plan, for: .emergency), settings: settings(in: language), root: "../../"))
    }

    /// For those who have a carer, as a build makes it.
    func carersPage(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        guard plan.carer != nil, gate.reasonToWithhold(.carersPage, of: plan) == nil else { return nil }
        return SampleDocument(
            name: "carers-page \(plan.id) (\(language))", kind: .carersPage, language: language,
            writer: CarersPage.write(
                PlanView(forCarerOf: plan, on: asOf), settings: settings(in: language), root: "../../"))
    }

    /// For those who need it, as a build makes it.
    func easyRead(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        guard plan.accessNeeds.formats.contains(.easyRead), gate.reasonToWithhold(.easyRead, of: plan) == nil else {
            return nil
        }
        return SampleDocument(
            name: "easy-read \(plan.id) (\(language))", kind: .easyRead, language: language,
            writer: EasyRead.write(view(of: plan, for: .person), settings: settings(in: language), root: "../../"))
    }

    /// With all that can be enclosed.
    func coveringLetter(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        let addressee = Addressee(view(of: plan, for: .person))
        guard gate.reasonToWithhold(.myPlan, of: plan) == nil, let window = addressee.window else { return nil }
        return SampleDocument(
            name: "covering-letter \(plan.id) (\(language))", kind: .coveringLetter, language: language,
            writer: CoveringLetter.write(
                to: addressee, at: window,
                enclosed: [
                    .myPlan, .easyRead(isDraft: false), .extract(meeting: "brackenford-2026-10-15"), .kitchenSheet,
                    .walletCard,
                    .emergencySheet,
                ], settings: settings(in: language), root: "../../"))
    }

    func invitation(_ id: String, _ language: String) -> SampleDocument? {
        for list in small.invitations.map(\.record) {
            guard let person = list.people.first(where: { $0.id == id && $0.waits(on: asOf) }),
                let practice = programme.practice(list.practice)
            else { continue }
            return SampleDocument(
                name: "invitation-letter \(id) (\(language))", kind: .invitation, language: language,
                writer: InvitationLetter.write(
                    to: person, from: practice, signedBy: list.signedBy, settings: settings(in: language),
                    root: "../../"))
        }
        return nil
    }

    /// A pile in which everything is that a slip can say.
    func coverSlip(_ language: String) -> SampleDocument {
        let people = plans.prefix(5).map(PersonReference.init)
        let posts: [CoverSlip.Post] = [.usual, .noAddress, .addressTooLong, .letterFailed, .usual]
        let rows = zip(people, posts).enumerated().map { at, row in
            CoverSlip.Row(
                heading: .person(row.0),
                pieces: [
                    (.letter, 1 + 3 * at), (.made(.myPlan), 2 + 3 * at), (.made(.easyRead(isDraft: true)), 3 + 3 * at),
                ],
                elsewhere: at == 0 ? [] : [.kitchenSheet, .walletCard],
                envelope: at == 4 ? CoverSlip.Kind(.plans, printSize: 14) : nil, post: row.1)
        }
        let pile = CoverSlip.Pile(
            CoverSlip.Kind(.plans, printSize: 20, colours: .blackOnYellow), places: 0...15, rows: rows,
            missing: [
                .init(heading: .person(people[0]), document: .extract, reason: .failed),
                .init(heading: .person(people[1]), document: .kitchenSheet, reason: .withheld(.deceased(nil))),
                .init(heading: .record("mv-9999"), document: nil, reason: .recordHasErrors),
            ],
            otherForms: [.init(heading: .person(people[2]), formats: [.brailleGrade2, .audio], unmet: [.bslVideo])])
        return SampleDocument(
            name: "cover-slip (\(language))", kind: .coverSlip, language: language,
            writer: CoverSlip.write(pile, settings: settings(in: language), root: ""))
    }

    func gpSummary(_ plan: CarePlan, _ language: String) -> SampleDocument? {
        guard gate.reasonToWithhold(.gpSummary, of: plan) == nil else { return nil }
        return SampleDocument(
            name: "gp-summary \(plan.id) (\(language))", kind: .gpSummary, language: language,
            writer: GPSummary.write(view(of: plan, for: .gp), settings: settings(in: language), root: "../../"))
    }

    func practicePost(_ plan: CarePlan) -> PracticePost? {
        PracticePost(
            of: plan, seen: view(of: plan, for: .gp), after: small.sent.latest(of: plan.id), in: programme, on: asOf)
    }

    /// If something has changed since the practice was last written to, or since it was told `facts`.
    func gpChangeLetter(_ plan: CarePlan, _ language: String, after facts: PracticeFacts? = nil) -> SampleDocument? {
        let view = view(of: plan, for: .gp)
        var (changes, since): (PracticeChanges?, CalendarDate) = (nil, asOf.adding(days: -28))
        if let facts {
            changes = PracticeChanges(from: facts, to: PracticeFacts(of: view, in: programme, on: asOf))
        } else if case .changeLetter(let found, let day)? = practicePost(plan)?.due {
            (changes, since) = (found, day)
        }
        guard let changes, gate.reasonToWithhold(.gpChangeLetter, of: plan) == nil else { return nil }
        return SampleDocument(
            name: "gp-change-letter \(plan.id) (\(language))", kind: .gpChangeLetter, language: language,
            writer: GPChangeLetter.write(
                view, changes: changes, since: since, settings: settings(in: language), root: "../../"))
    }

    func minutesView(_ meeting: Meeting) -> MinutesView {
        MinutesView(of: meeting) { id in
            guard let plan = plan(id) else { return .problemsInRecord(count: 1) }
            return gate.reasonToWithhold(.minutesCase, of: plan)
        }
    }

    func minutes(_ meeting: Meeting, _ language: String) -> SampleDocument {
        SampleDocument(
            name: "minutes \(meeting.id) (\(language))", kind: .minutes, language: language,
            writer: MeetingMinutes.write(
                minutesView(meeting), people: { plan($0).map(PersonReference.init) }, settings: settings(in: language),
                root: "../../"))
    }

    func extract(_ person: String, _ meeting: Meeting, _ language: String) -> SampleDocument? {
        guard let plan = plan(person), gate.reasonToWithhold(.extract, of: plan) == nil,
            let extract = CaseExtract(of: person, from: meeting)
        else { return nil }
        return SampleDocument(
            name: "extract \(person) from \(meeting.id) (\(language))", kind: .extract, language: language,
            writer: PersonExtract.write(
                extract, view: view(of: plan, for: .person), settings: settings(in: language), root: "../../"))
    }

    func practiceExtract(_ person: String, _ meeting: Meeting, _ language: String) -> SampleDocument? {
        guard let plan = plan(person), gate.reasonToWithhold(.practiceExtract, of: plan) == nil,
            let extract = CaseExtract(of: person, from: meeting, for: .gp)
        else { return nil }
        return SampleDocument(
            name: "gp-extract \(person) from \(meeting.id) (\(language))", kind: .practiceExtract, language: language,
            writer: PracticeExtract.write(
                extract, since: actionLog.byPerson[person] ?? [], view: view(of: plan, for: .gp),
                settings: settings(in: language),
                root: "../../"))
    }

    func practiceIndex(_ practice: Practice, _ language: String) -> SampleDocument? {
        let own = plans.filter {
            $0.practice?.ods == practice.ods && gate.reasonToWithhold(.gpSummary, of: $0) == nil
        }
        guard !own.isEmpty else { return nil }
        let entries = own.map { plan in
            let meetings = small.meetings.map(\.record).filter {
                $0.stage(on: asOf) == .held && practiceExtract(plan.id, $0, language) != nil
            }
            return PracticeIndex.Entry(
                person: PersonReference(of: plan),
                line: PracticeIndex.Line(
                    of: view(of: plan, for: .gp), for: practice.ods, settings: settings(in: language)),
                letter: practicePost(plan).flatMap { PracticeLetter($0, fingerprint: 0) },
                documents: meetings.map { .practiceExtract(practice: practice.ods, meeting: $0.id) })
        }
        return SampleDocument(
            name: "practice-index \(practice.ods) (\(language))", kind: .practiceIndex, language: language,
            writer: PracticeIndex.write(practice, entries: entries, settings: settings(in: language), root: "../../"))
    }

    func desk(_ coordinator: TeamMember?, _ language: String) -> SampleDocument {
        let plans = plans.filter { coordinator == nil || $0.coordinator == coordinator?.id }
        return desk(of: plans, whose: coordinator.map { .coordinator($0) } ?? .everyone, language)
    }

    func desk(of plans: [CarePlan], whose: Desk.Whose, _ language: String = "en") -> SampleDocument {
        let settings = settings(in: language)
        let entries = plans.map { plan in
            var documents = CaseloadEntry.Documents()
            for (document, made) in [
                (PersonalDocument.myPlan, MadeDocument.myPlan),
                (.kitchenSheet, .kitchenSheet), (.walletCard, .walletCard), (.emergencySheet, .emergencySheet),
                (.carersPage, .carersPage),
                (.gpSummary, .gpSummary(practice: plan.practice?.ods ?? "")),
            ] {
                if document == .carersPage, plan.carer == nil { continue }
                if let reason = gate.reasonToWithhold(document, of: plan) {
                    documents.held.append(.init(document: document, reason: reason))
                } else if document == .emergencySheet {
                    documents.made.append(made)
                } else if document == .gpSummary {
                    let letter = practicePost(plan).flatMap { PracticeLetter($0, fingerprint: 0) }
                    documents.made += (letter?.since == nil ? [] : letter.map { [$0.document] } ?? []) + [made]
                    documents.letter = letter
                } else {
                    documents.add(
                        made, in: theme.language(for: plan.person.language, kind: made.kind.rawValue), for: plan.person)
                }
            }
            documents.unprinted = documents.made
            documents.envelope = Addressee(PlanView(of: plan, for: .person)).envelope
            return CaseloadEntry(
                of: plan, documents: documents, keptFromPerson: view(of: plan, for: .person).withheld,
                settings: settings)
        }
        let name =
            switch whose {
            case .everyone: "everyone"
            case .coordinator(let member): member.id
            case .nobody: "nobody"
            }
        var besides = Desk.Besides()
        besides.agreed = openActions
        besides.meetings = small.meetings.map(\.record).filter { $0.date >= asOf }.map {
            Desk.Occasion(site: $0.site, date: $0.date, time: $0.time)
        }
        if name == "everyone" {
            besides.unprinted = [
                Desk.UnprintedPaper(
                    CoverSlip.Kind(.agendas), .meeting(site: "Aldermere", on: CalendarDate("2026-10-29")!), count: 3),
                Desk.UnprintedPaper(CoverSlip.Kind(.actionLists), .record("Butter Cross Surgery")),
                Desk.UnprintedPaper(CoverSlip.Kind(.invitations, printSize: 20), .record("Mr Leonard Oxenbould")),
            ]
            besides.awaitedAnswers = 2
            besides.problems = small.diagnostics.map { .init(what: $0.message, place: $0.path, fix: $0.suggestion) }
            besides.invitations = small.invitations.map(\.record).flatMap { list in
                list.people.filter { $0.waits(on: asOf) }.map {
                    Desk.Invitation(
                        $0, from: list.practice, listedOn: list.on,
                        language: theme.language(for: $0.language, kind: DocumentKind.invitation.rawValue))
                }
            }
        }
        return SampleDocument(
            name: "desk of \(name) (\(language))", kind: .desk, language: language,
            writer: Desk.write(entries: entries, whose: whose, besides: besides, settings: settings, root: "../"))
    }

    func portal(_ language: String) -> Portal {
        let told = small.pages.filter { page in
            guard page.kind == .story else { return true }
            guard let id = page.person, let plan = plan(id) else { return false }
            return gate.reasonToWithhold(.story, of: plan) == nil
        }
        return Portal(
            settings: settings(in: language),
            plan: publication,
            pages: told,
            resources: small.resources.map(\.record), forums: small.forums.map(\.record),
            frameworks: small.frameworks.map(\.record), checks: small.checks.map(\.record))
    }

    func portalPages(_ language: String) -> [SampleDocument] {
        let portal = portal(language)
        let content = portal.contentPages
        return (content + [portal.index(of: content), portal.search(over: content)]).map { page in
            let root = String(repeating: "../", count: page.path.utf8.count { $0 == UInt8(ascii: "/") })
            return SampleDocument(
                name: "\(page.path) (\(language))", kind: page.kind, language: language, writer: page.write(root))
        }
    }
}
