import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents
import Markup
import Measures
import Themes
import Wording

/// The sample programme of this repository, read once, for tests that hold for every person and page of it.
struct SampleProgramme: Sendable {
    let programme: Programme
    let plans: [CarePlan]
    /// The versions before, by plan id.
    let earlier: [String: CarePlan]
    let small: SmallRecords
    let theme: Theme
    let asOf: CalendarDate

    /// The folder that holds `content/` and `themes/`.
    static let folder: String = {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }()

    /// What may be published of it: the same in every language and theme, and worked out once.
    let publication: PublicationPlan

    static let shared = Result { try SampleProgramme(themed: "default") }
    static let harbour = Result { try SampleProgramme(themed: "harbour") }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    init(themed name: String, asOf: String = "2026-10-15") throws {
        guard let day = CalendarDate(asOf) else { throw Unreadable(description: "no such day: \(asOf)") }
        self.asOf = day
        let source = ContentSource(project: Self.folder)
        let read = source.programme()
        guard let programme = read.record else { throw Unreadable(description: "\(read.diagnostics)") }
        self.programme = programme
        let small = source.smallRecords(programme: programme, asOf: day)
        self.small = small
        let returns = small.returns.map(\.record)
        // The sample’s sites count outcomes themselves.
        publication = PublicationPlan(
            programme: programme, returns: ReturnsBySite(returns),
            outcomes: OutcomeTally(OutcomeTally.Frame(of: programme, asOf: day), of: returns), earlier: small.published)
        var loader = ThemeLoader(folder: Self.folder + "/themes")
        guard let theme = loader.load(name) else { throw Unreadable(description: "\(loader.diagnostics)") }
        self.theme = theme
        var reader = PlanReader(programme: programme, asOf: day)
        let feed = source.planFeed()
        var raw = RawRecord()
        var plans: [CarePlan] = []
        var earlierPlans = EarlierPlanReader(small.earlier)
        var earlier: [String: CarePlan] = [:]
        while feed.next(into: &raw) {
            let reading = reader.read(raw)
            guard let plan = reading.plan else { throw Unreadable(description: "\(raw.file): \(reading.diagnostics)") }
            plans.append(plan)
            var problems: [Diagnostic] = []
            earlier[plan.id] = earlierPlans.version(before: plan, into: &problems)
            guard problems.isEmpty else { throw Unreadable(description: "\(problems)") }
        }
        self.plans = plans
        self.earlier = earlier
    }

    /// A plan with what has changed in it and what meetings have agreed, as an audience may see all of it. None of the
    /// sample’s actions names anybody else.
    func view(of plan: CarePlan, for audience: Audience) -> PlanView {
        let agreed = actionLog.byPerson[plan.id] ?? []
        var plan = plan
        plan.end(with: agreed)
        return PlanView(of: plan, since: earlier[plan.id], agreed: agreed, for: audience, on: asOf)
    }

    func plan(_ id: String) -> CarePlan? { plans.first { $0.id == id } }
    func meeting(_ id: String) -> Meeting? { small.meetings.first { $0.record.id == id }?.record }

    func settings(in language: String) -> DocumentSettings {
        DocumentSettings(
            programme: programme, asOf: asOf, say: theme.phrasebook(for: language), markdown: MarkdownReader())
    }
}
