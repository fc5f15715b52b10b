import ArgumentParser
import CareRecords
import Glibc

/// What `build` and `check` have in common.
struct ProjectArguments: ParsableArguments {
    @Argument(help: "The folder that holds content/ and themes/.", completion: .directory)
    var project = "."

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "The day that decides what is overdue and which consents hold. (default: today)", valueName: "YYYY-MM-DD"))
    var asOf: CalendarDate?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "How many workers; the result is the same for any number. (default: one for each processor)", valueName: "N"
        ))
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    @Flag(help: "Print one JSON object, for other programs.")
    var json = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    var workers: Int { jobs ?? max(1, min(256, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    var day: CalendarDate { Self.today(asOf) }

    /// The day asked for, or today by this machine's clock: the one place where the clock is read.
    static func today(_ asked: CalendarDate?) -> CalendarDate {
        if let asked { return asked }
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? CalendarDate(year: 2200, month: 12, day: 31)!
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension YearMonth: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
