import CareRecords
import Disclosure
import Documents

extension PrintAssembly {
    /// One document that is not printed, whose it is, and on what it would have been.
    struct Missing {
        let id: String
        let name: String
        let told: CoverSlip.Missing
        let setting: CoverSlip.Kind?
        var practice: String?
    }

    /// Who is missing, and why: what failed, what is kept back, what cannot be read.
    ///
    /// In a run of what is new, what is kept back is told of those who have something in it: everybody else’s is on the
    /// desk.
    func missing(among printed: Set<String>) -> [Missing] {
        var missing: [Missing] = []
        for entry in harvest.entries.map(\.entry) where selection.takes(entry) {
            let person = entry.person
            func add(_ document: PersonalDocument, _ reason: CoverSlip.Missing.Reason) {
                missing.append(
                    Missing(
                        id: person.id, name: person.name.full,
                        told: CoverSlip.Missing(heading: .person(person), document: document, reason: reason),
                        setting: setting(of: document, person.id), practice: entry.practice))
            }
            for made in entry.documents.made where made.kind != .caseCard && failed.contains(.document(made.path(of: person.id))) {
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
                    told: CoverSlip.Missing(heading: .record(name), document: nil, reason: .recordHasErrors),
                    setting: nil))
        }
        for document in spooled.documents.values.sorted(by: { $0.path < $1.path })
        where document.what.kind.isOfMeeting && failed.contains(.document(document.path)) {
            let meeting = document.what.meeting ?? ""
            let paper = document.what.kind.paper
            missing.append(
                Missing(
                    id: meeting, name: meeting,
                    told: CoverSlip.Missing(
                        heading: heading(ofMeeting: meeting),
                        document: paper == .agendas ? .caseCard : .minutesCase, reason: .failed),
                    setting: CoverSlip.Kind(paper)))
        }
        return missing
    }

    private func setting(of document: PersonalDocument, _ person: String) -> CoverSlip.Kind? {
        switch document {
        case .myPlan, .easyRead, .extract:
            spooled.addressees[person].map {
                CoverSlip.Kind(.plans, printSize: $0.printSize, colours: $0.colours)
            }
        case .kitchenSheet: CoverSlip.Kind(.kitchenSheets)
        case .walletCard: CoverSlip.Kind(.walletCards)
        case .emergencySheet: CoverSlip.Kind(.emergencySheets)
        case .carersPage: CoverSlip.Kind(.carersPages)
        case .gpSummary, .gpChangeLetter, .practiceExtract: CoverSlip.Kind(.gpSummaries)
        case .minutesCase: CoverSlip.Kind(.minutes)
        case .caseCard: CoverSlip.Kind(.agendas)
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
