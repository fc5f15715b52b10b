import CareRecords
import Disclosure
import Documents

/// The list in each practice's folder.
struct PracticePages {
    let programme: Programme
    let harvest: Harvest
    let maker: PageMaker

    func publish() throws(BuildFailure) {
        let told = harvest.entries.map(\.entry).filter { $0.documents.practiceLine != nil }
        let byPractice = Dictionary(grouping: told) { $0.documents.practiceLine?.practice ?? "" }
        for practice in programme.practices {
            let lines = (byPractice[practice.ods] ?? []).compactMap { entry in
                entry.documents.practiceLine.map { PracticeIndex.Entry(person: entry.person, line: $0) }
            }
            guard !lines.isEmpty else { continue }
            let writer = PracticeIndex.write(
                practice, entries: lines, settings: maker.settings(in: maker.programmeLanguage),
                root: "../../")
            try maker.publish(
                writer, kind: .practiceIndex, to: "practices/\(practice.ods)/index.html",
                audience: Audience.gp.rawValue, sources: ["content/programme.json"])
        }
    }
}
