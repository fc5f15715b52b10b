import CareRecords
import JSONReading

/// A draft of a check that has every item of its framework, with the question to be answered.
struct HealthCheckSkeleton {
    let site: String
    let date: CalendarDate
    let stage: String
    let framework: HealthCheckFramework

    var text: String {
        document("health-check") { json in
            json.member("site", site)
            json.member("framework", framework.id)
            json.member("edition", framework.edition)
            json.member("stage", stage)
            json.member("date", date.iso)
            json.member("draft", true)
            json.key("present")
            json.array { $0.value("Who took part, by what they do, to be filled in") }
            json.key("items")
            json.array { json in
                for item in framework.items {
                    json.object { json in
                        json.member("item", item.id)
                        json.member("evidence", "To be filled in. \(item.question)")
                        json.key("actions")
                        json.array { _ in }
                    }
                }
            }
            json.key("support")
            json.array { _ in }
        }
    }
}

extension NewRecord {
    static func writeHealthCheck(
        _ site: String, _ date: CalendarDate, _ stage: String?, _ framework: String?, in project: String,
        _ programme: Programme, _ asOf: CalendarDate
    ) throws(Failure) -> String {
        let small = ContentSource(project: project).smallRecords(programme: programme, asOf: asOf)
        let used = try Self.framework(framework, on: date, among: small.frameworks.map(\.record))
        let stages = used.stages.map(\.id)
        guard let stage = stage ?? (stages.count == 1 ? stages.first : nil), stages.contains(stage) else {
            throw Failure("say which stage with --stage; there are: \(stages.joined(separator: ", "))")
        }
        if let other = small.checks.first(where: { $0.record.site == site && $0.record.date == date }) {
            throw Failure("“\(other.file)” is a check of that site on that day already")
        }
        return try create(
            "content/health-checks/\(site)-\(date.iso).json",
            HealthCheckSkeleton(site: site, date: date, stage: stage, framework: used).text, in: project)
    }

    /// The edition that is used on a day.
    private static func framework(
        _ id: String?, on day: CalendarDate, among all: [HealthCheckFramework]
    ) throws(Failure) -> HealthCheckFramework {
        let ids = Set(all.map(\.id)).sorted()
        guard let id = id ?? (ids.count == 1 ? ids.first : nil), ids.contains(id) else {
            throw Failure(
                ids.isEmpty
                    ? "there is no framework in content/health-checks/frameworks"
                    : "say which framework with --framework; there are: \(ids.joined(separator: ", "))")
        }
        let editions = all.filter { $0.id == id && $0.since <= day }
        guard let used = editions.max(by: { $0.edition < $1.edition }) else {
            throw Failure("no edition of the framework “\(id)” was in use on \(day.iso)")
        }
        return used
    }
}
