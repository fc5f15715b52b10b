import CareRecords
import Measures

extension Portal {
    func page(of held: HeldCheck, at site: Site) -> Page {
        let title = checkTitle(held)
        let summary = "\(stageTitle(held)). \(inPlace(held))."
        return Page(
            path: checkPath(held), kind: .portalCheck, title: title, summary: summary,
            words: held.framework.items.map(\.title).joined(separator: " "), sources: ["content/health-checks"],
            filedUnder: settings.say("check.title", ["site": local(site.name), "date": held.check.date.iso])
        ) { root in
            let out = writer(.portalCheck, title: title, description: summary, section: "sites", root: root)
            crumbs(
                out,
                [
                    (root + "index.html", out.say("portal.nav.home")),
                    (root + "sites.html", out.say("portal.nav.sites")),
                    (root + "sites/\(site.id).html", local(site.name)),
                    (root + Portal.checkListPath + "#site-\(site.id)", out.say("checks.title")),
                ])
            out.mainHeading(title)
            CheckPage(portal: self, held: held, site: site, out: out, root: root).write()
            return out
        }
    }
}

/// Writes one health check.
struct CheckPage {
    let portal: Portal
    let held: HeldCheck
    let site: Site
    let out: DocumentWriter
    let root: String

    private var check: HealthCheck { held.check }
    private var actions: PublicActionWording { PublicActionWording(out: out) }

    func write() {
        out.display("lead", out.say("check.lead", ["site": portal.local(site.name), "stage": portal.stageTitle(held)]))
        know()
        if let overall = check.overall {
            out.section(heading: out.say("check.overall")) { out.blocks(overall, at: "overall") }
        }
        support()
        earlier()
        for (number, section) in held.framework.sections.enumerated() {
            out.topic(id: "part-\(number + 1)", heading: section.title) { table(of: section) }
        }
        retired()
        about()
    }

    // MARK: What to know

    /// Made from the judgements by rules that docs/health-checks.md states.
    private func know() {
        out.topic(id: "know", heading: out.say("pack.know")) {
            message("usual", "check.word-now") {
                let counts = held.framework.judgements.compactMap { judgement -> String? in
                    let count = held.items.count { $0.now?.id == judgement.id }
                    return count == 0
                        ? nil : out.say("check.count", ["word": judgement.word, "count": out.say.number(count)])
                }
                out.text(
                    out.say(
                        "check.now", ["stands": portal.inPlace(held), "counts": counts.joined(separator: ", ")]))
            }
            if let before = held.before { sinceThen(before) }
            named("care", "check.word-care", "check.unjudged", held.items.filter { $0.now == nil })
            let late = held.items.filter { $0.found?.actions.contains(where: actions.isLate) ?? false }
            named("care", "check.word-late", "check.late", late)
        }
    }

    private func sinceThen(_ before: HealthCheck) {
        named("better", "check.word-forward", "check.forward", held.items([.forward]), since: before.date)
        named("worse", "check.word-back", "check.back", held.items([.back]), since: before.date)
        if held.items([.forward, .back]).isEmpty, !held.compared.isEmpty {
            message("usual", "check.word-same") {
                out.text(
                    out.say("check.none-moved", count: held.compared.count, ["date": out.say.date(before.date)]))
            }
        }
        named(
            "neither", "check.word-apart", "check.not-compared", held.notCompared.filter { $0.now != nil },
            since: before.date)
    }

    /// A line about some items, with links to them; nothing where there are none.
    private func named(
        _ reading: String, _ word: String, _ key: String, _ items: [ItemProgress], since: CalendarDate? = nil
    ) {
        guard !items.isEmpty else { return }
        message(reading, word) {
            out.write(
                out.say.phrase(key, count: items.count),
                [
                    "count": { out.text(out.say.number(items.count)) },
                    "date": { if let since { out.date(since) } },
                    "names": {
                        for (number, one) in items.enumerated() {
                            if number > 0 { out.text(", ") }
                            out.link("#item-\(one.item.id)", one.item.title)
                        }
                    },
                ])
        }
    }

    private func message(_ reading: String, _ word: String, _ body: () -> Void) {
        out.tree.open("message")
        out.tree.attribute("reading", reading)
        out.strong(out.say(word))
        out.text(" ")
        body()
        out.tree.close()
    }

    // MARK: What was agreed

    private func support() {
        guard !check.support.isEmpty else { return }
        out.section(heading: out.say("check.support")) {
            out.element("list") {
                for one in check.support {
                    out.element("item") {
                        out.text(one.what)
                        out.text(" ")
                        let due = one.due.map { out.say("check.by", ["date": out.say.date($0)]) }
                        out.muted([one.from, due].compactMap { $0 }.joined(separator: ", "))
                    }
                }
            }
        }
    }

    /// What was agreed at earlier checks and is still open stands on the page of the latest one.
    private func earlier() {
        let all = portal.checks(of: site)
        guard all.first?.check == check else { return }
        let open = all.dropFirst().reversed().flatMap(\.check.actions).filter { $0.status == .open }
        guard !open.isEmpty else { return }
        out.section(heading: out.say("check.still-open")) {
            actions.table(of: open, caption: out.say("check.still-open"))
        }
    }

    // MARK: The items

    private func table(of section: HealthCheckSection) {
        out.table(
            role: "fold", caption: section.title,
            columns: [
                .wide(out.say("check.question"), 31), .wide(out.say("check.stands"), 17),
                .wide(out.say("check.evidence"), 29), .wide(out.say("check.agreed"), 23),
            ]
        ) {
            for item in section.items { if let one = held.item(item.id) { row(of: one) } }
        }
    }

    private func row(of one: ItemProgress) {
        out.element("row", id: "item-\(one.item.id)") {
            out.rowHead {
                out.element("p") { out.strong(one.item.title) }
                out.p(one.item.question)
                out.display("small", out.say("check.good", ["good": one.item.good]))
            }
            out.field(out.say("check.stands")) {
                out.element("p") { judgement(one.now) }
                out.element("p") { step(of: one) }
            }
            out.field(out.say("check.evidence")) {
                if let evidence = one.found?.evidence {
                    out.deeper { out.blocks(evidence, at: "items") }
                } else {
                    out.element("p") { out.notRecorded() }
                }
                for measure in one.item.measures.compactMap(portal.programme.measure) { figures(of: measure) }
            }
            out.field(out.say("check.agreed")) { agreed(one.found?.actions ?? []) }
        }
    }

    /// Shape and word.
    private func judgement(_ judgement: Judgement?) {
        guard let judgement else { return out.status("held", out.say("check.not-judged")) }
        out.status(mark(of: judgement), judgement.word)
    }

    /// The furthest judgement has the full mark; what is in place and may still get further has one nearly full.
    private func mark(of judgement: Judgement) -> String {
        switch judgement.standing {
        case .notYet: "not-started"
        case .underWay: "started"
        case .inPlace:
            held.framework.judgements.last { $0.standing == .inPlace }?.id == judgement.id ? "done" : "going-well"
        case .notApplicable: "stopped"
        }
    }

    /// Which way it went, and from what.
    private func step(of one: ItemProgress) {
        let words = out.say("check.step-\(one.step.rawValue)")
        switch one.step {
        case .forward, .back: out.status(one.step.rawValue, words)
        case .same: return out.status("same", words)
        case .first, .new, .reworded, .rescaled, .notApplicable, .unjudged: out.muted(words)
        }
        guard let before = one.before else { return }
        out.text(" ")
        out.muted(out.say("check.from", ["word": before.word]))
    }

    /// The figures of the last months before the check, as they are published.
    private func figures(of measure: Measure) {
        let months = portal.series(of: measure, at: site).months.filter { $0.month.lastDay < check.date }.suffix(
            Self.monthsShown)
        guard !months.isEmpty else { return }
        out.display("small") {
            out.link(root + portal.seriesPath(measure, site), portal.local(measure.title))
            for (number, month) in months.enumerated() {
                out.text(number == 0 ? ": " : "; ")
                out.write(
                    "check.figure",
                    [
                        "month": { out.text(out.say.month(month.month)) },
                        "value": { portal.write(month.figure, of: measure, at: site.id, in: month.month, out) },
                    ])
            }
            out.text(".")
        }
    }

    private static let monthsShown = 3

    private func agreed(_ agreed: [ForumAction]) {
        for action in agreed {
            out.p(action.what)
            out.display("small") {
                let due = action.due.map { out.say("check.by", ["date": out.say.date($0)]) }
                out.text([action.owner, due].compactMap { $0 }.joined(separator: ", ") + ". ")
                actions.write(stateOf: action)
                if let note = action.note { out.text(" " + note) }
            }
        }
    }

    /// What was asked before and is asked no longer, with what was said of it then.
    private func retired() {
        guard !held.retired.isEmpty, let before = held.before else { return }
        out.section(heading: out.say("check.retired", ["date": out.say.date(before.date)])) {
            out.p(out.say("check.retired-lead"))
            out.element("list") { for item in held.retired { out.element("item") { out.text(item.question) } } }
        }
    }

    // MARK: About the check

    private func about() {
        out.section(heading: out.say("check.about")) {
            out.element("facts", role: "lines") {
                out.fact(out.say("check.held")) { out.date(check.date) }
                out.fact(out.say("check.stage")) { out.text(portal.stageTitle(held)) }
                out.fact(out.say("check.present")) { out.text(check.present.joined(separator: "; ")) }
                out.fact(out.say("check.by-what")) {
                    out.link(root + Portal.checkListPath + "#asked", portal.edition(of: held.framework))
                }
                portal.origin(of: held.framework, out)
                if let before = held.before { beforeFact(before) }
                out.fact(out.say("check.download")) {
                    out.link(root + portal.checkDownloadPath(held), out.say("check.download-words"))
                }
            }
            portal.words(of: held.framework, out)
            out.display("small", out.say("check.how-compared"))
        }
    }

    private func beforeFact(_ before: HealthCheck) {
        guard let earlier = portal.checks(of: site).first(where: { $0.check == before }) else { return }
        out.fact(out.say("check.before")) {
            out.link(root + portal.checkPath(earlier), out.say.date(before.date))
            out.text(", ")
            out.text(portal.edition(of: earlier.framework))
        }
    }
}
