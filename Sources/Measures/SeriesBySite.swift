/// Every series of a programme, worked out once: many pages show the same ones.
public struct SeriesBySite: Sendable {
    private let bySite: [String: [String: MeasureSeries]]
    private let ofAll: [String: MeasureSeries]

    public init(_ plan: PublicationPlan) {
        var bySite: [String: [String: MeasureSeries]] = [:]
        for site in plan.programme.sites {
            for measure in plan.programme.measures {
                bySite[site.id, default: [:]][measure.id] = plan.series(of: measure, at: site)
            }
        }
        self.bySite = bySite
        var ofAll: [String: MeasureSeries] = [:]
        for measure in plan.programme.measures { ofAll[measure.id] = plan.series(of: measure) }
        self.ofAll = ofAll
    }

    /// All sites together; nil where they may not be put together.
    public subscript(measure: String) -> MeasureSeries? { ofAll[measure] }

    public subscript(measure: String, site: String) -> MeasureSeries? { bySite[site]?[measure] }
}
