import CareRecords
import Diagnostics
import JSONReading

extension Tool {
    /// Everything about a declared tool that would make a score that is none.
    ///
    /// - Parameter path: of the tool in its file, such as `tools[2]`.
    func findProblems(_ findings: inout Findings, at path: String) {
        if title.english.isEmpty {
            findings.add(
                .toolIncomplete, path, "the tool has no title",
                suggestion: "add “title”; only a tool with the id of a built-in one may leave it out")
        }
        if scales.isEmpty {
            findings.add(.toolIncomplete, path, "nothing says what scores come of the tool", suggestion: "add “scales”")
        }
        findItemProblems(&findings, path)
        findings.repeated(scales.map(\.id), "scale of the tool") { _ in "\(path).scales" }
        for scale in scales {
            let place = findings.element(of: "\(path).scales", withID: scale.id) ?? path
            findProblems(of: scale, &findings, at: place)
        }
    }

    private func findItemProblems(_ findings: inout Findings, _ path: String) {
        findings.repeated(items.map(\.id), "item of the tool") { "\(path).items[\($0)].id" }
        guard let answers else {
            if !items.isEmpty {
                findings.add(
                    .toolIncomplete, path, "nothing says what answers the items can have",
                    suggestion: "add “answers” with “min” and “max”")
            }
            return
        }
        if answers.min > answers.max {
            findings.add(.periodOrder, "\(path).answers", "the lowest answer is above the highest")
            return
        }
        let count = answers.max - answers.min + 1
        if !answers.words.isEmpty, answers.words.count != count {
            findings.add(
                .toolItems, "\(path).answers.words", "there are \(answers.words.count) words for \(count) answers")
        }
        for (number, item) in items.enumerated() where !item.points.isEmpty {
            if item.points.count != count {
                findings.add(
                    .toolItems, "\(path).items[\(number)].points",
                    "there are \(item.points.count) points for \(count) answers")
            }
            if item.reversed {
                findings.add(
                    .toolItems, "\(path).items[\(number)].reversed",
                    "the item has points of its own and is reversed too",
                    suggestion: "give the points as they count, and leave “reversed” out")
            }
        }
    }

    // MARK: Scales

    private func findProblems(of scale: ToolScale, _ findings: inout Findings, at path: String) {
        if scale.title.english.isEmpty {
            findings.add(.toolIncomplete, path, "the scale “\(scale.id)” has no title", suggestion: "add “title”")
        }
        for (number, id) in scale.items.enumerated() {
            findings.dangling(id, "\(path).items[\(number)]", among: items.map(\.id), "item of the tool")
        }
        findings.repeated(scale.items, "item of the scale") { "\(path).items[\($0)]" }
        if scale.how != .given, items.isEmpty {
            findings.add(
                .toolIncomplete, path, "the scale “\(scale.id)” is made of answers, and the tool has no items",
                suggestion: "add “items”, or let “how” be “given”")
        }
        if scale.how == .profile {
            if !scale.table.isEmpty || !scale.bands.isEmpty || scale.change != nil {
                findings.add(
                    .toolItems, path, "the scale “\(scale.id)” is a profile and has a table, bands or a threshold",
                    suggestion: "a profile is no number: leave them out")
            }
            if places(of: scale).contains(where: { items[$0].reversed || !items[$0].points.isEmpty }) {
                findings.add(
                    .toolItems, path,
                    "the scale “\(scale.id)” is a profile of items that are turned round or have points",
                    suggestion: "in a profile answers stand as they are: ask so that the same way is better for each")
            }
            return
        }
        guard let range = scale.range else {
            findings.add(
                .toolIncomplete, path, "nothing says what scores the scale “\(scale.id)” can have",
                suggestion: "add “range” with “min” and “max”")
            return
        }
        if range.min > range.max {
            findings.add(.periodOrder, "\(path).range", "the lowest score is above the highest")
            return
        }
        findSumProblems(of: scale, in: range, &findings, path)
        findBandProblems(of: scale, in: range, &findings, path)
        guard let change = scale.change else { return }
        if change.atLeast <= 0 {
            findings.add(
                .toolNumber, "\(path).change.atLeast", "a change of \(change.atLeast.value) would count for everybody")
        }
        if scale.better == .neither {
            findings.add(
                .toolIncomplete, "\(path).change", "there is a threshold, and nothing says which way is better",
                suggestion: "add “better”")
        }
    }

    /// The sums that the answers can have, and the table or the range that must hold them all.
    private func findSumProblems(
        of scale: ToolScale, in range: ScoreRange, _ findings: inout Findings, _ path: String
    ) {
        guard scale.how != .given, let answers, answers.min <= answers.max else { return }
        let places = places(of: scale)
        let counted = places.map { place in (answers.min...answers.max).map { points($0, of: items[place]) } }
        var lowest = counted.reduce(0) { $0 + ($1.min() ?? 0) }
        var highest = counted.reduce(0) { $0 + ($1.max() ?? 0) }
        if scale.missing.most >= max(1, places.count) {
            findings.add(.toolItems, "\(path).missing.most", "every answer may be missing")
        }
        guard scale.table.isEmpty else {
            findTableProblems(of: scale, sums: lowest...highest, range, &findings, path)
            return
        }
        if scale.how == .mean {
            guard !places.isEmpty else { return }
            // An average lies between the lowest and the highest that one answer counts.
            lowest = counted.compactMap { $0.min() }.min() ?? 0
            highest = counted.compactMap { $0.max() }.max() ?? 0
        }
        if lowest * 100 < range.min.hundredths || highest * 100 > range.max.hundredths {
            findings.add(
                .toolItems, "\(path).range",
                "the answers can give \(lowest) to \(highest), and the range of “\(scale.id)” is narrower")
        }
    }

    private func findTableProblems(
        of scale: ToolScale, sums: ClosedRange<Int>, _ range: ScoreRange, _ findings: inout Findings, _ path: String
    ) {
        let table = scale.table
        func say(_ row: Int?, _ message: String, _ suggestion: String? = nil) {
            findings.add(
                .toolTable, "\(path).table" + (row.map { "[\($0)]" } ?? ""), message, suggestion: suggestion)
        }
        if scale.how != .sum { say(nil, "a table converts sums, and “\(scale.id)” is no sum") }
        if scale.missing.most > 0 {
            say(nil, "a sum that was made up for missing answers stands in no table", "let none be missing")
        }
        let isWhole =
            table.count == sums.count
            && table.enumerated().allSatisfy { $0.element.raw == sums.lowerBound + $0.offset }
        if !isWhole {
            say(
                nil, "the table has \(table.count) rows, and the sums go from \(sums.lowerBound) to \(sums.upperBound)",
                "give one row for each sum, the lowest first")
        }
        let rises = table.first.flatMap { first in table.last.map { first.score < $0.score } } ?? true
        for row in table.indices.dropFirst()
        where (table[row - 1].score < table[row].score) != rises
            || table[row - 1].score == table[row].score
        {
            say(
                row,
                "the scores of the table do not go one way: \(table[row].score.value) follows \(table[row - 1].score.value)"
            )
        }
        for row in table.indices where !range.contains(table[row].score) {
            say(row, "\(table[row].score.value) lies outside the scale’s range")
        }
    }

    private func findBandProblems(
        of scale: ToolScale, in range: ScoreRange, _ findings: inout Findings, _ path: String
    ) {
        let bands = scale.bands
        func say(_ number: Int, _ message: String) {
            findings.add(.toolBands, "\(path).bands[\(number)]", message)
        }
        for (number, band) in bands.enumerated() {
            if band.from > band.to { say(number, "the band begins above its end") }
            guard number > 0 else { continue }
            let before = bands[number - 1]
            if band.from <= before.to {
                say(number, "the band overlaps the one before, which ends at \(before.to.value)")
            } else if band.from.hundredths - before.to.hundredths > scale.step {
                say(number, "scores between \(before.to.value) and \(band.from.value) are in no band")
            }
        }
        if let first = bands.first, first.from > range.min { say(0, "scores below \(first.from.value) are in no band") }
        if let last = bands.last, last.to < range.max {
            say(bands.count - 1, "scores above \(last.to.value) are in no band")
        }
    }
}

extension Findings {
    /// Numbers among a tool’s scales that scores cannot be: with more than two decimal places, or far from nought.
    mutating func findScoreNumbers(in value: JSONValue) {
        switch value.kind {
        case .number:
            if value.double.flatMap({ Score(exactly: $0) }) != nil { return }
            add(
                .toolNumber, at: value,
                "a score has at most two decimal places and lies within \(Score.limit) of nought",
                suggestion: "round it as its source does")
        case .array:
            var element = value.firstElement
            while let one = element {
                findScoreNumbers(in: one)
                element = one.nextElement(of: value)
            }
        case .object:
            // Sums of answers may be larger.
            var inner: [JSONValue] = []
            value.forEachMember { key, member in if !key.equals("raw") { inner.append(member) } }
            for member in inner { findScoreNumbers(in: member) }
        default: break
        }
    }
}
