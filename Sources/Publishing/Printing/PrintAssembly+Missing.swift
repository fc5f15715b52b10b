import CareRecords
import Disclosure
import Documents

extension PrintAssembly {
    /// One document that is not printed, whose it is, and on what it would have been.
    struct Missing {
        let id: String
        let name: String
        let told: CoverSlip.Missing
        let setting: PrintPile.Setting?
        var practice: String?
    }

    /// Who is missing, and why: what failed, what is kept back, what cannot be read.
    ///
    /// In a run of what is new, what is kept back is told of those who have something in it: everybody else’s is on the
    /// desk.
    func missing(among printed: Set<String>) -> [Missing] {
        var missing: [Missing] = []
        for entry in harvest.entries.map(\.entry)
        where selection.takes(coordinator: entry.coordinator, practice: entry.practice, site: entry.site) {
            let person = entry.person
            func add(_ document: PersonalDocument, _ reason: CoverSlip.Missing.Reason) {
                missing.append(
                    Missing(
                        id: person.id, name: person.name.full,
                        told: CoverSlip.Missing(heading: .person(person), document: document, reason: reason),
                        setting: setting(of: document, person.id), practice: entry.practice))
            }
            for made in entry.documents.made where failed.contains(.document(made.path(of: person.id))) {
                if let document = PersonalDocument(rawValue: made.kind.rawValue) { add(document, .failed) }
            }
            guard all || printed.contains(person.id), selection.meeting == nil else { continue }
            for held in entry.documents.held { add(held.document, .withheld(held.reason)) }
        }
        for one in harvest.setAside {
            let name = one.id ?? one.file
            missing.append(
                Missing(
                    id: name, name: name,
                    told: CoverSlip.Missing(heading: .record(name), document: nil, reason: .recordHasErrors), setting: nil))
        }
        for document in spooled.documents.values.sorted(by: { $0.path < $1.path })
        where document.what.kind == .minutes && failed.contains(.document(document.path)) {
            let meeting = document.what.meeting ?? ""
            missing.append(
                Missing(
                    id: meeting, name: meeting,
                    told: CoverSlip.Missing(heading: .meeting(meeting), document: .minutesCase, reason: .failed),
                    setting: PrintPile.Setting(paper: .minutes)))
        }
        return missing
    }

    private func setting(of document: PersonalDocument, _ person: String) -> PrintPile.Setting? {
        switch document {
        case .myPlan, .easyRead, .extract:
            spooled.addressees[person].map {
                PrintPile.Setting(paper: .plans, printSize: $0.printSize, colours: $0.colours)
            }
        case .kitchenSheet: PrintPile.Setting(paper: .kitchenSheets)
        case .walletCard: PrintPile.Setting(paper: .walletCards)
        case .gpSummary, .gpChangeLetter: PrintPile.Setting(paper: .gpSummaries)
        case .minutesCase: PrintPile.Setting(paper: .minutes)
        case .story: nil
        }
    }

    /// Writes each on the slip of the pile where it would have been; on the first slip of all if there is none.
    func tellWhoIsMissing(in piles: inout [PrintPile]) {
        guard !piles.isEmpty else { return }
        let printed = Set(piles.flatMap(\.entries).map(\.id))
        for one in missing(among: printed) {
            let pile = piles.firstIndex { $0.setting == one.setting } ?? 0
            let practice = piles[pile].setting.paper == .gpSummaries ? one.practice : nil
            let section = piles[pile].sections.firstIndex { $0.practice?.ods == practice }
            // A practice may not read of another’s patients, and its slip might go with its post all the same.
            if let section {
                piles[pile].sections[section].missing.append(one.told)
            } else if let other = piles.firstIndex(where: { $0.setting.paper != .gpSummaries }) {
                piles[other].sections[0].missing.append(one.told)
            } else {
                piles[pile].sections[0].missing.append(one.told)
            }
        }
    }
}
