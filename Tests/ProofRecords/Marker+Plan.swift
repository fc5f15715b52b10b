import CareRecords

extension Marker {
    /// Every part of a plan has something in it: a test that looks at the fields sees to that.
    mutating func plan() -> CarePlan {
        CarePlan(
            id: "mv-9001", person: Self.person, accessNeeds: Self.accessNeeds,
            practice: RegisteredPractice(
                ods: "Z99001", name: "Surgery", telephone: Self.number("01632 960505"), usualGP: "Dr Huw Parry"),
            site: "site", coordinator: "nia",
            writtenOn: Self.day(2026, 9, 1), revision: 2, aboutMe: aboutMe(), strengths: [statement("strengths")],
            needs: needs(), week: week(), conditions: conditions(), medicines: medicines(), allergies: allergies(),
            noKnownAllergies: NoKnownAllergies(source: "Practice", asOf: Self.day(2026, 9, 1)), alerts: alerts(),
            contingency: contingency(), documents: documents(), professionals: professionals(), contacts: contacts(),
            carer: Carer(
                contact: "contact", needs: [statement("carer.needs")],
                assessment: CarerAssessment(status: .offered, on: Self.day(2026, 8, 1)), plan: statement("carer.plan"),
                ifUnwell: statement("carer.ifUnwell"), bereavement: statement("carer.bereavement"),
                formats: [.print14]),
            risk: Risk(
                tool: "RiskTool", toolVersion: "9.9", date: Self.day(2026, 8, 1), tier: "RiskTier", score: 0.87,
                status: .red, statusSince: Self.day(2026, 8, 1), reason: statement("risk.reason")),
            measures: measures(), selfMonitoring: selfMonitoring(),
            consents: ConsentRecipient.allCases.map {
                Consent(
                    id: "consent-\($0.rawValue)", to: $0, who: "Those who were named", contact: "contact",
                    decision: .given,
                    scope: "All of this plan", covers: [.everything],
                    on: Self.day(2026, 8, 1), until: Self.day(2027, 8, 1), recordedBy: "Nia", basis: "Asked at home",
                    decidedBy: "Nobody else")
            },
            agreement: Agreement(with: .person, name: "Mair", role: "Herself", on: Self.day(2026, 9, 1)),
            review: Review(on: Self.day(2026, 11, 1), responsible: "Nia"),
            lastSeen: LastSeen(on: Self.day(2026, 9, 3), by: "WhoSawThemLast"),
            easyReadReview: EasyReadReview(by: "People First", role: "Group", on: Self.day(2026, 9, 2)),
            history: history(),
            entry: EntryArrangements(
                codes: [EntryCode(what: "Key safe", code: "C4471Y")],
                arrangements: "Key safe. The control room has the number."),
            careFunding: "Local authority", additionalPlans: additionalPlans(), imported: Self.imported)
    }

    /// Documents tell its scores and never its words.
    private mutating func measures() -> [MeasureReading] {
        let (mark, restriction) = next("measures (the words of a reading)")
        return [
            MeasureReading(
                id: "reading-1", tool: "swemwbs", name: "\(mark) name", on: Self.day(2026, 8, 1), score: 21.54,
                unit: "\(mark) unit", items: [3], answers: [ItemAnswer(item: "\(mark) item", answer: 3)],
                result: "\(mark) result", codes: [Self.coding(mark)], restriction: restriction)
        ]
    }

    private mutating func selfMonitoring() -> [SelfMonitoring] {
        let (mark, restriction) = next("selfMonitoring")
        return [
            SelfMonitoring(
                id: "kept-1", what: "\(mark) what", howOften: "\(mark) often", unit: "\(mark) unit",
                columns: ["\(mark) column"], whatToDo: [statement("selfMonitoring.whatToDo")], restriction: restriction)
        ]
    }

    private static var person: Person {
        Person(
            name: PersonName(
                title: "Mrs", given: "Mair", family: "Probert", full: "Mair Probert", preferred: "Mairi", suffix: "MBE",
                pronouns: .she),
            birthDate: day(1936, 2, 29), nhsNumber: NHSNumber("999 000 0018"),
            otherIdentifiers: [OtherIdentifier(system: "Council", value: "448812")], sex: "Female", gender: "Woman",
            ethnicity: "White: Welsh", religion: "Chapel",
            address: Address(lines: ["2 Chapel Row"], postcode: "MV1 1AA", kind: .home), household: "Lives alone",
            phones: [Phone(number: number("01632 960501"), kind: .home, preferred: true, note: "Evenings")],
            emails: [Email(address: "mair@example.org", preferred: true)], language: "en", spokenLanguages: ["cy"],
            deceasedOn: nil)
    }

    /// What an import could not place: nobody reads it but a coordinator.
    private static var imported: Imported {
        Imported(
            format: "ElsewhereFormat", on: day(2026, 9, 1), patients: ["ElsewherePatient"],
            unplaced: [
                UnplacedResource(
                    resource: "ElsewhereResource/1", file: "ElsewhereFile",
                    facts: [UnplacedFact(path: "ElsewherePath", value: "ElsewhereValue", why: "ElsewhereWhy")])
            ],
            consents: [
                ImportedConsent(
                    id: "consent-1", says: "ElsewhereConsent", on: day(2026, 3, 4), source: "ElsewhereSource")
            ],
            written: ["ElsewhereDigest"])
    }

    private static var accessNeeds: AccessNeeds {
        AccessNeeds(
            formats: [.print20], contactMethods: [.telephone], professionals: [.advocate], support: [.hearingAid],
            colours: .blackOnCream,
            glance: [GlanceNeed(kind: .hearing, text: "Face me")])
    }

    static func number(_ text: String) -> PhoneNumber { PhoneNumber(text) ?? PhoneNumber("999")! }

    private mutating func aboutMe() -> AboutMe {
        AboutMe(
            mostImportant: statement("aboutMe.mostImportant"), people: statement("aboutMe.people"),
            communication: statement("aboutMe.communication"), wellness: statement("aboutMe.wellness"),
            pleaseDo: [statement("aboutMe.pleaseDo")], pleaseDont: [statement("aboutMe.pleaseDont")],
            howToSupport: statement("aboutMe.howToSupport"), alsoKnow: statement("aboutMe.alsoKnow"),
            supportedBy: "Gwen", updatedOn: Self.day(2026, 8, 1))
    }

    /// Two needs: one with a goal, and one without, since documents write them in different places.
    private mutating func needs() -> [Need] {
        let (mark, restriction) = next("needs")
        let first = Need(
            id: "need-1", text: statement("needs.text"), area: "\(mark) area", inPlace: statement("needs.inPlace"),
            nothingLocal: true, goals: [goal()], restriction: restriction)
        let (other, otherRestriction) = next("needs (without a goal)")
        return [
            first,
            Need(
                id: "need-2", text: statement("needs.text (without a goal)"), area: "\(other) area",
                inPlace: statement("needs.inPlace (without a goal)"),
                actions: [action(owner: .practice, of: "needs.actions")], restriction: otherRestriction),
        ]
    }

    private mutating func goal() -> Goal {
        let (mark, restriction) = next("needs.goals")
        return Goal(
            id: "goal-1", words: statement("needs.goals.words"), why: statement("needs.goals.why"), importance: 9,
            status: .partlyMet, targetDate: Self.day(2026, 12, 1), target: "\(mark) target",
            note: statement("needs.goals.note"), outcomes: [statement("needs.goals.outcomes")],
            actions: [action(owner: .practice), action(owner: .me)],
            codes: [Self.coding(mark)], restriction: restriction)
    }

    private mutating func action(owner: OwnerKind, of list: String = "needs.goals.actions") -> Action {
        let name = "\(list) (\(owner.rawValue))"
        let (mark, restriction) = next(name)
        return Action(
            id: "action-\(things.count)", what: statement("\(name).what"),
            owner: ActionOwner(
                kind: owner, ref: "professional", name: "\(mark) owner", organisation: "\(mark) organisation"),
            when: "\(mark) when", due: Self.day(2026, 9, 20), status: .started, confidence: 7,
            strategies: statement("\(name).strategies"), note: statement("\(name).note"),
            updatedOn: Self.day(2026, 9, 2),
            reviewOn: Self.day(2026, 10, 2),
            outcome: statement("\(name).outcome"),
            stageGoals: [
                StageGoal(
                    text: statement("\(name).stageGoals.text"), status: .active,
                    outcome: statement("\(name).stageGoals.outcome"))
            ],
            fromMeeting: "meeting-0/a0", codes: [Self.coding(mark)], restriction: restriction)
    }

    private mutating func week() -> Week {
        let note = statement("week.note")
        let (mark, restriction) = next("week.entries")
        return Week(
            note: note,
            entries: [
                WeekEntry(
                    id: "visit-1", day: .monday, part: .morning, time: "\(mark) time", who: "\(mark) who",
                    what: "\(mark) what",
                    from: "\(mark) from", restriction: restriction)
            ])
    }
}
