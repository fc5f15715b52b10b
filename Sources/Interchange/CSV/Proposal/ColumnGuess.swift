import CareRecords
import Content
import Diagnostics

/// What a column of a spreadsheet seems to hold, by its name and its first cells.
struct ColumnGuess {
    enum Role: Hashable {
        case site, measure
        case period(CSVDates?, CSVQuarters?)
        case figure, numerator, denominator, people, note, other
    }

    let name: String
    /// What a mapping calls it: its name, or its number where the name is missing or not the only one.
    let reference: String
    let role: Role
    /// The different words in it, in the order of the file.
    let words: [String]

    init(_ name: String, reference: String, cells: [String], _ programme: Programme?) {
        self.name = name
        self.reference = reference
        var seen: Set<String> = []
        let filled = cells.map(CellWords.plain).filter { !$0.isEmpty }
        words = filled.filter { seen.insert(CellWords.folded($0)).inserted }
        role = Self.role(CellWords.folded(name), filled, programme)
    }

    private static func role(_ name: String, _ cells: [String], _ programme: Programme?) -> Role {
        if cells.isEmpty { return .other }
        let figures = cells.map { CellFigure($0, form: CSVForm()) }
        let areFigures = most(figures) { $0 != .unreadable } && figures.contains { $0.isNumber }
        if let period = period(cells, isNamed: namesOfPeriods.contains(name), areFigures: areFigures) { return period }
        if areFigures {
            if name.contains("numerator") { return .numerator }
            if name.contains("denominator") { return .denominator }
            return name == "people" || name == "n" ? .people : .figure
        }
        if let programme {
            if most(cells, { KnownNames.sites(CSVNames(), programme).id($0) != nil }) { return .site }
            if most(cells, { KnownNames.measures(CSVNames(), programme).id($0) != nil }) { return .measure }
        }
        if namesOfSites.contains(name) { return .site }
        if namesOfMeasures.contains(name) { return .measure }
        return namesOfNotes.contains(name) ? .note : .other
    }

    private static func period(_ cells: [String], isNamed: Bool, areFigures: Bool) -> Role? {
        // Numbers are days only in a column that is called so.
        let forms: [(CSVDates?, CSVQuarters?)] =
            areFigures && !isNamed ? [] : [(nil, nil), (.dayFirst, nil), (nil, .lastMonth), (.serial, nil)]
        for (dates, quarters) in forms {
            let reading = PeriodReading(period: CSVPeriod(dates: dates, quarters: quarters))
            let isRead = most(cells) { if case .month = reading.month($0) { true } else { false } }
            if isRead { return .period(dates, quarters) }
        }
        return nil
    }

    /// Whether it holds for four of five; totals and footnotes may differ.
    private static func most<Element>(_ all: [Element], _ holds: (Element) -> Bool) -> Bool {
        all.count(where: holds) * 5 >= all.count * 4
    }

    private static let namesOfPeriods: Set<String> = ["period", "month", "date", "month ending", "reporting month"]
    private static let namesOfSites: Set<String> = [
        "site", "site name", "site code", "organisation", "organisation name", "org", "org code", "org_code", "trust",
        "provider", "provider code", "practice", "place", "team", "locality", "area",
    ]
    private static let namesOfMeasures: Set<String> = ["measure", "measure name", "indicator", "metric", "kpi"]
    private static let namesOfNotes: Set<String> = ["note", "notes", "comment", "comments", "remarks"]
}

extension CellFigure {
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .percent: true
        case .blank, .missing, .suppressed, .unreadable: false
        }
    }
}
