import CareRecords

extension GPSummary {
    /// What has changed, the person's goals, and needs with what is in place, within what the page holds.
    func main() {
        var room = PageRoom(lines: 42 - 2 * page.requests.count)
        let goals = plan.needs.goalsByImportance
        let goalsShown = room.take(Array(goals.prefix(6)), atLeast: 3) { $0.goal.words.text.count + 30 }
        let told = page.told(page.typedChanges)
        let found = page.foundChanges()
        let toldShown = room.take(told, atLeast: 2) { $0.cost }
        // What the program has found leaves most of the room to the needs.
        let foundShown =
            toldShown.count < told.count ? [] : room.takeThird(found, atLeast: 2 - toldShown.count) { $0.cost }
        let needs = needLines()
        let needsShown = room.take(needs, atLeast: 3) { $0.cost }

        if plan.revision > 1 { changed(toldShown + foundShown, of: told.count + found.count) }
        own(goalsShown, of: goals.count)
        out.section(heading: say("gp.needs")) {
            guard !needs.isEmpty else { return out.element("p") { out.notRecorded() } }
            out.element("facts", role: "lines") {
                for need in needsShown { out.fact(need.term, need.detail) }
            }
            more(than: needsShown.count, of: needs.count)
        }
    }

    private func changed(_ changes: [ProfessionalNews], of count: Int) {
        let since = page.changedSince.map { out.say("gp.changed-since", ["date": out.say.date($0)]) }
        out.section(heading: since ?? say("gp.changed")) {
            guard !changes.isEmpty else { return out.p(say("news.nothing")) }
            out.element("facts", role: "lines") {
                for change in changes { out.fact(change.term, change.tell) }
            }
            more(than: changes.count, of: count)
        }
    }

    private func own(_ goals: [(goal: Goal, path: String)], of count: Int) {
        let pronoun = plan.person.name.pronouns?.rawValue ?? "they"
        out.section("own", heading: say("gp.goals.\(pronoun)")) {
            guard !goals.isEmpty else { return out.element("p") { out.notRecorded() } }
            out.tree.open("numbered-list")
            for found in goals {
                out.element("item") {
                    out.text(say("quote.open"))
                    out.inline(found.goal.words, at: "\(found.path).words")
                    out.text(say("quote.close"))
                    if let target = found.goal.targetDate {
                        out.text(" ")
                        out.write("gp.goal-by", ["date": { out.date(target) }])
                    }
                    if let importance = found.goal.importance {
                        out.text(" ")
                        out.text(out.say("gp.importance", ["number": String(importance)]))
                    }
                }
            }
            out.tree.close()
            more(than: goals.count, of: count)
        }
    }

    private func more(than shown: Int, of count: Int) {
        if count > shown { out.display("muted", out.say("gp.more", count: count - shown)) }
    }

    struct NeedLine {
        let term: String
        let cost: Int
        let detail: () -> Void
    }

    private func needLines() -> [NeedLine] {
        var lines: [NeedLine] = []
        if let line = conditions("gp.conditions", plan.conditions.filter { $0.status != .past }, room: 320) {
            lines.append(line)
        }
        if let risk = plan.risk {
            let text = words(of: risk)
            lines.append(NeedLine(term: say("gp.risk-term"), cost: text.count) { [out] in out.text(text) })
        }
        for (index, need) in plan.needs.enumerated() {
            // What is under no need by name is told by its goals and actions.
            guard let statement = need.inPlace ?? need.text else { continue }
            let path = "needs[\(index)].\(need.inPlace == nil ? "text" : "inPlace")"
            let gap = need.nothingLocal ? say("gp.nothing-local") : nil
            lines.append(
                NeedLine(term: need.area ?? say("gp.need"), cost: statement.text.count + (gap?.count ?? 0)) { [out] in
                    out.inline(gap == nil ? statement.text : statement.text.asSentence, at: path)
                    if let gap { out.text(" " + gap) }
                })
        }
        lines += scoreLines()
        if let family = plan.contacts.first(where: { $0.types.contains(.carer) || $0.types.contains(.nextOfKin) }) {
            lines.append(
                NeedLine(term: say("gp.family"), cost: family.name.count + 30) { [out] in
                    out.text([family.name, family.relationship].compactMap { $0 }.joined(separator: ", "))
                    if let phone = family.phone {
                        out.text(", ")
                        out.phone(phone)
                    }
                    out.text(".")
                })
        }
        if let line = conditions("gp.past-conditions", plan.conditions.filter { $0.status == .past }, room: 120) {
            lines.append(line)
        }
        return lines
    }

    /// Conditions on one line of about `room` letters, each with since when and whatever makes it less than a plain
    /// fact. Records from elsewhere have dozens; then it says how many more there are.
    private func conditions(_ term: String, _ conditions: [Condition], room: Int) -> NeedLine? {
        guard !conditions.isEmpty else { return nil }
        var text = ""
        var shown = 0
        for condition in conditions {
            let words = words(of: condition)
            if shown > 0, text.count + words.count > room { break }
            text += (shown == 0 ? "" : " ") + words.asSentence
            shown += 1
        }
        let more = shown < conditions.count ? " " + out.say("gp.more", count: conditions.count - shown) : ""
        return NeedLine(term: say(term), cost: text.count + more.count) { [out] in
            out.recorded(text)
            out.text(more)
        }
    }

    private func words(of condition: Condition) -> String {
        var aside = [condition.since]
        if condition.status == .inRemission { aside.append(say("gp.in-remission")) }
        if condition.certainty == .notConfirmed { aside.append(say("gp.not-confirmed")) }
        let words = aside.compactMap { $0 }
        return words.isEmpty ? condition.name : "\(condition.name) (\(words.joined(separator: ", ")))"
    }

    /// "eFI 1.0: moderate, 3 March 2026. Team status Red.": of this, what is recorded.
    private func words(of risk: Risk) -> String {
        let status = risk.status.map { say("team-status.\($0.rawValue)") }
        let places: KeyValuePairs = [
            "tool": [risk.tool, risk.toolVersion].compactMap { $0 }.joined(separator: " "), "tier": risk.tier ?? "",
            "date": out.say.date(risk.date), "status": status ?? "",
        ]
        // Where the team's own judgement is the tier, once is enough.
        return switch (risk.tier, status) {
        case (let tier?, let status?) where tier != status: out.say("gp.risk", places)
        case (_?, _): out.say("gp.risk-alone", places)
        case (nil, _?): out.say("gp.risk-status", places)
        case (nil, nil): out.say("gp.risk-undetermined", places)
        }
    }
}

/// How much still fits on a page, in lines of about 40 characters.
struct PageRoom {
    var lines: Int

    /// As many of `items` as a third of the room holds, and never fewer than `atLeast`.
    mutating func takeThird<Item>(_ items: [Item], atLeast: Int, cost: (Item) -> Int) -> [Item] {
        var third = PageRoom(lines: lines / 3)
        let taken = third.take(items, atLeast: atLeast, cost: cost)
        lines -= lines / 3 - third.lines
        return taken
    }

    /// As many of `items` as fit, and never fewer than `atLeast`.
    mutating func take<Item>(_ items: [Item], atLeast: Int, cost: (Item) -> Int) -> [Item] {
        var taken: [Item] = []
        for item in items {
            let needed = cost(item) / 40 + 1
            if taken.count >= atLeast, needed > lines { break }
            lines -= needed
            taken.append(item)
        }
        return taken
    }
}
