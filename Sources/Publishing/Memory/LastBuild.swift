import CareRecords
import Content
import Diagnostics
import Digests
import Themes

/// What a build reads besides the plans.
struct Ground: Sendable {
    let programme: Programme
    let theme: Theme
    let works: FormatWorks
    /// All that a plan's documents can depend on besides the plan; nil if a file could not be read.
    let setting: Digest?
    /// Nil until they are needed.
    private(set) var small: SmallRecords?
    /// What was found on the way, without what the records themselves have.
    let diagnostics: [Diagnostic]

    func with(_ small: SmallRecords) -> Ground {
        var ground = self
        ground.small = small
        return ground
    }
}

/// A build, as far as the next one may go by it.
struct LastBuild: Sendable {
    let options: BuildOptions
    /// What it read.
    var inputs: InputSnapshot
    let ground: Ground
    let bench: Workbench
    let printed: PrintedMemory
    let pass: PlanPass
    var report: BuildReport
    /// Whether what came of each plan can be relied on, and depends on no other plan.
    let isPlain: Bool
    /// Whether all but a few files were left where they were, without a look at them.
    var isEdit = false
}
