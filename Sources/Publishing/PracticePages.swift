import CareRecords
import Disclosure
import Documents

/// The list in each practice's folder.
struct PracticePages {
    let programme: Programme
    let harvest: Harvest

    var pages: [PageBatch.Page] {
        let byPractice = Dictionary(grouping: harvest.practices, by: \.ods)
        return programme.practices.compactMap { practice in
            guard let found = byPractice[practice.ods] else { return nil }
            let entries = found.map(\.entry)
            return PageBatch.Page(
                path: "practices/\(practice.ods)/index.html", kind: .practiceIndex, audience: Audience.gp.rawValue,
                sources: ["content/programme.json"]
            ) { settings in PracticeIndex.write(practice, entries: entries, settings: settings, root: "../../") }
        }
    }
}
