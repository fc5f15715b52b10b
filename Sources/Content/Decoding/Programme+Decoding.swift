import CareRecords

extension Programme {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            name: try from.local("name"), county: try from.text("county"), summary: try from.local("summary"),
            languages: from.texts("languages"), telephone: try from.phone("telephone"),
            email: from.text(ifAny: "email"), hours: try from.local("hours"),
            address: try from.object("address", Address.init), fictional: from.flag("fictional"),
            reviewWithinWeeks: try from.int("reviewWithinWeeks"),
            contactEveryDays: try from.object("contactEveryDays", ContactIntervals.init),
            sites: try from.list("sites", Site.init), practices: try from.list("practices", Practice.init),
            team: try from.list("team", TeamMember.init),
            organisations: try from.list("organisations", Organisation.init),
            measures: try from.list("measures", Measure.init) + from.list("nationalMeasures", Measure.national),
            charts: try from.object(ifAny: "charts", ChartSettings.init) ?? ChartSettings(),
            pathway: try from.object(ifAny: "pathway", Pathway.init),
            community: try from.object(ifAny: "community", CommunityActivity.init),
            tools: try from.list("tools", Tool.init),
            outcomes: try from.object(ifAny: "outcomes", OutcomeSettings.init) ?? OutcomeSettings(),
            needs: try from.list("needs", NeedHeading.init),
            disclosure: try from.object(ifAny: "disclosure", DisclosureSettings.init) ?? DisclosureSettings())
    }
}

extension ContactIntervals {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            red: try from.int("red"), amber: try from.int("amber"), green: try from.int("green"))
    }
}

extension Site {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.local("name"), summary: try from.local("summary"),
            openedOn: try from.date("openedOn"), lead: from.text(ifAny: "lead"),
            telephone: try from.phone("telephone"), hours: try from.local("hours"),
            address: try from.object(ifAny: "address", Address.init),
            outOfHours: try from.object(ifAny: "outOfHours", OutOfHours.init))
    }
}

extension OutOfHours {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            name: try from.local("name"), telephone: try from.phone("telephone"), hours: try from.local("hours"))
    }
}

extension Practice {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            ods: try from.text("ods"), name: try from.text("name"), telephone: try from.phone("telephone"),
            site: try from.text("site"), address: try from.object(ifAny: "address", Address.init))
    }
}

extension TeamMember {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.text("name"), role: try from.local("role"),
            site: try from.text("site"), telephone: try from.phone("telephone"), email: from.text(ifAny: "email"),
            hours: from.local(ifAny: "hours"), leftOn: from.date(ifAny: "leftOn"))
    }
}

extension Organisation {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.text("name"), ods: from.text(ifAny: "ods"))
    }
}

extension NeedHeading {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.local("name"), icon: try from.text("icon"))
    }
}

extension DisclosureSettings {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            suppressBelow: from.int(ifAny: "suppressBelow") ?? 8, roundTo: from.int(ifAny: "roundTo") ?? 5,
            allow: try from.list("allow", AllowedText.init))
    }
}

extension AllowedText {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            text: try from.text("text"), reason: try from.text("reason"))
    }
}
