import CareRecords

extension CarePlan {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), person: try from.object("person", Person.init),
            accessNeeds: try from.object(ifAny: "accessNeeds", AccessNeeds.init) ?? AccessNeeds(),
            practice: try from.object(ifAny: "practice", RegisteredPractice.init), site: from.text(ifAny: "site"),
            coordinator: from.text(ifAny: "coordinator"), writtenOn: try from.date("writtenOn"),
            revision: try from.int("revision"), aboutMe: try from.object(ifAny: "aboutMe", AboutMe.init) ?? AboutMe(),
            strengths: from.statements("strengths"), needs: try from.list("needs", Need.init),
            week: try from.object(ifAny: "week", Week.init) ?? Week(),
            conditions: try from.list("conditions", Condition.init),
            medicines: try from.list("medicines", Medicine.init),
            allergies: try from.list("allergies", Allergy.init),
            noKnownAllergies: try from.object(ifAny: "noKnownAllergies", NoKnownAllergies.init),
            alerts: try from.list("alerts", Alert.init),
            contingency: try from.list("contingency", ContingencyPlan.init),
            documents: try from.list("documents", OtherDocument.init),
            professionals: try from.list("professionals", Professional.init),
            contacts: try from.list("contacts", PersonalContact.init),
            carer: try from.object(ifAny: "carer", Carer.init), risk: try from.object(ifAny: "risk", Risk.init),
            measures: try from.list("measures", MeasureReading.init),
            selfMonitoring: try from.list("selfMonitoring", SelfMonitoring.init),
            consents: try from.list("consents", Consent.init),
            agreement: try from.object(ifAny: "agreement", Agreement.init),
            review: try from.object(ifAny: "review", Review.init),
            lastSeen: try from.object(ifAny: "lastSeen", LastSeen.init),
            easyReadReview: try from.object(ifAny: "easyReadReview", EasyReadReview.init),
            history: try from.list("history", Revision.init),
            entry: try from.object(ifAny: "entry", EntryArrangements.init),
            careFunding: from.text(ifAny: "careFunding"),
            additionalPlans: try from.list("additionalPlans", AdditionalPlan.init),
            imported: try from.object(ifAny: "imported", Imported.init))
    }
}

extension RegisteredPractice {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            ods: from.text(ifAny: "ods"), name: from.text(ifAny: "name"), telephone: from.phone(ifAny: "telephone"),
            usualGP: from.text(ifAny: "usualGP"))
    }
}

extension Agreement {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            with: try from.code("with"), name: from.text(ifAny: "name"), role: from.text(ifAny: "role"),
            on: try from.date("on"))
    }
}

extension Review {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            on: try from.date("on"), responsible: from.text(ifAny: "responsible"))
    }
}

extension LastSeen {
    init(_ from: Members) throws(Undecodable) {
        self.init(on: try from.date("on"), by: from.text(ifAny: "by"))
    }
}

extension EasyReadReview {
    init(_ from: Members) throws(Undecodable) {
        self.init(by: try from.text("by"), role: from.text(ifAny: "role"), on: try from.date("on"))
    }
}

extension Revision {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            revision: try from.int("revision"), on: try from.date("on"),
            changes: try from.list("changes", Change.init))
    }
}

extension Change {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            kind: try from.code("kind"), area: from.text(ifAny: "area"), text: try from.statement("text"),
            forGP: from.text(ifAny: "forGP"), about: from.texts("about"), restriction: try from.restriction())
    }
}

extension EntryArrangements {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            codes: try from.list("codes", EntryCode.init), arrangements: from.text(ifAny: "arrangements"))
    }
}

extension EntryCode {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            what: try from.text("what"), code: try from.text("code"))
    }
}

extension AdditionalPlan {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "id"), name: try from.text("name"), status: from.code(ifAny: "status"),
            from: from.date(ifAny: "from"), until: from.date(ifAny: "until"), place: from.text(ifAny: "where"),
            reviewOn: from.date(ifAny: "reviewOn"), responsible: from.text(ifAny: "responsible"),
            text: from.statement(ifAny: "text"), restriction: try from.restriction())
    }
}
