import CareRecords

extension Person {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            name: try from.object(ifAny: "name", PersonName.init) ?? PersonName(),
            birthDate: from.date(ifAny: "birthDate"),
            nhsNumber: from.text(ifAny: "nhsNumber").flatMap { NHSNumber($0) },
            otherIdentifiers: try from.list("otherIdentifiers", OtherIdentifier.init), sex: from.text(ifAny: "sex"),
            gender: from.text(ifAny: "gender"), ethnicity: from.text(ifAny: "ethnicity"),
            religion: from.text(ifAny: "religion"), address: try from.object(ifAny: "address", Address.init),
            household: from.text(ifAny: "household"), phones: try from.list("phones", Phone.init),
            emails: try from.list("emails", Email.init), language: from.text(ifAny: "language") ?? "en",
            spokenLanguages: from.texts("spokenLanguages"), deceasedOn: from.date(ifAny: "deceasedOn"),
            deceased: from.flag("deceased"))
    }
}

extension PersonName {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            title: from.text(ifAny: "title"), given: from.text(ifAny: "given"), family: from.text(ifAny: "family"),
            full: from.text(ifAny: "full"), preferred: from.text(ifAny: "preferred"),
            suffix: from.text(ifAny: "suffix"),
            pronouns: from.code(ifAny: "pronouns"))
        if !isRecorded, from.guess == nil { throw Undecodable() }
    }
}

extension OtherIdentifier {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            system: try from.text("system"), value: try from.text("value"))
    }
}

extension Address {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            lines: from.texts("lines"), postcode: from.text(ifAny: "postcode"), kind: from.code(ifAny: "kind"))
    }
}

extension Phone {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            number: try from.phone("number"), kind: from.code(ifAny: "kind"), preferred: from.flag("preferred"),
            note: from.text(ifAny: "note"))
    }
}

extension Email {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            address: try from.text("address"), preferred: from.flag("preferred"))
    }
}

extension AccessNeeds {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            formats: from.codes("formats"), contactMethods: from.codes("contactMethods"),
            professionals: from.codes("professionals"), support: from.codes("support"),
            colours: from.code(ifAny: "colours"), glance: try from.list("glance", GlanceNeed.init))
    }
}

extension GlanceNeed {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            kind: try from.code("kind"), text: try from.text("text"))
    }
}

extension AboutMe {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            mostImportant: from.statement(ifAny: "mostImportant"), people: from.statement(ifAny: "people"),
            communication: from.statement(ifAny: "communication"), wellness: from.statement(ifAny: "wellness"),
            pleaseDo: from.statements("pleaseDo"), pleaseDont: from.statements("pleaseDont"),
            howToSupport: from.statement(ifAny: "howToSupport"), alsoKnow: from.statement(ifAny: "alsoKnow"),
            supportedBy: from.text(ifAny: "supportedBy"), updatedOn: from.date(ifAny: "updatedOn"))
    }
}
