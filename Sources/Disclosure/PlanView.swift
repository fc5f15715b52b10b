public import CareRecords

/// What one audience may see of one plan: all that a document for that audience is ever given.
///
/// Only this room makes one, by taking out what is kept from the audience, so a stylesheet cannot
/// leak what it never receives. Entry codes are in none, and neither is what an import could not place. A class, since a plan
/// has many parts, and every document of an audience holds the same view.
public final class PlanView: Sendable {
    public let audience: Audience
    /// The plan without what is kept from the audience.
    public let plan: CarePlan
    /// How many things were taken out, by reason: a number for the coordinators, never for the audience itself.
    public let withheld: [RestrictionReason: Int]
    /// What has changed since the earlier version, as far as the audience may see both; nil where there is none.
    public let changes: PlanChanges?
    /// What team meetings have agreed for the person and is no step of the plan, as far as the audience may read it.
    public let agreed: [ActionLog.Entry]

    /// - Note: it answers *what* an audience may see; whether a document may be made at all is `Gate`'s to say.
    public convenience init(of plan: consuming CarePlan, for audience: Audience) {
        var sieve = Sieve(audience: audience)
        sieve.sift(&plan)
        self.init(audience: audience, plan: plan, withheld: sieve.withheld)
    }

    init(
        audience: Audience, plan: CarePlan, withheld: [RestrictionReason: Int], changes: PlanChanges? = nil,
        agreed: [ActionLog.Entry] = []
    ) {
        self.audience = audience
        self.plan = plan
        self.withheld = withheld
        self.changes = changes
        self.agreed = agreed
    }
}
