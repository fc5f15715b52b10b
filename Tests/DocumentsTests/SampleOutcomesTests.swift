import CareRecords
import Measures
import Scoring
import Testing

/// What the sample programme’s scores come to, written down so that a change of any rule of counting is seen.
struct SampleOutcomesTests {
    @Test func `the outcomes of the sample are what they were`() throws {
        let sample = try SampleProgramme.shared.get()
        var tally = OutcomeTally(OutcomeTally.Frame(of: sample.programme, asOf: sample.asOf))
        for plan in sample.plans { tally.add(plan) }
        var out = "Scores before and after in the sample programme, true counts. Written by the tests.\n"
        for subject in tally.subjects {
            // One tool in full; of the others enough to see that they are counted.
            let isWhole = subject.tool == "swemwbs"
            for quarter in [nil] + (isWhole ? tally.quarters.suffix(2).map(Optional.some) : []) {
                for split in isWhole ? tally.splits : [.site] {
                    let table = try #require(tally.table(of: subject, in: quarter, by: split))
                    out +=
                        "\n\(subject.tool) \(subject.scale)\(subject.item.map { " \($0)" } ?? ""), \(name(quarter)), \(name(split))\n"
                    for row in table.rows { out += line(row.title?.english ?? "other", row.cell) }
                    out += line("all", table.total)
                }
            }
        }
        Golden(path: "Tests/Golden/outcomes.txt").expect(out)
    }

    private func name(_ quarter: Quarter?) -> String {
        quarter.map { "quarter to \($0.span.last.iso)" } ?? "all the time"
    }

    private func name(_ split: OutcomeTable.Split) -> String {
        switch split {
        case .site: "by site"
        case .group(let id): "by \(id)"
        }
    }

    private func line(_ name: String, _ cell: OutcomeCell) -> String {
        var parts = ["\(name): \(cell.people) people", "\(cell.single) once", "\(cell.paired) twice"]
        if cell.judged > 0 {
            parts.append(
                "better \(cell.improved), same \(cell.unchanged), worse \(cell.declined), mixed \(cell.mixed)")
        }
        if let change = cell.meanChange {
            parts.append("change \(rounded(change.value)) (\(rounded(change.low)) to \(rounded(change.high)))")
        }
        return "  " + parts.joined(separator: ", ") + "\n"
    }

    private func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
