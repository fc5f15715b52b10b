import CareRecords
import ProofRecords
import Testing

@testable import Disclosure

/// What is kept from someone is in nothing that is made for them. Each proof is by marks: see `MarkedPlan`.
struct SieveTests {
    /// What visitors may see at all. The rest is kept from them whatever is restricted, and so is the risk from the
    /// person and the public: neither is a proof of anything for them.
    private static let forVisitors: Set = [
        "week.entries", "medicines (current)", "allergies (current)", "alerts.text", "contingency",
        "contingency.triggers", "contingency.whatToDo", "documents (in force)", "professionals", "contacts",
    ]

    private static func isTaken(_ thing: String, from audience: Audience) -> Bool {
        switch audience {
        case .visitor: !forVisitors.contains(thing)
        case .person, .public: thing == "risk.reason"
        case .gp, .mdt, .carer, .emergency: false
        }
    }

    @Test(arguments: Audience.allCases)
    func `with everything kept from an audience its view has no mark, and every other view has them all`(
        audience: Audience
    ) {
        let marked = MarkedPlan(keptFrom: audience)
        #expect(!mentions("Zq", in: PlanView(of: marked.plan, for: audience).plan))
        for other in Audience.allCases where other != audience {
            let seen = PlanView(of: marked.plan, for: other).plan
            // Anyone may come in: what is kept from one reader does not hang on the wall.
            if other == .visitor {
                #expect(!mentions("Zq", in: seen), "something that is kept from \(audience) is shown to visitors")
                continue
            }
            for (number, thing) in marked.things.enumerated() where !Self.isTaken(thing, from: other) {
                #expect(mentions(MarkedPlan.mark(number), in: seen), "\(thing) is lost to \(other)")
            }
        }
    }

    @Test(arguments: Audience.allCases)
    func `each thing alone is kept from an audience, is counted once, and takes nothing else with it`(
        audience: Audience
    ) {
        let things = MarkedPlan.open.things
        for (number, thing) in things.enumerated() where !Self.isTaken(thing, from: audience) {
            let view = PlanView(
                of: MarkedPlan(keptFrom: audience, only: number, reason: .thirdParty).plan, for: audience)
            #expect(!mentions(MarkedPlan.mark(number), in: view.plan), "\(thing) reaches \(audience)")
            #expect(view.withheld == [.thirdParty: 1], "\(thing)")
            let part = thing.prefix { $0 != "." && $0 != " " }
            for (other, name) in things.enumerated() where name.prefix(while: { $0 != "." && $0 != " " }) != part {
                if Self.isTaken(name, from: audience) { continue }
                // Of those whose work it is, visitors are told whom an emergency plan names, and so go with it.
                if audience == .visitor, part == "contingency", name == "professionals" { continue }
                #expect(mentions(MarkedPlan.mark(other), in: view.plan), "\(name) went with \(thing)")
            }
        }
    }

    /// A part added to a plan has to be added to the marked plan, and then to the sieve, or one of these proofs fails.
    @Test func `the marked plan has something in every field of every part of a plan`() {
        var filled: Set<String> = []
        var empty: Set<String> = []
        forEachPart(of: MarkedPlan(keptFrom: .gp).plan, in: "CarePlan") { place, value in
            let mirror = Mirror(reflecting: value)
            switch mirror.displayStyle {
            case .optional, .collection, .set, .dictionary:
                if mirror.children.isEmpty { empty.insert(place) } else { filled.insert(place) }
            default: break
            }
        }
        // A person who has died has no documents at all.
        let never = empty.subtracting(filled).subtracting(["Person.deceasedOn"])
        #expect(
            never.isEmpty,
            "nothing proves that these are sifted: give them a mark in Tests/ProofRecords, then sift them: \(never.sorted())"
        )
    }

    @Test func `everything in a plan that can be restricted is restricted in the marked plan`() {
        let marked = MarkedPlan(keptFrom: .gp)
        var found = 0
        forEachPart(of: marked.plan, in: "CarePlan") { place, value in
            let mirror = Mirror(reflecting: value)
            guard mirror.displayStyle == .struct else { return }
            if let part = value as? any Restrictable {
                found += 1
                #expect(part.restriction != nil, "\(place) can be restricted, and no proof restricts it")
            } else {
                let names = mirror.children.compactMap(\.label)
                #expect(
                    !names.contains("restriction"),
                    "\(place) holds a restriction that no sieve can see: make it Restrictable")
            }
        }
        #expect(found == marked.things.count)
    }

    @Test(arguments: Audience.allCases)
    func `entry codes are in no view, and how to get in by reference is`(audience: Audience) {
        let view = PlanView(of: MarkedPlan.open.plan, for: audience)
        #expect(!mentions("4471", in: view.plan))
        #expect(mentions("The control room has the number", in: view.plan) == (audience != .visitor))
    }

    /// A sheet on a wall is read by whoever stands before it, and a card by whoever finds it.
    @Test func `visitors are given what a stranger who helps must know, and nothing of illness, drink or despair`() {
        var plan = MarkedPlan.open.plan
        plan.contingency.append(
            ContingencyPlan(id: "low", name: "Despair", triggers: [Statement("Despair")], contacts: []))
        plan.contacts.append(PersonalContact(id: "kev", name: "Kevin of the key", types: [.friend]))
        plan.documents.append(OtherDocument(kind: .lpaFinance, place: "Bureau, with the deeds"))
        let open = MarkedPlan.open.things
        let seen = PlanView(of: plan, for: .visitor).plan
        for (number, thing) in open.enumerated() {
            #expect(
                mentions(MarkedPlan.mark(number), in: seen) == Self.forVisitors.contains(thing),
                "\(thing) \(Self.forVisitors.contains(thing) ? "is missing" : "is told")")
        }
        for secret in [
            "Despair", "Kevin", "Bureau", "helps", "dose", "reason", "source", "organisation", "@example.org",
            "Chapel,",
            "White: Welsh", "448812", "Lives alone", "01632 960501", "Dr Huw Parry",
        ] {
            #expect(!mentions(secret, in: seen), "\(secret)")
        }
        #expect(mentions("2 Chapel Row", in: seen) && mentions("Face me", in: seen))
        #expect(seen.entry == EntryArrangements() && seen.consents.isEmpty && seen.carer == nil && seen.risk == nil)
    }

    @Test(arguments: Audience.allCases)
    func `what an import could not place is in no view`(audience: Audience) {
        let plan = MarkedPlan.open.plan
        #expect(mentions("ElsewhereValue", in: plan), "there is something to keep back")
        let view = PlanView(of: plan, for: audience).plan
        #expect(view.imported == nil)
        #expect(!mentions("Elsewhere", in: view))
    }

    @Test func `a need without words goes with the last of its goals and steps`() {
        var plan = MarkedPlan.open.plan
        let hidden = Restriction(from: [.person], reason: .safeguarding)
        plan.needs = [
            Need(id: "n1", goals: [Goal(id: "g1", words: Statement("Kept", restriction: hidden))]),
            Need(id: "n2", actions: [Action(id: "a1", what: Statement("Kept too"), restriction: hidden)]),
            Need(id: "n3", actions: [Action(id: "a2", what: Statement("Told"))]),
        ]
        #expect(PlanView(of: plan, for: .person).plan.needs.map(\.id) == ["n3"])
        #expect(PlanView(of: plan, for: .gp).plan.needs.map(\.id) == ["n1", "n2", "n3"])
    }

    @Test func `neither the person nor the public is given a risk score, and the practice is`() {
        let plan = MarkedPlan.open.plan
        for audience in [Audience.person, .public] {
            let view = PlanView(of: plan, for: audience)
            #expect(view.plan.risk == nil)
            #expect(!mentions("RiskT", in: view.plan))
        }
        #expect(PlanView(of: plan, for: .gp).plan.risk != nil)
    }

    /// A social worker whose very presence is kept from someone must not come back by another door.
    @Test func `whoever is kept from an audience is not named by what refers to them`() throws {
        var plan = MarkedPlan.open.plan
        let restriction = Restriction(from: [.person], reason: .safeguarding)
        plan.professionals[0].restriction = restriction
        plan.contacts[0].restriction = restriction
        plan.contingency[0].contacts[0].name = "Safeguarding team"
        plan.contingency[0].contacts[0].phone = PhoneNumber("01632 960599")
        let named = ActionOwner(
            kind: .professional, ref: "professional", name: "Safeguarding worker", organisation: "Safeguarding unit")
        plan.needs[0].goals[0].actions[0].owner = named
        plan.needs[1].actions[0].owner = named
        let view = PlanView(of: plan, for: .person).plan
        #expect(!mentions("Safeguarding", in: view))
        #expect(!mentions("01632 960599", in: view))
        #expect(view.contingency[0].contacts.count == 1, "the contact who is nobody’s secret stays")
        #expect(view.needs[0].goals[0].actions[0].owner?.kind == .professional, "the step still has an owner")
        #expect(view.carer?.contact == nil)
        let practice = PlanView(of: plan, for: .gp).plan
        #expect(mentions("Safeguarding worker", in: practice), "the practice may know")
    }

    /// Saying “none” where there is one that may not be told could kill.
    @Test func `no known allergies is not said to someone from whom an allergy is kept`() {
        var plan = MarkedPlan.open.plan
        plan.allergies[0].restriction = Restriction(from: [.emergency], reason: .personAsked)
        #expect(PlanView(of: plan, for: .emergency).plan.noKnownAllergies == nil)
        #expect(PlanView(of: plan, for: .gp).plan.noKnownAllergies != nil)
    }
}
