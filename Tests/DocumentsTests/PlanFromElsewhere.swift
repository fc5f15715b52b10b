import CareRecords

/// Plans as an import leaves them: a name in one piece, much that nobody said, and how things stand where somebody did.
enum PlanFromElsewhere {
    static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

    /// Nothing but a name.
    static let bare = CarePlan(
        id: "mv-9101", person: Person(name: PersonName(full: "Iorwerth Callendine")), writtenOn: day("2026-10-01"))

    /// Everything that such a record may say, and none of what it may leave out.
    static let rich: CarePlan = {
        var plan = CarePlan(
            id: "mv-9102", person: Person(name: PersonName(title: "Mr", family: "Callendine")),
            practice: RegisteredPractice(
                name: "Riverside Surgery", telephone: PhoneNumber("01632 960777"), usualGP: "Dr Abel Osgood"),
            writtenOn: day("2026-10-01"), needs: needs)
        plan.conditions = [
            Condition(id: "c1", name: "Pneumonia", status: .past, since: "2011", source: "GP record"),
            Condition(
                name: "Acute leukaemia", status: .inRemission, source: "Hospital letter", asOf: day("2026-08-01")),
            Condition(
                name: "Asthma", certainty: .notConfirmed, source: "GP record",
                codes: [Coding(system: "http://snomed.info/sct", code: "195967001", display: "Asthma (disorder)")]),
        ]
        plan.medicines = [
            Medicine(
                id: "m1", name: "Warfarin", status: .stopped, dose: "3 mg", timeCritical: true,
                reason: "an uneven heartbeat", source: "GP record"),
            Medicine(name: "Iron", status: .planned, source: "GP record"),
            Medicine(name: "Senna", status: .onHold, source: "GP record"),
            Medicine(name: "St John’s wort", status: .unknown, timeCritical: true, source: "His daughter"),
            Medicine(
                name: "Co-careldopa", times: "7am, noon, 6pm", timeCritical: true, source: "GP record",
                asOf: day("2026-08-01")),
        ]
        plan.allergies = [
            Allergy(substance: "Penicillin", status: .past, reaction: "Rash as a child", source: "GP record"),
            Allergy(
                substance: "Wasp stings", kind: .allergy, dangerous: true, reaction: "Throat swells",
                source: "GP record", note: Statement("He carries a pen.")),
            Allergy(substance: "Lactose", kind: .intolerance, certainty: .notConfirmed, source: "His daughter"),
        ]
        plan.alerts = [Alert(text: Statement("Oxygen in the house."), source: "District nurse")]
        plan.professionals = [
            Professional(id: "p1", name: "Joe Larkspur", phone: PhoneNumber("01632 960778")),
            Professional(id: "p2", name: "Una Fell"),
        ]
        plan.contacts = [PersonalContact(id: "k1", name: "Bea Callendine", types: [.nextOfKin])]
        plan.risk = Risk(tool: "Electronic Frailty Index", date: day("2026-08-01"))
        plan.measures = [MeasureReading(name: "Body weight", score: 61.5, unit: "kg")]
        plan.additionalPlans = [
            AdditionalPlan(name: "Diet sheet", status: .ended, place: "Kitchen drawer"),
            AdditionalPlan(
                id: "x1", name: "Wound plan", status: .active, from: day("2026-01-01"), until: day("2026-12-31"),
                text: Statement("# Dressing\n\n- Every second day\n- Leave the **inner** layer")),
            AdditionalPlan(name: "Swallowing plan", status: .onHold), AdditionalPlan(name: "Foot plan"),
        ]
        plan.imported = Imported(
            format: "FHIR R4", on: day("2026-10-01"), patients: ["Patient/17"],
            unplaced: [
                UnplacedResource(
                    resource: "Observation/abc",
                    facts: (1...12).map { UnplacedFact(path: "component[\($0)].valueString", value: "UnplacedValue") })
            ],
            consents: [
                ImportedConsent(
                    says: "A directive permits Riverside Surgery to read the plan", on: day("2025-03-04"),
                    source: "Consent/17"), ImportedConsent(says: "Consent to research is proposed"),
            ])
        return plan
    }()

    /// The same person with a practice of the programme's and consent for it, so that there is a summary.
    static func summarised(in programme: Programme) -> CarePlan {
        var plan = rich
        plan.practice = programme.practices.first.map { RegisteredPractice(ods: $0.ods, usualGP: "Dr Abel Osgood") }
        plan.consents = [Consent(to: .gp, decision: .given, on: day("2026-09-01"), recordedBy: "Nia")]
        return plan
    }

    private static let needs = [
        Need(
            id: "n1",
            goals: [
                Goal(
                    id: "g1", words: Statement("Walk to the shop"), targetDate: day("2027-01-10"),
                    target: "Walks 400 metres without a rest"),
                Goal(id: "g2", words: Statement("Sleep through the night")),
            ],
            actions: [
                Action(
                    id: "a1", what: Statement("Refer to the falls clinic"), owner: ActionOwner(kind: .practice),
                    due: day("2026-10-10"))
            ]),
        Need(
            id: "n2", text: Statement("The bathroom is hard to use"), area: "Bathing", nothingLocal: true,
            actions: [
                Action(
                    id: "a2", what: Statement("Measure the doorway"),
                    owner: ActionOwner(kind: .professional, ref: "p1"), due: day("2026-10-02"), status: .started)
            ]),
    ]
}
