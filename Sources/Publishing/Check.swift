import CareRecords
import Content
public import Diagnostics
import Documents
import Markup
import Themes
import Threads

/// Looks for every problem in the content of a project, and makes nothing.
public struct Check: Sendable {
    public let options: BuildOptions

    public init(_ options: BuildOptions) { self.options = options }

    /// What was found, and how much was looked at.
    public struct Report: Sendable {
        public let diagnostics: [Diagnostic]
        public let plans: Int
        public let meetings: Int
        public let returns: Int
        public let resources: Int
        public let pages: Int
    }

    public func run() -> Report {
        let source = ContentSource(project: options.project)
        let read = source.programme()
        let small = source.smallRecords(programme: read.record, guesses: read.guesses, asOf: options.asOf)
        let actionOwners = small.actionOwners
        let feed = source.planFeed()
        let gathered = Gathered<Found>()
        WorkerPool.run(workers: options.jobs) { [options] _ in
            var found = Found()
            var reader = PlanReader(
                programme: read.record, guesses: read.guesses, asOf: options.asOf, actionOwners: actionOwners)
            var earlier = EarlierPlanReader(small.earlier)
            var raw = RawRecord()
            while feed.next(into: &raw) {
                let reading = reader.read(raw)
                found.diagnostics += reading.diagnostics
                if let plan = reading.plan { _ = earlier.version(before: plan, into: &found.diagnostics) }
                found.crossCheck.add(reading)
                found.plans += 1
            }
            gathered.add(found)
        }
        var cross = CrossCheck()
        var diagnostics = read.diagnostics + small.diagnostics + feed.diagnostics
        var plans = 0
        for part in gathered.take() {
            diagnostics += part.diagnostics
            cross.merge(part.crossCheck)
            plans += part.plans
        }
        cross.add(small.references)
        diagnostics += (consume cross).finish().diagnostics
        return Report(
            diagnostics: diagnostics.inOrder(), plans: plans, meetings: small.meetings.count,
            returns: small.returns.count, resources: small.resources.count, pages: small.pages.count)
    }

    private struct Found {
        var diagnostics: [Diagnostic] = []
        var crossCheck = CrossCheck()
        var plans = 0
    }
}
