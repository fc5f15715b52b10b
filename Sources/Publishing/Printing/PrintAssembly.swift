import CareRecords
import Disclosure
import Documents

/// Puts what is to be printed into piles: who has what in which, and who is missing.
struct PrintAssembly {
    let programme: Programme
    let selection: PrintSelection
    let all: Bool
    let harvest: Harvest
    let spooled: SpooledDocuments
    /// What could not be laid out.
    var failed: Set<PrintUnit> = []

    /// A pile that is longer is continued in another: Typst holds the whole of one in memory.
    static let mostEntries = 300

    func piles() -> [PrintPile] {
        var entries: [PrintPile.Setting: [PrintPile.Entry]] = [:]
        for person in people { add(person, to: &entries) }
        let minutes = minutes()
        if !minutes.isEmpty { entries[PrintPile.Setting(paper: .minutes)] = minutes }
        var piles = entries.sorted { $0.key < $1.key }.flatMap { setting, entries in self.piles(setting, entries) }
        tellWhoIsMissing(in: &piles)
        return piles
    }

    // MARK: People

    /// Those who are asked for, by name.
    private var people: [CaseloadEntry] {
        let asked = harvest.entries.map(\.entry).filter {
            selection.takes(coordinator: $0.coordinator, practice: $0.practice, site: $0.site)
        }
        let names = asked.map(\.person.name.indexed)
        return asked.indices.sorted {
            names[$0] == names[$1] ? asked[$0].person.id < asked[$1].person.id : names[$0] < names[$1]
        }.map { asked[$0] }
    }

    /// What of one person is to be printed and has not failed, in the order in which it lies in the envelope.
    private func documents(of entry: CaseloadEntry) -> [SpooledDocument] {
        entry.documents.made.compactMap { made in
            guard let one = spooled.documents[made.path(of: entry.person.id)], one.isNew || all,
                selection.takes(one.what), !failed.contains(.document(one.path))
            else { return nil }
            return one
        }.sorted { $0.what.kind.order < $1.what.kind.order }
    }

    private func add(_ entry: CaseloadEntry, to entries: inout [PrintPile.Setting: [PrintPile.Entry]]) {
        let documents = documents(of: entry)
        guard !documents.isEmpty, let addressee = spooled.addressees[entry.person.id] else { return }
        func make(_ documents: [SpooledDocument]) -> PrintPile.Entry {
            PrintPile.Entry(
                heading: .person(entry.person), id: entry.person.id,
                documents: documents.map { PrintPile.Piece(path: $0.path, language: $0.language, made: $0.made) })
        }
        let byPaper = Dictionary(grouping: documents) { $0.what.kind.paper }
        for paper in CoverSlip.Paper.allCases where paper != .plans {
            if let own = byPaper[paper] { entries[PrintPile.Setting(paper: paper), default: []].append(make(own)) }
        }
        let theirs = documents.filter { $0.what.kind.paper != .gpSummaries }.compactMap(\.made)
        guard !theirs.isEmpty else { return }
        var front = make(byPaper[.plans] ?? [])
        front.elsewhere = theirs.filter { PrintedDocument($0, of: entry.person.id).kind.paper != .plans }
        if failed.contains(.letter(person: entry.person.id)) {
            front.post = .letterFailed
        } else if let window = addressee.window {
            front.letter = theirs
            if !window.fits { front.post = .addressTooLong }
        } else {
            front.post = .noAddress
        }
        // Without a letter and a plan there is nothing of them in this pile; the others say whose they are.
        guard front.letter != nil || !front.documents.isEmpty else { return }
        let setting = PrintPile.Setting(paper: .plans, printSize: addressee.printSize, colours: addressee.colours)
        entries[setting, default: []].append(front)
    }

    private func minutes() -> [PrintPile.Entry] {
        spooled.documents.values.filter {
            $0.what.kind == .minutes && ($0.isNew || all) && !failed.contains(.document($0.path))
        }.sorted { $0.path < $1.path }.map {
            PrintPile.Entry(
                heading: .meeting($0.what.meeting ?? ""), id: $0.what.meeting ?? "",
                documents: [PrintPile.Piece(path: $0.path, language: $0.language, made: nil)])
        }
    }

    // MARK: Piles

    private func piles(_ setting: PrintPile.Setting, _ entries: [PrintPile.Entry]) -> [PrintPile] {
        let ordered = setting.paper == .gpSummaries ? entries.inOrder(of: programme.practices) : entries
        let parts = (ordered.count + Self.mostEntries - 1) / Self.mostEntries
        let size = (ordered.count + parts - 1) / parts
        return (0..<parts).map { part in
            let own = Array(ordered[part * size..<min(ordered.count, (part + 1) * size)])
            return PrintPile(
                setting: setting, file: setting.file(part: parts == 1 ? nil : part + 1), sections: sections(setting, own))
        }
    }

    private func sections(_ setting: PrintPile.Setting, _ entries: [PrintPile.Entry]) -> [PrintPile.Section] {
        guard setting.paper == .gpSummaries else {
            var section = PrintPile.Section(entries: entries)
            if setting.paper == .plans { section.otherForms = otherForms(of: Set(entries.map(\.id))) }
            return [section]
        }
        // They come practice by practice.
        var sections: [PrintPile.Section] = []
        for entry in entries {
            let practice = entry.practice.flatMap(programme.practice)
            if let last = sections.last, last.practice?.ods == practice?.ods {
                sections[sections.count - 1].entries.append(entry)
            } else {
                sections.append(PrintPile.Section(practice: practice, entries: [entry]))
            }
        }
        return sections
    }

    /// Who needs more than paper.
    private func otherForms(of ids: Set<String>) -> [PrintPile.OtherForms] {
        people.compactMap { entry in
            guard ids.contains(entry.person.id) else { return nil }
            let formats = entry.formats.filter { !$0.documentFormats.subtracting([.pdf]).isEmpty }
            guard !formats.isEmpty || !entry.unmet.isEmpty else { return nil }
            return PrintPile.OtherForms(person: entry.person, formats: formats, unmet: entry.unmet)
        }
    }
}

extension PrintedDocument.Kind {
    /// What it is printed on.
    var paper: CoverSlip.Paper {
        switch self {
        case .myPlan, .easyRead, .extract: .plans
        case .kitchenSheet: .kitchenSheets
        case .walletCard: .walletCards
        case .gpSummary, .gpChangeLetter: .gpSummaries
        case .minutes: .minutes
        }
    }

    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PrintPile.Entry {
    /// The practice that it goes to, if it is for one.
    var practice: String? {
        switch documents.first?.made {
        case .gpSummary(let practice), .gpChangeLetter(let practice): practice
        default: nil
        }
    }
}

extension [PrintPile.Entry] {
    /// By practice, as the programme lists them; those of one practice stay in their order.
    fileprivate func inOrder(of practices: [Practice]) -> [PrintPile.Entry] {
        let places = Dictionary(practices.enumerated().map { ($0.element.ods, $0.offset) }) { first, _ in first }
        func place(_ at: Int) -> Int { self[at].practice.flatMap { places[$0] } ?? practices.count }
        return indices.sorted { (place($0), $0) < (place($1), $1) }.map { self[$0] }
    }
}
