import CareRecords
import Diagnostics
import Foundation

@testable import Content

/// A small plan of a fictional person, in which tests change one thing.
enum Plans {
    static let asOf = CalendarDate(year: 2026, month: 10, day: 1)!

    static var plain: [String: Any] {
        [
            "kind": "care-plan", "version": 1, "id": "mv-9001",
            "person": [
                "name": ["given": "Ada", "family": "Example", "preferred": "Addie"], "birthDate": "1940-02-29",
                "nhsNumber": "999 000 0018",
                "address": ["lines": ["1 Example Row"], "postcode": "ZZ99 3VZ"],
                "phones": [["number": "01632 960114"]],
            ] as [String: Any],
            "practice": ["ods": "A99001"], "site": "aldermere", "coordinator": "joy-tandem", "writtenOn": "2026-09-01",
            "revision": 1, "review": ["on": "2026-12-01"],
            "contacts": [
                ["id": "bea", "name": "Bea Sample", "relationship": "Daughter", "types": ["carer"]] as [String: Any]
            ],
        ]
    }

    static let programme: Programme = {
        let phone = PhoneNumber("01632 960100")!
        let opened = CalendarDate(year: 2024, month: 4, day: 1)!
        return Programme(
            name: LocalText("Example Care"), county: "Exampleshire", summary: LocalText("Care."), telephone: phone,
            hours: LocalText("Every day"), address: Address(lines: ["2 Example Row"]), reviewWithinWeeks: 12,
            contactEveryDays: ContactIntervals(red: 7, amber: 14, green: 28),
            sites: [
                Site(
                    id: "aldermere", name: LocalText("Aldermere"), summary: LocalText("A town."), openedOn: opened,
                    telephone: phone, hours: LocalText("Weekdays"))
            ],
            practices: [Practice(ods: "A99001", name: "Example Surgery", telephone: phone, site: "aldermere")],
            team: [
                TeamMember(
                    id: "joy-tandem", name: "Joy Tandem", role: LocalText("Coordinator"), site: "aldermere",
                    telephone: phone),
                TeamMember(
                    id: "al-gone", name: "Al Gone", role: LocalText("Coordinator"), site: "aldermere", telephone: phone,
                    leftOn: CalendarDate(year: 2026, month: 3, day: 31)),
            ],
            organisations: [Organisation(id: "community-team", name: "Community team")],
            needs: [NeedHeading(id: "company", name: LocalText("Company"), icon: "company")],
            disclosure: DisclosureSettings())
    }()

    /// The plan with the value at a path such as `person.birthDate` changed, or taken out where it is nil.
    static func with(_ changes: (path: String, value: Any?)...) -> [String: Any] {
        var plan = plain
        for change in changes {
            set(change.path.split(separator: ".").map(String.init)[...], in: &plan, to: change.value)
        }
        return plan
    }

    static func set(_ path: ArraySlice<String>, in object: inout [String: Any], to value: Any?) {
        guard let name = path.first else { return }
        if path.count == 1 {
            object[name] = value
        } else {
            var inner = object[name] as? [String: Any] ?? [:]
            set(path.dropFirst(), in: &inner, to: value)
            object[name] = inner
        }
    }

    static func raw(_ plan: [String: Any], file: String = "content/plans/mv-9001.json") -> RawRecord {
        var raw = RawRecord()
        raw.file = file
        raw.bytes =
            (try? JSONSerialization.data(withJSONObject: plan, options: [.sortedKeys, .withoutEscapingSlashes])).map {
                [UInt8]($0)
            } ?? []
        return raw
    }

    static func read(_ plan: [String: Any]) -> PlanReading {
        var reader = PlanReader(programme: programme, asOf: asOf)
        return reader.read(raw(plan))
    }
}
