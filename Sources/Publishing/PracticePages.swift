import CareRecords
import Disclosure
import Documents

/// The list in each practice's folder.
struct PracticePages {
    let programme: Programme
    let harvest: Harvest

    var pages: [PageBatch.Page] {
        let told = harvest.entries.map(\.entry).filter { $0.documents.practiceLine != nil }
        let byPractice = Dictionary(grouping: told) { $0.documents.practiceLine?.practice ?? "" }
        return programme.practices.compactMap { practice in
            guard let entries = byPractice[practice.ods] else { return nil }
            let basis = PageBasis(entries: entries)
            var page = PageBatch.Page(
                path: "practices/\(practice.ods)/index.html", kind: .practiceIndex, audience: Audience.gp.rawValue,
                sources: ["content/programme.json"]
            ) { settings in
                let lines = basis.entries.compactMap { entry in
                    entry.documents.practiceLine.map {
                        PracticeIndex.Entry(
                            person: entry.person, line: $0, letter: entry.documents.letter,
                            documents: entry.documents.made)
                    }
                }
                return PracticeIndex.write(practice, entries: lines, settings: settings, root: "../../")
            }
            page.basis = basis
            return page
        }
    }
}
