import CareRecords

/// Every text of a record that stands in the person's Easy Read document, with its path. Names are not among them, and
/// neither is what is kept from the person. A test holds this list against the document.
struct EasyReadTexts {
    private(set) var all: [(text: String, path: String)] = []

    init(of plan: CarePlan) {
        for (n, need) in plan.accessNeeds.glance.enumerated() { add(need.text, "accessNeeds.glance[\(n)].text") }
        add(plan.aboutMe)
        add(plan.strengths, "strengths")
        for (n, need) in plan.needs.enumerated() where need.reachesPerson { add(need, "needs[\(n)]") }
        add(plan.week.note, "week.note")
        for (n, entry) in plan.week.entries.enumerated() where entry.reachesPerson {
            add(entry.what, "week.entries[\(n)].what")
        }
        for (n, part) in plan.contingency.enumerated() where part.reachesPerson { add(part, "contingency[\(n)]") }
        add(plan.carer?.ifUnwell, "carer.ifUnwell")
        addHealth(of: plan)
        for (n, document) in plan.documents.enumerated() where document.reachesPerson {
            add(document.place, "documents[\(n)].where")
            add(document.note, "documents[\(n)].note")
        }
        addHelpers(of: plan)
        for (n, revision) in plan.history.enumerated() where revision.revision == plan.revision && plan.revision > 1 {
            for (c, change) in revision.changes.enumerated() where change.reachesPerson {
                add(change.text, "history[\(n)].changes[\(c)].text")
            }
        }
        for (n, consent) in plan.consents.enumerated() where [.given, .bestInterests].contains(consent.decision) {
            add(consent.scope, "consents[\(n)].scope")
        }
    }

    private mutating func add(_ text: String?, _ path: String) {
        if let text { all.append((text, path)) }
    }

    private mutating func add(_ statement: Statement?, _ path: String) {
        if let statement, statement.reachesPerson { all.append((statement.text, path)) }
    }

    private mutating func add(_ statements: [Statement], _ path: String) {
        for (n, statement) in statements.enumerated() { add(statement, "\(path)[\(n)]") }
    }

    private mutating func add(_ about: AboutMe) {
        add(about.mostImportant, "aboutMe.mostImportant")
        add(about.people, "aboutMe.people")
        add(about.communication, "aboutMe.communication")
        add(about.wellness, "aboutMe.wellness")
        add(about.pleaseDo, "aboutMe.pleaseDo")
        add(about.pleaseDont, "aboutMe.pleaseDont")
        add(about.howToSupport, "aboutMe.howToSupport")
        add(about.alsoKnow, "aboutMe.alsoKnow")
    }

    private mutating func add(_ need: Need, _ path: String) {
        if let text = need.text, !text.reachesPerson { return }
        if need.goals.isEmpty { add(need.text, "\(path).text") }
        for (n, goal) in need.goals.enumerated() where goal.reachesPerson && goal.words.reachesPerson {
            let path = "\(path).goals[\(n)]"
            add(goal.words, "\(path).words")
            add(goal.why, "\(path).why")
            add(goal.target, "\(path).target")
            add(goal.note, "\(path).note")
            add(goal.outcomes, "\(path).outcomes")
            for (a, action) in goal.actions.enumerated() { add(action, "\(path).actions[\(a)]") }
        }
        for (n, action) in need.actions.enumerated() { add(action, "\(path).actions[\(n)]") }
    }

    private mutating func add(_ action: Action, _ path: String) {
        guard action.reachesPerson, action.what.reachesPerson else { return }
        add(action.what, "\(path).what")
        add(action.when, "\(path).when")
        add(action.strategies, "\(path).strategies")
        add(action.note, "\(path).note")
        for (n, stage) in action.stageGoals.enumerated() { add(stage.text, "\(path).stageGoals[\(n)].text") }
        add(action.outcome, "\(path).outcome")
    }

    private mutating func add(_ part: ContingencyPlan, _ path: String) {
        // With every trigger kept from them the person is told none of it.
        guard part.triggers.contains(where: \.reachesPerson) else { return }
        add(part.name, "\(path).name")
        add(part.triggers, "\(path).triggers")
        add(part.whatToDo, "\(path).whatToDo")
        for (n, contact) in part.contacts.enumerated() { add(contact.when, "\(path).contacts[\(n)].when") }
        for (n, item) in part.anticipatory.enumerated() {
            add(item.what, "\(path).anticipatory[\(n)].what")
            add(item.place, "\(path).anticipatory[\(n)].where")
        }
        add(part.earlyWarnings, "\(path).earlyWarnings")
        add(part.copingStrategies, "\(path).copingStrategies")
    }

    private mutating func addHealth(of plan: CarePlan) {
        for (n, alert) in plan.alerts.enumerated() where alert.reachesPerson { add(alert.text, "alerts[\(n)].text") }
        for (n, allergy) in plan.allergies.enumerated() where allergy.reachesPerson && allergy.status == .current {
            add(allergy.reaction, "allergies[\(n)].reaction")
            add(allergy.note, "allergies[\(n)].note")
        }
        for (n, medicine) in plan.medicines.enumerated()
        where medicine.reachesPerson && medicine.timeCritical && medicine.status.mayBeTaken {
            add(medicine.times, "medicines[\(n)].times")
        }
    }

    private mutating func addHelpers(of plan: CarePlan) {
        for (n, helper) in plan.professionals.enumerated() where helper.reachesPerson {
            add(helper.helpsWith, "professionals[\(n)].helpsWith")
            add(helper.hours, "professionals[\(n)].hours")
        }
        for (n, contact) in plan.contacts.enumerated() where contact.reachesPerson {
            add(contact.helpsWith, "contacts[\(n)].helpsWith")
            add(contact.when, "contacts[\(n)].when")
            add(contact.note, "contacts[\(n)].note")
        }
    }
}

extension Restrictable {
    /// Not kept from the person.
    fileprivate var reachesPerson: Bool { !(restriction?.from.contains(.person) ?? false) }
}
