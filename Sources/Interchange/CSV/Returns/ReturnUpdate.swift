import CareRecords
import Content
import Diagnostics
import JSONReading

/// Brings the return of a site’s month up to date with what spreadsheets say, or begins it.
///
/// What was sent in with another figure becomes a revision. Everything else in the return stays: other values, notes
/// that people wrote, who sent it in.
struct ReturnUpdate {
    private(set) var tree: JSONTree
    private(set) var differences: [ImportDifference] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Values that are not what they were, for the revisions.
    private var changes: [Change] = []
    private let measures: [Measure]
    private let month: ReturnFacts.Month

    private struct Change {
        let measure: String
        let from: ExactNumber?
        let to: ExactNumber?
        /// What of the measure, where it is a part of a breakdown.
        let of: String?
    }

    /// - Parameter tree: the return that is there; nil to begin one.
    init(_ tree: JSONTree?, of month: ReturnFacts.Month, _ measures: [Measure]) {
        self.month = month
        self.measures = measures
        self.tree =
            tree
            ?? .object([
                .init("kind", .text(RecordKind.programmeReturn.name)),
                .init("version", .number(String(RecordKind.version))),
                .init("site", .text(month.site)), .init("period", .text(month.period.iso)),
            ])
    }

    /// How many values would replace others.
    var revisions: Int { changes.count }
    /// The first of them, for messages.
    var firstRevised: String? { changes.first?.measure }
    var isChanged: Bool { differences.contains { $0.kind.isChange } }

    // MARK: Figures

    mutating func apply(_ facts: [(key: FactKey, fact: ReturnFact)], notes: [String: String]) {
        var parts: [String: [CSVPart: ReturnFact]] = [:]
        var rows: [(FactKey, ReturnFact)] = []
        for (key, fact) in facts {
            switch key.part {
            case .figure(let part): parts[key.measure, default: [:]][part] = fact
            case .breakdown: rows.append((key, fact))
            }
        }
        for measure in measures {
            if let parts = parts[measure.id] { apply(parts, of: measure) }
            if let note = notes[measure.id] { apply(note: note, of: measure.id) }
        }
        for (key, fact) in rows { apply(row: key, fact) }
        putInOrder()
    }

    private mutating func apply(_ parts: [CSVPart: ReturnFact], of measure: Measure) {
        let path = "values[\(measure.id)]"
        let known = values.first { $0["measure"]?.text == measure.id }
        let unknown = parts.values.filter { $0.reading.number == nil }.min { $0.number < $1.number }
        if let unknown {
            applyMissing(unknown, path, measure.id, known)
            return
        }
        var value = known ?? .object([.init("measure", .text(measure.id))])
        let isFilled = value["missing"] == .flag(true)
        if isFilled {
            value["missing"] = nil
            if value["note"]?.text == Self.keptBack { value["note"] = nil }
        }
        let before = Figure(known, measure)
        var isRevised = false
        for part in CSVPart.allCases {
            guard let number = parts[part]?.reading.number else { continue }
            let old = isFilled ? nil : value[part.rawValue]?.digits
            if let old, ExactNumber(old)?.double == number.double { continue }
            if old != nil { isRevised = true }
            value[part.rawValue] = .number(number.text)
            differences.append(
                ImportDifference(
                    kind: known == nil || (old == nil && !isFilled) ? .added : .changed,
                    path: "\(path).\(part.rawValue)", mine: isFilled ? "missing" : old, theirs: number.text))
        }
        let after = Figure(value, measure)
        if isRevised {
            changes.append(Change(measure: measure.id, from: before.shown, to: after.shown, of: nil))
        }
        if let first = parts.values.min(by: { $0.number < $1.number }) { judge(after, measure, at: first.place) }
        put(value, measure.id)
    }

    /// The file knows no figure. One that the return has stays.
    private mutating func applyMissing(_ fact: ReturnFact, _ path: String, _ measure: String, _ known: JSONTree?) {
        let words = fact.reading == .suppressed ? "kept back where it comes from" : "missing"
        if let known {
            guard known["missing"] != .flag(true) else { return }
            differences.append(ImportDifference(kind: .kept, path: path, mine: known.figures, theirs: words))
            diagnostics.append(
                Diagnostic(
                    .importFigureKept, at: fact.place.location, path: fact.place.path,
                    "the return of \(month.site) for \(month.period.iso) has a figure for “\(measure)”, which stays, "
                        + "and the file has none"))
            return
        }
        var value = JSONTree.object([.init("measure", .text(measure)), .init("missing", .flag(true))])
        if fact.reading == .suppressed { value["note"] = .text(Self.keptBack) }
        differences.append(ImportDifference(kind: .added, path: path, mine: nil, theirs: words))
        put(value, measure)
    }

    private static let keptBack = "Kept back where the figure comes from."

    private mutating func apply(note: String, of measure: String) {
        guard var value = values.first(where: { $0["measure"]?.text == measure }) else { return }
        let path = "values[\(measure)].note"
        if let known = value["note"]?.text {
            if known != note {
                differences.append(ImportDifference(kind: .kept, path: path, mine: known, theirs: note))
            }
            return
        }
        value["note"] = .text(note)
        differences.append(ImportDifference(kind: .added, path: path, mine: nil, theirs: note))
        put(value, measure)
    }

    private mutating func judge(_ figure: Figure, _ measure: Measure, at place: FactPlace) {
        func warn(_ message: String) {
            diagnostics.append(
                Diagnostic(
                    .csvOutOfRange, at: place.location, path: place.path,
                    "“\(measure.id)” of \(month.site) for \(month.period.iso) \(message)"))
        }
        if let part = figure.numerator, let whole = figure.denominator, part.double > whole.double {
            return warn("has \(part.text) out of \(whole.text), which cannot be")
        }
        guard let range = measure.range, let number = figure.shown else { return }
        if number.double < range.min || number.double > range.max {
            warn("is \(number.text), outside \(range.min.plain) to \(range.max.plain)")
        }
    }

    // MARK: Breakdowns

    private mutating func apply(row key: FactKey, _ fact: ReturnFact) {
        guard case .breakdown(let by, let label) = key.part else { return }
        let path = "breakdowns[\(key.measure), \(by)].\(label)"
        var all = tree["breakdowns"]?.elements ?? []
        let place = all.firstIndex { $0["measure"]?.text == key.measure && $0["by"]?.text == by }
        var breakdown =
            place.map { all[$0] } ?? .object([.init("measure", .text(key.measure)), .init("by", .text(by))])
        var rows = breakdown["rows"]?.elements ?? []
        let row = rows.firstIndex { $0["label"]?.text == label }
        guard let number = fact.reading.number else {
            diagnostics.append(
                Diagnostic(
                    .importPartOfBreakdownLeft, at: fact.place.location, path: fact.place.path,
                    "the \(key.words) has no figure, so it is not in the breakdown"))
            return
        }
        let old = row.flatMap { rows[$0]["value"]?.digits }
        if let old, ExactNumber(old)?.double == number.double { return }
        if let row {
            rows[row]["value"] = .number(number.text)
            changes.append(
                Change(measure: key.measure, from: old.flatMap { ExactNumber($0) }, to: number, of: "\(by): \(label)"))
        } else {
            rows.append(.object([.init("label", .text(label)), .init("value", .number(number.text))]))
        }
        differences.append(
            ImportDifference(kind: row == nil ? .added : .changed, path: path, mine: old, theirs: number.text))
        breakdown["rows"] = .list(rows)
        if let place { all[place] = breakdown } else { all.append(breakdown) }
        tree["breakdowns"] = .list(all)
    }

    // MARK: Who and why

    /// Says who sent a new return in, and when.
    mutating func set(submittedBy by: String, on day: CalendarDate) {
        tree["submittedBy"] = .text(by)
        tree["submittedOn"] = .text(day.iso)
        putInOrder()
    }

    /// Records every value that was replaced.
    mutating func revise(on day: CalendarDate, reason: String) {
        guard !changes.isEmpty else { return }
        let new = changes.map { change in
            var revision = JSONTree.object([.init("on", .text(day.iso)), .init("measure", .text(change.measure))])
            revision["from"] = change.from.map { .number($0.text) }
            revision["to"] = change.to.map { .number($0.text) }
            revision["reason"] = .text(change.of.map { "\(reason) (\($0))" } ?? reason)
            return revision
        }
        tree["revisions"] = .list((tree["revisions"]?.elements ?? []) + new)
        putInOrder()
    }

    // MARK: The tree

    private var values: [JSONTree] { tree["values"]?.elements ?? [] }

    private mutating func put(_ value: JSONTree, _ measure: String) {
        var all = values
        if let place = all.firstIndex(where: { $0["measure"]?.text == measure }) {
            all[place] = value
        } else {
            all.append(value)
        }
        tree["values"] = .list(all)
    }

    /// Puts a member that is new where the reference lists it; the others keep their order.
    private mutating func putInOrder() {
        let names = RecordKind.programmeReturn.shape.names
        func rank(_ key: String) -> Int { names.firstIndex(of: key) ?? names.count }
        var members: [JSONTree.Member] = []
        for member in tree.members {
            let place = members.lastIndex { rank($0.key) <= rank(member.key) }.map { $0 + 1 } ?? 0
            members.insert(member, at: rank(member.key) == names.count ? members.count : place)
        }
        tree = .object(members)
    }

    /// What a value says, in the form in which pages show it.
    private struct Figure {
        let value, numerator, denominator: ExactNumber?
        let shown: ExactNumber?

        init(_ tree: JSONTree?, _ measure: Measure) {
            func number(_ part: CSVPart) -> ExactNumber? { tree?[part.rawValue]?.digits.flatMap { ExactNumber($0) } }
            value = number(.value)
            numerator = number(.numerator)
            denominator = number(.denominator)
            if measure.how == .rate, let numerator, let denominator, denominator.double > 0 {
                shown = ExactNumber.percent(numerator.double / denominator.double)
            } else {
                shown = measure.how == .rate ? nil : value
            }
        }
    }
}

extension ExactNumber {
    /// A share in percent, to two decimals.
    fileprivate static func percent(_ share: Double) -> ExactNumber? {
        let hundredths = (share * 10_000).rounded()
        guard hundredths.isFinite, abs(hundredths) < 1e15 else { return nil }
        return ExactNumber("\(Int(hundredths))e-2")
    }
}

extension ReturnFact.Reading {
    fileprivate var number: ExactNumber? {
        if case .number(let number) = self { number } else { nil }
    }
}

extension JSONTree {
    /// The digits of a number.
    fileprivate var digits: String? {
        if case .number(let digits) = self { digits } else { nil }
    }

    /// The figures of a value, for the list of differences.
    fileprivate var figures: String {
        CSVPart.allCases.compactMap { part in self[part.rawValue]?.digits.map { "\(part.rawValue) \($0)" } }
            .joined(separator: ", ")
    }
}

extension Double {
    fileprivate var plain: String { Int(exactly: self).map(String.init) ?? description }
}
