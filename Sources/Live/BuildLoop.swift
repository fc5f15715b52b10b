public import Publishing
public import Threads

/// Builds, and builds again whenever content or theme have changed, until it is told to stop.
public struct BuildLoop {
    private let project: String
    private let stop: StopSign
    private let build: () -> BuildReport
    private let settle: () -> Bool
    private let day: () -> String

    /// Saves that come this close after one another make one build, in milliseconds.
    private static let quiet: Int32 = 15
    /// After so many a build begins although there is no end to them.
    private static let longest = 20
    /// How often somebody who wants to stop is heard.
    private static let breath: Int32 = 200

    /// - Parameters:
    ///   - project: the folder that holds `content/` and `themes/`.
    ///   - stop: ends the loop; the build that runs then should end at it too.
    ///   - day: the day as of which is built; a new one makes a build.
    ///   - build: makes the output.
    ///   - settle: does what a build has left to be done once its report is told, and says whether the output holds.
    public init(
        _ project: String, stop: StopSign, day: @escaping () -> String, build: @escaping () -> BuildReport,
        settle: @escaping () -> Bool
    ) {
        self.project = project
        self.stop = stop
        self.day = day
        self.build = build
        self.settle = settle
    }

    /// - Parameters:
    ///   - begun: told before each build.
    ///   - told: gets the report of each build that was not stopped.
    public func run(begun: () -> Void = {}, told: (BuildReport) -> Void) {
        let watch = FolderWatch(project)
        var built = ""
        var seen: InputSnapshot?
        while !stop.isSet {
            begun()
            built = day()
            // What is saved from here on makes another build.
            seen = watch.isComplete ? nil : InputSnapshot(of: project)
            let report = build()
            guard !stop.isSet else { return }
            if report.mayPass {
                _ = watch.wait(milliseconds: Self.breath)
                continue
            }
            told(report)
            if !settle() { continue }
            var hasChanged = false
            while !stop.isSet, !hasChanged, day() == built {
                hasChanged = watch.wait(milliseconds: Self.breath)
                if !hasChanged, let seen { hasChanged = InputSnapshot(of: project) != seen }
            }
            var waits = 0
            while hasChanged, !stop.isSet, waits < Self.longest, watch.wait(milliseconds: Self.quiet) { waits += 1 }
        }
    }
}
