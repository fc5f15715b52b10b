import CareRecords
import Disclosure

/// The lists of the desk, in order of harm.
extension Desk {
    func reviews() {
        let due = reviewsDue
        block(
            "reviews", "desk.reviews",
            aside: out.say("desk.reviews-aside", count: due.filter { $0.review! < asOf }.count), count: due.count
        ) {
            table("desk.reviews", ["desk.person", "desk.review-due", "desk.who", "desk.state"], of: due, about: \.self)
            { entry in
                person(entry)
                out.field(say("desk.review-due")) { out.date(entry.review!) }
                who(entry)
                out.field(say("desk.state")) {
                    let late = asOf.days(since: entry.review!)
                    if late > 0 {
                        out.status("late", out.say("desk.days-late", count: late))
                    } else {
                        out.status("booked", say("desk.due-soon"))
                    }
                }
            }
        }
    }

    func held() {
        let documents = heldDocuments
        block("held", "desk.held", aside: say("desk.held-aside"), count: documents.count) {
            table(
                "desk.held", ["desk.person", "desk.document", "desk.why", "desk.release"], of: documents, about: \.entry
            ) { one in
                person(one.entry)
                out.field(say("desk.document")) { out.text(say("document-kind.\(one.held.document.rawValue)")) }
                out.field(say("desk.why")) {
                    out.status("held", say("withheld.\(one.held.reason.code)"))
                    if let date = one.held.reason.date {
                        out.lineBreak()
                        out.date(date)
                    }
                }
                out.field(say("desk.release")) { out.text(say("release.\(one.held.reason.code)")) }
            }
        }
    }

    func consents() {
        let matters = consentMatters
        block("consents", "desk.consents", aside: say("desk.consents-aside"), count: matters.count) {
            table(
                "desk.consents", ["desk.person", "desk.shared-with", "desk.answer", "desk.who"], of: matters,
                about: \.entry
            ) { one in
                person(one.entry)
                out.field(say("desk.shared-with")) {
                    out.text(say("desk.recipient.\(one.matter.recipient.rawValue)"))
                }
                out.field(say("desk.answer")) {
                    if let until = one.matter.lapsesOn {
                        out.status("care", say("desk.lapses"))
                        out.lineBreak()
                        out.date(until)
                    } else {
                        out.status("held", say("standing.\(one.matter.standing.word)"))
                        if let day = one.matter.standing.day {
                            out.lineBreak()
                            out.date(day)
                        }
                    }
                }
                who(one.entry)
            }
        }
    }

    /// Who needs what, so that nobody has to remember.
    func formats() {
        let people = living.filter { !$0.formats.isEmpty || !$0.unmet.isEmpty || $0.language != "en" }
        block("formats", "desk.formats", aside: say("desk.formats-aside"), count: people.count) {
            table(
                "desk.formats", ["desk.person", "desk.needs", "desk.language", "desk.who"], of: people, about: \.self
            ) { entry in
                person(entry)
                out.field(say("desk.needs")) {
                    let formats =
                        entry.formats.isEmpty
                        ? [say("format.print-14")] : entry.formats.map { say("format.\($0.rawValue)") }
                    out.text(out.say.list(formats).capitalisedFirst)
                    if !entry.unmet.isEmpty {
                        let needs = entry.unmet.map { say("unmet.\($0.rawValue)") }
                        out.text(". ")
                        out.strong(out.say("desk.unmet", ["needs": out.say.list(needs)]))
                    }
                }
                out.field(say("desk.language")) {
                    let key = "language.\(entry.language)"
                    out.text(out.say.has(key) ? say(key) : entry.language)
                    let inEnglish = entry.documents.inEnglish.map(name)
                    if !inEnglish.isEmpty {
                        out.lineBreak()
                        out.status("care", out.say("desk.in-english", ["documents": out.say.list(inEnglish)]))
                    }
                }
                who(entry)
            }
        }
    }

    /// How much is kept from whom, by reason; never what.
    func kept() {
        let people = living.filter { !$0.keptFromPerson.isEmpty }
        guard !people.isEmpty else { return }
        block("kept", "desk.kept", aside: say("desk.kept-aside"), count: people.count) {
            table("desk.kept", ["desk.person", "desk.kept-what", "desk.who"], of: people, about: \.self) { entry in
                person(entry)
                out.field(say("desk.kept-what")) {
                    let parts = RestrictionReason.allCases.compactMap { reason in
                        entry.keptFromPerson[reason].map { out.say("restriction.\(reason.rawValue)", count: $0) }
                    }
                    out.text(out.say.list(parts))
                }
                who(entry)
            }
        }
    }

    func gaps() {
        let people = living.filter { !$0.gaps.isEmpty }
        guard !people.isEmpty else { return }
        block("gaps", "desk.gaps", aside: say("desk.gaps-aside"), count: people.count) {
            table("desk.gaps", ["desk.person", "desk.gap", "desk.site", "desk.who"], of: people, about: \.self) {
                entry in
                person(entry)
                out.field(say("desk.gap")) {
                    for (index, gap) in entry.gaps.enumerated() {
                        if index > 0 { out.lineBreak() }
                        out.inline(gap, at: "")
                    }
                }
                site(entry)
                who(entry)
            }
        }
    }

    func data() {
        block("data", "desk.data", aside: say("desk.data-aside"), count: besides.problems.count) {
            table("desk.data", ["desk.problem", "desk.place", "desk.fix"], of: besides.problems) { problem in
                out.rowHead { out.text(spelled(problem.what).capitalisedFirst) }
                out.field(say("desk.place")) { out.text(problem.place) }
                out.field(say("desk.fix")) {
                    out.text(problem.fix.hasPrefix("caresheaf ") ? problem.fix : problem.fix.capitalisedFirst)
                }
            }
        }
    }

    /// The whole of one coordinator's caseload, with every document that was made.
    func caseload() {
        block("caseload", "desk.caseload", aside: nil, count: entries.count) {
            let hasCalendar = calendarOwner != nil
            table(
                "desk.caseload",
                ["desk.person", "desk.status"] + (hasCalendar ? ["desk.in-calendar"] : [])
                    + ["desk.review-due", "desk.documents"], of: entries, about: \.self
            ) { entry in
                person(entry)
                out.field(say("desk.status")) {
                    if entry.hasDied {
                        out.text(say("desk.died"))
                    } else if let status = entry.status {
                        out.tree.attribute("sort", status.urgency)
                        out.text(say("team-status.\(status.rawValue)"))
                    } else {
                        out.notRecorded()
                    }
                }
                if hasCalendar { out.field(say("desk.in-calendar")) { out.text(calendarCode(of: entry) ?? "–") } }
                reviewAndDocuments(entry)
            }
        }
    }

    /// The words of a diagnostic with its days as people write them.
    private func spelled(_ message: String) -> String {
        message.split(separator: " ", omittingEmptySubsequences: false)
            .map { word in CalendarDate(word).map { out.say.date($0) } ?? String(word) }
            .joined(separator: " ")
    }

    /// "My plan"; an extract by the day of its meeting, since a person may have several; of Easy Read, whether it is a
    /// draft.
    func name(of made: MadeDocument) -> String {
        switch made {
        case .extract(let meeting): out.say("desk.extract-of", ["meeting": out.say.meeting(meeting)])
        case .practiceExtract(_, let meeting): out.say("desk.gp-extract-of", ["meeting": out.say.meeting(meeting)])
        case .caseCard(let meeting): out.say("desk.card-of", ["meeting": out.say.meeting(meeting)])
        case .easyRead(isDraft: true): say("desk.easy-read-draft")
        default: say("document-kind.\(made.kind.rawValue)")
        }
    }

    /// The programme's own page leads to each coordinator's.
    func caseloads() {
        let byCoordinator = Dictionary(grouping: living.indices) { living[$0].coordinator }
        // People without a coordinator come last.
        let rows = byCoordinator.keys.compactMap { $0 }.sorted() + (byCoordinator[nil] == nil ? [] : [nil])
        block("caseload", "desk.caseloads", aside: nil, count: byCoordinator.count) {
            table(
                "desk.caseloads", ["desk.coordinator", "desk.people", "desk.red", "desk.reviews-late"],
                figures: ["desk.people", "desk.red", "desk.reviews-late"],
                of: rows
            ) { id in
                let people = (byCoordinator[id] ?? []).map { living[$0] }
                let member = settings.programme.member(id)
                out.rowHead {
                    if let id {
                        out.link("caseload-\(id).html", member?.name ?? id)
                    } else {
                        out.link(Self.pageOfNobody, say("desk.uncoordinated"))
                    }
                    if let leftOn = member?.leftOn, leftOn <= asOf {
                        out.lineBreak()
                        out.element("muted") { out.write("desk.left", ["date": { [out] in out.date(leftOn) }]) }
                    }
                }
                number("desk.people", people.count)
                number("desk.red", people.filter { $0.status == .red }.count)
                number("desk.reviews-late", people.filter { ($0.review ?? .distantFuture) < asOf }.count)
            }
        }
        guard !besides.links.isEmpty else { return }
        block("meetings", "desk.meetings", aside: nil, count: besides.links.count) {
            out.element("list") {
                for meeting in besides.links { out.element("item") { out.link(meeting.href, meeting.title) } }
            }
        }
    }
}

extension ConsentStanding {
    /// The day that the answer turns on: when it ran out, or else when it was given.
    var day: CalendarDate? {
        if case .lapsed(let consent) = self { return consent.until ?? consent.on }
        return consent?.on
    }
}
