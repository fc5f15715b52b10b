import CareRecords
import Measures

extension Portal {
    /// What each measure counts, and since when it is counted so, for a reader who has its figures over these times
    /// before them: under a table, since sentences would not fit into it.
    func definitions(of measures: [Measure], over spans: [MonthSpan], _ out: DocumentWriter) {
        var measures = measures.filter { !$0.definitions.isEmpty }
        var seen: Set<String> = []
        measures.removeAll { !seen.insert($0.id).inserted }
        guard !measures.isEmpty else { return }
        out.element("facts", role: "definitions") {
            for measure in measures {
                for definition in measure.definitions(inForceOver: spans) {
                    out.fact(local(measure.title)) {
                        passage(definition.text, out)
                        out.text(" ")
                        out.element("muted") {
                            out.write("return.defined-since", ["date": { out.date(definition.since) }])
                        }
                    }
                }
            }
        }
    }
}

extension Measure {
    /// Those that held at any time of these, the latest first.
    fileprivate func definitions(inForceOver spans: [MonthSpan]) -> [MeasureDefinition] {
        let days = spans.flatMap(\.months).map(\.firstDay)
        return definitions.filter { one in days.contains { definition(on: $0) == one } }.sorted { $0.since > $1.since }
    }
}
