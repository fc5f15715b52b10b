import CareRecords
import Disclosure
import Documents

/// The list in each practice's folder.
struct PracticePages {
    let programme: Programme
    let harvest: Harvest
    let maker: PageMaker

    func publish() throws(BuildFailure) {
        let byPractice = Dictionary(grouping: harvest.practices, by: \.ods)
        for practice in programme.practices {
            guard let entries = byPractice[practice.ods], !entries.isEmpty else { continue }
            let writer = PracticeIndex.write(
                practice, entries: entries.map(\.entry), settings: maker.settings(in: maker.programmeLanguage),
                root: "../../")
            try maker.publish(
                writer, kind: .practiceIndex, to: "practices/\(practice.ods)/index.html",
                audience: Audience.gp.rawValue, sources: ["content/programme.json"])
        }
    }
}
