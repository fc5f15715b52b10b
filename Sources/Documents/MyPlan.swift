import CareRecords
public import Disclosure

/// The plan that the person keeps at home, in their words and in the language that they use.
///
/// Order: who they are and whom to call, then what matters, then the rest. Everything that it says twice
/// (the emergencies on the front and in the part on changes) comes from one source.
public struct MyPlan {
    let page: PlanPage
    var plan: CarePlan { page.plan }
    var settings: DocumentSettings { page.settings }
    var out: DocumentWriter { page.out }
    func say(_ key: String) -> String { page.out.say(key) }
    var owners: OwnerWording { page.owners }

    init(view: PlanView, settings: DocumentSettings, out: DocumentWriter) {
        page = PlanPage(view, settings: settings, out: out)
    }

    /// - Parameters:
    ///   - view: the plan as the person may see it.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let out = DocumentWriter(kind: .myPlan, settings: settings, root: root, id: view.plan.id)
        MyPlan(view: view, settings: settings, out: out).write()
        return out
    }

    private func write() {
        let name = out.say.name(plan.person.name)
        out.suit(plan.accessNeeds)
        out.head(
            title: out.say("plan.title-of", ["name": name]),
            running: Running(
                head: out.say("plan.title-of", ["name": name]),
                side: plan.review.map { out.say("plan.run-review", ["date": out.say.date($0.on)]) } ?? "",
                foot: out.say(
                    "plan.run-call", ["name": coordinatorCalled, "phone": out.isolated(coordinatorPhone.written)])))
        front()
        contents()
        for part in parts {
            out.tree.open(part.isWrittenOn ? "log-part" : "part")
            out.tree.attribute("id", part.anchor)
            out.tree.attribute("number", part.number)
            out.tree.attribute("role", part.rawValue)
            out.heading(say("plan.part.\(part.rawValue)"), number: part.number)
            out.deeper { write(part) }
            out.tree.close()
        }
    }

    private func write(_ part: Part) {
        switch part {
        case .about: about()
        case .goals: goals()
        case .week: week()
        case .team: team()
        case .health: health()
        case .change: change()
        case .news: news()
        case .share: share()
        case .visitors: visitors()
        case .keeping: keeping()
        }
    }

    private func contents() {
        out.element("contents") {
            out.heading(say("plan.contents"))
            for part in parts {
                out.tree.open("entry")
                out.tree.attribute("ref", part.anchor)
                out.text(say("plan.part.\(part.rawValue)"))
                out.tree.close()
            }
        }
    }

    /// The parts of this plan: a person who keeps no record of anything has no pages for it.
    private var parts: [Part] { Part.allCases.filter { $0 != .keeping || !plan.selfMonitoring.isEmpty } }

    /// The parts, in order. The last may be missing, so that the numbers of the others are always the same.
    enum Part: String, CaseIterable {
        case about, goals, week, team, health, change, news, share, visitors, keeping
        /// Whether it is there to be written on.
        var isWrittenOn: Bool { self == .visitors || self == .keeping }
        var anchor: String { "part-\(rawValue)" }
        /// The number that stands before its heading.
        var number: Int { Part.allCases.firstIndex(of: self)! + 1 }
    }

    // MARK: Whom to call

    var coordinator: TeamMember? { page.coordinator }
    var site: Site? { page.site }
    var surgery: Surgery? { page.surgery }

    /// The coordinator's number, or the site's while there is none, or else the programme's.
    var coordinatorPhone: PhoneNumber { page.phone }

    /// "Nia", or "the Llanmarl team" while there is no coordinator: as it stands within a sentence.
    var coordinatorCalled: String { page.called }

    /// "The Llanmarl team", by itself.
    var siteTeam: String { page.team }

    /// When somebody answers `coordinatorPhone`.
    var coordinatorHours: LocalText { page.hours }

    func local(_ text: LocalText) -> String { text.text(in: out.say.language) }
}
