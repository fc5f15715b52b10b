import CareRecords
import Disclosure
import Documents
import Testing

/// What a record from elsewhere does not say is “not recorded” in every document, and what is past is no present.
struct ElsewhereDocumentTests {
    private let sample: SampleProgramme
    private var programme: Programme { sample.programme }

    init() throws { sample = try SampleProgramme.shared.get() }

    private func text(_ document: SampleDocument?) throws -> String {
        try #require(document).tree.serialised(indented: false)
    }

    // MARK: Whom to ring

    /// Where a plan stands with its coordinator and its site, and whose number must then be on every page.
    struct Reach: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let coordinator: String?
        let site: String?
        let answers: @Sendable (Programme) -> PhoneNumber?
    }

    static let reaches = [
        Reach(testDescription: "a coordinator", coordinator: "here", site: "of the plan") { $0.here?.telephone },
        Reach(testDescription: "a coordinator and no site", coordinator: "here", site: nil) { $0.here?.telephone },
        Reach(testDescription: "a site alone", coordinator: nil, site: "of the plan") { $0.sites.last?.telephone },
        Reach(testDescription: "a coordinator who has left", coordinator: "gone", site: "of the plan") {
            $0.sites.last?.telephone
        },
        Reach(testDescription: "one who has left, and no site", coordinator: "gone", site: nil) { $0.telephone },
        Reach(testDescription: "neither", coordinator: nil, site: nil) { $0.telephone },
    ]

    /// A wrong number on the first page is the worst that a booklet can do.
    @Test(arguments: reaches, ["en", "cy"])
    func `every number to ring in the day is that of whoever answers`(reach: Reach, language: String) throws {
        var plan = PlanFromElsewhere.bare
        plan.contingency = [
            ContingencyPlan(
                id: "low", name: "Low", triggers: [Statement("I am low.")],
                contacts: [ContingencyContact(kind: .coordinator)])
        ]
        plan.site = reach.site == nil ? nil : try #require(programme.sites.last).id
        switch reach.coordinator {
        case "here": plan.coordinator = try #require(programme.here).id
        case "gone": plan.coordinator = try #require(programme.gone).id
        default: plan.coordinator = nil
        }
        let right = try #require(reach.answers(programme)).dialled
        let others = Set(
            [programme.telephone] + programme.sites.map(\.telephone) + programme.team.map(\.telephone)
        ).map(\.dialled).filter { $0 != right }
        let night = plan.site.flatMap(programme.site)?.outOfHours?.telephone.dialled

        let tree = try text(sample.myPlan(plan, language))
        for other in others where other != night {
            #expect(!tree.contains("number=\"\(other)\""), "\(other) is in the plan, and nobody answers there")
        }
        // The box of the coordinator, whom to call, the team, what to do, and how to change one's mind.
        #expect(tree.components(of: "<phone number=\"\(right)\">") == 5, "\(right)")
        let written = try #require(reach.answers(programme)).written
        #expect(try tree.between("<foot>", "</foot>").contains(written), "the foot of every sheet")
        let box = try tree.between("<contact role=\"coordinator\">", "</contact>")
        #expect(box.contains("<phone number=\"\(right)\">"))
        if reach.coordinator != "here" {
            let team = plan.site.flatMap(programme.site)?.name.text(in: language) ?? programme.name.text(in: language)
            #expect(box.contains(team), "it says whose number it is")
            #expect(box.contains(sample.theme.phrasebook(for: language)("plan.coordinator-coming")))
            for member in programme.team { #expect(!tree.contains(member.name), "nobody is named who is not there") }
        }
    }

    @Test func `a summary gives the practice the same number`() throws {
        var plan = PlanFromElsewhere.summarised(in: programme)
        let box = { (plan: CarePlan) in
            try text(sample.gpSummary(plan, "en")).between("<contact role=\"coordinator\">", "</contact>")
        }
        #expect(try box(plan).contains("number=\"\(programme.telephone.dialled)\""))
        let site = try #require(programme.sites.last)
        plan.site = site.id
        #expect(try box(plan).contains("number=\"\(site.telephone.dialled)\""))
        let member = try #require(programme.here)
        plan.coordinator = member.id
        #expect(try box(plan).contains("number=\"\(member.telephone.dialled)\""))
    }

    // MARK: What is not said

    @Test(arguments: ["en", "cy"])
    func `a document of a name alone has no empty line in it`(language: String) throws {
        let say = sample.theme.phrasebook(for: language)
        let tree = try text(sample.myPlan(PlanFromElsewhere.bare, language))
        #expect(tree.contains("Iorwerth Callendine"))
        #expect(tree.contains(say("plan.born-missing")) && tree.contains(say("plan.nhs-number-missing")))
        for empty in ["<term></term>", "<term/>", "<item/>", "<p/>", "<muted/>", "<strong/>", "<name/>", "nil", ". ."] {
            #expect(!tree.contains(empty), "\(tree.context(of: empty))")
        }
        #expect(!tree.contains(say("plan.call-me", ["name": "Iorwerth Callendine"])), "nobody said what to call him")
    }

    @Test(arguments: ["en", "cy"])
    func `a document of all that such a record says has no empty line in it`(language: String) throws {
        let plan = PlanFromElsewhere.summarised(in: programme)
        for tree in [try text(sample.myPlan(plan, language)), try text(sample.gpSummary(plan, language))] {
            for empty in ["<term></term>", "<term/>", "<item/>", "<p/>", "<muted/>", "<strong/>", "nil", ". ."] {
                #expect(!tree.contains(empty), "\(tree.context(of: empty))")
            }
        }
    }

    @Test func `what an import could not place is on the desk as a number, and nowhere else`() throws {
        let plan = PlanFromElsewhere.summarised(in: programme)
        for tree in [try text(sample.myPlan(plan, "en")), try text(sample.gpSummary(plan, "en"))] {
            for secret in ["UnplacedValue", "Riverside Surgery to read", "Observation/abc", "Patient/17", "FHIR"] {
                #expect(!tree.contains(secret), "\(secret)")
            }
        }
        let desk = try text(sample.desk(of: [plan], whose: .everyone))
        let list = try desk.between("id=\"imported\"", "</topic>")
        #expect(list.contains("12 values") && list.contains("A directive permits Riverside Surgery to read the plan."))
        #expect(list.contains("value=\"2025-03-04\"") && list.contains("Consent to research is proposed."))
        #expect(list.components(of: "Not a permission: ask the person") == 2)
        #expect(!desk.contains("UnplacedValue") && !desk.contains("Observation/abc"))
    }

    /// Whatever an imported record says about consent, nothing is shared because of it.
    @Test func `an imported consent opens nothing`() {
        var plan = PlanFromElsewhere.summarised(in: programme)
        plan.consents = []
        #expect(Gate(asOf: sample.asOf).reasonToWithhold(.gpSummary, of: plan)?.code == "consent-missing")
    }

    // MARK: What is past

    @Test func `in My plan what is past stands apart and says so`() throws {
        let tree = try text(sample.myPlan(PlanFromElsewhere.rich, "en"))
        #expect(!(try tree.fact("My conditions")).contains("Pneumonia"))
        #expect(try tree.fact("Conditions in the past").contains("Pneumonia"))
        #expect(try tree.fact("My conditions").contains("Acute leukaemia. In remission."))
        #expect(try tree.fact("My conditions").contains("Asthma. Not confirmed."))
        let now = try tree.fact("My medicines")
        for other in ["Warfarin", "Iron", "Senna"] { #expect(!now.contains(other), "\(other) is not taken now") }
        #expect(now.contains("Co-careldopa") && now.contains("St John’s wort.</strong> <strong>Not known if I take"))
        let notNow = try tree.fact("Medicines that I do not take now")
        #expect(notNow.contains("Warfarin 3 mg.</strong> <strong>Stopped.") && notNow.contains("<strong>On hold."))
        #expect(notNow.contains("<strong>Planned, not started yet.") && !notNow.contains("Must be on time"))
        #expect(!(try tree.fact("Allergies")).contains("Penicillin"))
        #expect(try tree.fact("Allergies in the past").contains("Penicillin"))
        #expect(try tree.fact("Allergies").contains("Wasp stings.</strong> <strong>Danger to life."))
        #expect(tree.contains("GP record, date not recorded"))
        #expect(!tree.contains("195967001"), "codes are not for the person")
    }

    @Test func `in the summary what is past stands apart and says so`() throws {
        let tree = try text(sample.gpSummary(PlanFromElsewhere.summarised(in: programme), "en"))
        #expect(!(try tree.fact("Conditions")).contains("Pneumonia"))
        #expect(try tree.fact("Past conditions").contains("Pneumonia (2011)."))
        #expect(try tree.fact("Conditions").contains("Acute leukaemia (in remission). Asthma (not confirmed)."))
        for other in ["Warfarin", "Iron", "Senna", "Allergy: Penicillin"] { #expect(!tree.contains(other)) }
        #expect(tree.contains("Allergies in the past, not now: Penicillin."))
        #expect(tree.contains("St John’s wort, not known if taken now and Co-careldopa, 7am, noon, 6pm."))
        #expect(tree.contains("Allergy: Wasp stings.</strong> Danger to life. Throat swells."))
        #expect(tree.contains("Intolerance: Lactose.</strong> Not confirmed."))
    }

    @Test func `no allergy now is said only if someone asked, whatever there was in the past`() throws {
        var plan = PlanFromElsewhere.summarised(in: programme)
        plan.allergies = plan.allergies.filter { $0.status == .past }
        #expect(try text(sample.myPlan(plan, "en")).fact("Allergies").contains("Not recorded"))
        #expect(!(try text(sample.gpSummary(plan, "en"))).contains("No known allergies"))
        plan.noKnownAllergies = NoKnownAllergies(source: "GP record")
        #expect(try text(sample.myPlan(plan, "en")).fact("Allergies").contains("No known allergies."))
        #expect(
            try text(sample.gpSummary(plan, "en")).contains("No known allergies (GP record, date not recorded)."))
    }

    @Test func `many allergies are told together, the dangerous first, and none is left out`() throws {
        var plan = PlanFromElsewhere.summarised(in: programme)
        plan.allergies = (1...9).map { Allergy(substance: "Thing\($0)", dangerous: $0 == 8, source: "GP record") }
        let tree = try text(sample.gpSummary(plan, "en"))
        for number in 1...9 { #expect(tree.contains("<strong>Thing\(number)</strong>")) }
        #expect(tree.contains("Allergies:</strong> <strong>Thing8</strong> (danger to life)."))
    }

    // MARK: Steps that are tied to no goal

    @Test func `a step of a need is told wherever a step of a goal is`() throws {
        let plan = PlanFromElsewhere.summarised(in: programme)
        let booklet = try text(sample.myPlan(plan, "en"))
        #expect(booklet.contains("Other things that will be done</h3>"))
        #expect(booklet.contains("Measure the doorway<break/><muted>For: The bathroom is hard to use</muted>"))
        #expect(booklet.contains("The bathroom is hard to use. We looked"), "the need is on the mind, too")
        #expect(try text(sample.gpSummary(plan, "en")).contains("Refer to the falls clinic"))
        let desk = try text(sample.desk(of: [plan], whose: .everyone))
        let overdue = try desk.between("id=\"actions\"", "id=\"held\"")
        #expect(overdue.contains("Refer to the falls clinic") && overdue.contains("Measure the doorway"))
        #expect(overdue.contains("Joe Larkspur"))
    }

    // MARK: The desk

    @Test func `people without a coordinator have a list, and a page with all of theirs`() throws {
        let plans = [PlanFromElsewhere.bare, PlanFromElsewhere.rich] + sample.plans.prefix(2)
        let desk = try text(sample.desk(of: plans, whose: .everyone))
        let list = try desk.between("id=\"no-coordinator\"", "id=\"data\"")
        #expect(list.contains("Iorwerth Callendine") && list.contains("Mr Callendine"))
        #expect(!list.contains(sample.plans[0].person.name.full))
        #expect(list.contains("../people/mv-9101/my-plan.html"), "their documents are on no caseload")
        #expect(desk.contains("href=\"no-coordinator.html\""))
        let page = try text(sample.desk(of: [PlanFromElsewhere.bare], whose: .nobody))
        #expect(page.contains("Coordinators’ desk, people without a coordinator"))
        #expect(page.contains("../people/mv-9101/my-plan.html"))
        let usual = try text(sample.desk(nil, "en"))
        #expect(
            !usual.contains("no-coordinator") && !usual.contains("id=\"imported\""), "nothing of it where all is well")
    }

    @Test func `the desk says why there is no summary for a practice that is not the programme’s`() throws {
        let desk = try text(sample.desk(of: [PlanFromElsewhere.rich], whose: .everyone))
        let held = try desk.between("id=\"held\"", "id=\"consents\"")
        #expect(held.contains("GP summary") && held.contains("The practice’s code is not recorded"))
    }
}

extension Programme {
    /// A member of the team who is there, and one who has left.
    fileprivate var here: TeamMember? { team.first { $0.leftOn == nil } }
    fileprivate var gone: TeamMember? { team.first { $0.leftOn != nil } }
}

extension String {
    /// What stands between two texts, the first time.
    fileprivate func between(_ start: String, _ end: String) throws -> String {
        let from = try #require(firstRange(of: start), "no \(start)")
        let rest = self[from.upperBound...]
        let to = rest.firstRange(of: end)
        return String(rest[..<(try #require(to, "no \(end)")).lowerBound])
    }

    /// What a list of facts says under a term.
    fileprivate func fact(_ term: String) throws -> String { try between("<term>\(term)</term>", "</fact>") }
}
