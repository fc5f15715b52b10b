import CareRecords
import Themes

/// What everything that makes files of one output has in common.
struct Workbench: Sendable {
    let theme: Theme
    let works: FormatWorks
    let recipes: Recipes
    let programme: Programme
    let asOf: CalendarDate
    private(set) var staging: StagingTree
    /// What is wanted of everything; nil for all.
    let part: BuildPart?
    /// What of the earlier output may be taken over; nil if everything is to be made.
    private(set) var kept: KeptOutput?
    /// What is known of the plans of the build before; nil where nothing will come after this one.
    private(set) var recall: Recall?

    init(
        theme: Theme, works: FormatWorks, programme: Programme, asOf: CalendarDate, staging: StagingTree,
        part: BuildPart? = nil, kept: KeptOutput? = nil, recall: Recall? = nil
    ) {
        self.theme = theme
        self.works = works
        recipes = Recipes(of: works)
        self.programme = programme
        self.asOf = asOf
        self.staging = staging
        self.part = part
        self.kept = kept
        self.recall = recall
    }

    /// The same for another build.
    func again(in staging: StagingTree, _ kept: KeptOutput?, _ recall: Recall?) -> Workbench {
        var bench = self
        (bench.staging, bench.kept, bench.recall) = (staging, kept, recall)
        return bench
    }
}
