import CareRecords
import Scoring

extension Tool {
    /// What a declaration leaves out is taken from the built-in tool of the same id, if there is one.
    ///
    /// A tool that then still lacks something is for the rules to name.
    init(_ from: Members) throws(Undecodable) {
        let id = try from.text("id")
        let base = Tool.builtIn(id)
        let items = try from.list("items", ToolItem.init)
        self.init(
            id: id, title: from.local(ifAny: "title") ?? base?.title ?? LocalText(""),
            short: from.text(ifAny: "short") ?? base?.short, version: from.text(ifAny: "version") ?? base?.version,
            about: from.local(ifAny: "about") ?? base?.about,
            answers: try from.object(ifAny: "answers", AnswerRange.init) ?? base?.answers,
            items: items.isEmpty ? base?.items ?? [] : items, scales: try Self.scales(from, over: base?.scales ?? []),
            forPerson: from.flag(ifAny: "forPerson") ?? base?.forPerson ?? false,
            owner: from.text(ifAny: "owner") ?? base?.owner, licence: from.text(ifAny: "licence") ?? base?.licence,
            source: from.text(ifAny: "source") ?? base?.source)
    }

    /// Those of the built-in tool in their order, each with what is declared about it, then the new ones.
    private static func scales(_ from: Members, over base: [ToolScale]) throws(Undecodable) -> [ToolScale] {
        let declared = try from.list("scales") { members throws(Undecodable) in
            let id = try members.text("id")
            return try ToolScale(members, id: id, over: base.first { $0.id == id })
        }
        let kept = base.map { old in declared.first { $0.id == old.id } ?? old }
        return kept + declared.filter { new in !base.contains { $0.id == new.id } }
    }
}

extension AnswerRange {
    init(_ from: Members) throws(Undecodable) {
        self.init(min: try from.int("min"), max: try from.int("max"), words: from.locals("words"))
    }
}

extension ToolItem {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), title: from.local(ifAny: "title"), text: from.local(ifAny: "text"),
            reversed: from.flag("reversed"), points: from.ints("points"))
    }
}

extension ToolScale {
    init(_ from: Members, id: String, over base: ToolScale?) throws(Undecodable) {
        let items = from.texts("items")
        let table = try from.list("table", Conversion.init)
        let bands = try from.list("bands", Band.init)
        self.init(
            id: id, title: from.local(ifAny: "title") ?? base?.title ?? LocalText(""),
            about: from.local(ifAny: "about") ?? base?.about, items: items.isEmpty ? base?.items ?? [] : items,
            how: from.code(ifAny: "how") ?? base?.how ?? .given,
            places: from.int(ifAny: "places") ?? base?.places ?? 0,
            missing: try from.object(ifAny: "missing", MissingItems.init) ?? base?.missing ?? MissingItems(),
            table: table.isEmpty ? base?.table ?? [] : table,
            range: try from.object(ifAny: "range", ScoreRange.init) ?? base?.range,
            better: from.code(ifAny: "better") ?? base?.better ?? .neither,
            change: try from.object(ifAny: "change", ChangeThreshold.init) ?? base?.change,
            bands: bands.isEmpty ? base?.bands ?? [] : bands)
    }
}

extension MissingItems {
    init(_ from: Members) throws(Undecodable) {
        self.init(most: try from.int("most"), countAs: try from.code("countAs"))
    }
}

extension Conversion {
    init(_ from: Members) throws(Undecodable) {
        self.init(raw: try from.int("raw"), score: try from.score("score"))
    }
}

extension ScoreRange {
    init(_ from: Members) throws(Undecodable) {
        self.init(min: try from.score("min"), max: try from.score("max"))
    }
}

extension ChangeThreshold {
    init(_ from: Members) throws(Undecodable) {
        self.init(atLeast: try from.score("atLeast"), source: try from.text("source"))
    }
}

extension Band {
    init(_ from: Members) throws(Undecodable) {
        self.init(title: try from.local("title"), from: try from.score("from"), to: try from.score("to"))
    }
}

extension OutcomeSettings {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            source: from.code(ifAny: "source") ?? .plans, from: from.date(ifAny: "from"),
            subgroups: try from.list("subgroups", Subgrouping.init))
    }
}

extension Subgrouping {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), title: try from.local("title"), by: try from.code("by"),
            groups: try from.list("groups", Subgroup.init))
    }
}

extension Subgroup {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), title: try from.local("title"), from: from.int(ifAny: "from"),
            to: from.int(ifAny: "to"), values: from.texts("values"))
    }
}

extension Members {
    /// The score nearest to a number. One with more decimal places than scores have is for the rules to name.
    fileprivate func score(_ name: StaticString) throws(Undecodable) -> Score {
        Score(floatLiteral: try number(name))
    }
}
