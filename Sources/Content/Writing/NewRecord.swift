public import CareRecords
import Glibc
import JSONReading

/// A record to begin with: it passes the check as it is, and says plainly what is to be filled in.
///
/// Nothing that is there is ever overwritten.
public enum NewRecord: Sendable {
    case plan(id: String, given: String, family: String, birthDate: CalendarDate)
    case meeting(id: String, site: String, date: CalendarDate)
    case programmeReturn(site: String, period: YearMonth)
    case site(id: String, name: String)
    /// - Parameter figuresTo: the latest month in its pack; the month before the forum if not given.
    case forum(id: String?, date: CalendarDate, figuresTo: YearMonth?)
    /// - Parameters:
    ///   - stage: the id of a stage of the framework; needed only where there are several.
    ///   - framework: the id of a framework; needed only where there are several.
    case healthCheck(site: String, date: CalendarDate, stage: String?, framework: String?)

    /// Why a record could not be begun.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String

        public init(_ description: String) { self.description = description }
        init(description: String) { self.description = description }
    }

    /// Writes the record to its place in the project.
    ///
    /// - Parameters:
    ///   - asOf: the day on which it is begun.
    /// - Returns: the file, relative to the project.
    public func write(in project: String, programme: Programme, asOf: CalendarDate) throws(Failure) -> String {
        switch self {
        case .plan(let id, let given, let family, let birthDate):
            try Self.check(id: id)
            guard let member = programme.team.first(where: { $0.leftOn.map { $0 > asOf } ?? true }),
                let practice = programme.practices.first
            else {
                throw Failure(
                    description: "content/programme.json has no team member or no practice to begin a plan with")
            }
            let skeleton = PlanSkeleton(
                id: id, given: given, family: family, birthDate: birthDate, coordinator: member, practice: practice.ods,
                review: asOf.adding(days: 7 * max(1, programme.reviewWithinWeeks)), asOf: asOf)
            return try Self.create("content/plans/\(id).json", skeleton.text, in: project)
        case .meeting(let id, let site, let date):
            try Self.check(id: id)
            try Self.check(site: site, of: programme)
            return try Self.create(
                "content/meetings/\(id).json", MeetingSkeleton(id: id, site: site, date: date).text, in: project)
        case .programmeReturn(let site, let period):
            try Self.check(site: site, of: programme)
            let skeleton = ReturnSkeleton(site: site, period: period, measures: programme.measures, asOf: asOf)
            return try Self.create("content/returns/\(site)/\(period.iso).json", skeleton.text, in: project)
        case .site(let id, let name):
            try Self.check(id: id)
            if programme.site(id) != nil { throw Failure(description: "there is a site “\(id)” already") }
            return try SiteInsertion(id: id, name: name, programme: programme, asOf: asOf).write(in: project)
        case .forum(let id, let date, let figuresTo):
            return try Self.writeForum(id, date, figuresTo, in: project, programme, asOf)
        case .healthCheck(let site, let date, let stage, let framework):
            try Self.check(site: site, of: programme)
            return try Self.writeHealthCheck(site, date, stage, framework, in: project, programme, asOf)
        }
    }

    static func check(id: String) throws(Failure) {
        guard Pattern.id.matchesWhole(id) else {
            throw Failure(
                description: "“\(id)” is no id: use up to 40 small letters, digits and hyphens, such as mv-0042")
        }
    }

    private static func check(site: String, of programme: Programme) throws(Failure) {
        guard programme.site(site) == nil else { return }
        let names = programme.sites.map(\.id).joined(separator: ", ")
        throw Failure(description: "there is no site “\(site)”; there are: \(names)")
    }

    /// Writes a file that must not be there yet, and the folders that lead to it.
    static func create(_ file: String, _ text: String, in project: String) throws(Failure) -> String {
        var folder = project
        for part in file.split(separator: "/").dropLast() {
            folder += "/" + part
            if mkdir(folder, 0o755) != 0, errno != EEXIST {
                throw Failure(description: "“\(folder)” cannot be made: \(String(cString: strerror(errno)))")
            }
        }
        let path = "\(project)/\(file)"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let why =
                errno == EEXIST ? "it is there already, and nothing is overwritten" : String(cString: strerror(errno))
            throw Failure(description: "“\(file)” cannot be written: \(why)")
        }
        try fill(descriptor, with: text, path: path, shown: file)
        return file
    }

    static func fill(_ descriptor: Int32, with text: String, path: String, shown: String) throws(Failure) {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let why = String(cString: strerror(errno))
                close(descriptor)
                unlink(path)
                throw Failure(description: "“\(shown)” cannot be written: \(why)")
            }
            done += count
        }
        close(descriptor)
    }
}
