import CareRecords
import Disclosure
import Documents

/// Puts what is to be printed into piles: who has what in which, and who is missing.
struct PrintAssembly {
    let programme: Programme
    let selection: PrintSelection
    let all: Bool
    let meetings: [Meeting]
    let harvest: Harvest
    let spooled: SpooledDocuments
    /// The people on the list of each meeting, in order.
    let lists: [String: [String]]
    /// What could not be laid out.
    var failed: Set<PrintUnit> = []

    /// How many a pile may have, where that is fewer than usual.
    var limits: [CoverSlip.Kind: Int] = [:]

    /// A pile that is longer is continued in another: Typst holds the whole of one in memory, some 20 MB a person in ordinary
    /// print and 60 in the largest.
    static func mostEntries(_ kind: CoverSlip.Kind) -> Int { (kind.printSize ?? 0) > 16 ? 50 : 100 }

    func piles() -> [PrintPile] {
        var entries: [CoverSlip.Kind: [PrintPile.Entry]] = [:]
        for person in people { add(person, to: &entries) }
        for paper in [CoverSlip.Paper.minutes, .agendas] {
            let papers = papers(of: paper)
            if !papers.isEmpty { entries[CoverSlip.Kind(paper)] = papers }
        }
        addLoosePapers(to: &entries)
        var piles = entries.sorted { $0.key < $1.key }.flatMap { setting, entries in self.piles(setting, entries) }
        tellWhoIsMissing(in: &piles)
        return piles
    }

    // MARK: People

    /// Those who are asked for, by name.
    private var people: [CaseloadEntry] {
        let asked = harvest.entries.map(\.entry).filter(selection.takes)
        let names = asked.map(\.person.name.indexed)
        return asked.indices.sorted {
            names[$0] == names[$1] ? asked[$0].person.id < asked[$1].person.id : names[$0] < names[$1]
        }.map { asked[$0] }
    }

    /// What of one person is to be printed and has not failed, in the order in which it lies in the envelope.
    private func documents(of entry: CaseloadEntry) -> [SpooledDocument] {
        entry.documents.made.compactMap { made in
            // A card goes to the table of its meeting, not to the person.
            guard made.kind != .caseCard, let one = spooled.documents[made.path(of: entry.person.id)], one.isNew || all,
                selection.takes(one.what), !failed.contains(.document(one.path))
            else { return nil }
            return one
        }.sorted { $0.what.kind.order < $1.what.kind.order }
    }

    private func add(_ entry: CaseloadEntry, to entries: inout [CoverSlip.Kind: [PrintPile.Entry]]) {
        let documents = documents(of: entry)
        guard !documents.isEmpty, let addressee = spooled.addressees[entry.person.id] else { return }
        let sorted = PersonPiles(
            documents, of: entry, in: addressee.envelope, letterFails: failed.contains(.letter(person: entry.person.id))
        ) { $0.what.kind }
        for share in sorted.shares {
            var made = PrintPile.Entry(
                heading: .person(entry.person), id: entry.person.id,
                documents: share.documents.map { PrintPile.Piece($0) })
            made.letter = share.letter?.compactMap(\.made)
            made.elsewhere = share.elsewhere.compactMap(\.made)
            made.envelope = share.envelope
            made.post = share.post
            entries[share.setting, default: []].append(made)
        }
    }

    /// What is of no plan and no meeting, each by itself.
    private func addLoosePapers(to entries: inout [CoverSlip.Kind: [PrintPile.Entry]]) {
        let papers = spooled.documents.values.filter { !failed.contains(.document($0.path)) }
            .compactMap { document in document.loose.map { (document, $0) } }
        for (document, loose) in papers.sorted(by: { $0.1.number < $1.1.number }) {
            var entry = PrintPile.Entry(heading: loose.heading, id: loose.id, documents: [PrintPile.Piece(document)])
            entry.post = loose.post
            entries[loose.setting, default: []].append(entry)
        }
    }

    /// What is of a whole meeting: its minutes, or its agenda with the case cards in the order of the list.
    private func papers(of paper: CoverSlip.Paper) -> [PrintPile.Entry] {
        let papers = spooled.documents.values.filter {
            $0.what.kind.paper == paper && ($0.isNew || all) && !failed.contains(.document($0.path))
        }
        return Dictionary(grouping: papers) { $0.what.meeting ?? "" }.sorted { $0.key < $1.key }.map {
            meeting, papers in
            let list = lists[meeting] ?? []
            func place(_ one: SpooledDocument) -> Int { one.what.person.flatMap(list.firstIndex) ?? -1 }
            return PrintPile.Entry(
                heading: heading(ofMeeting: meeting), id: meeting,
                documents: papers.sorted { (place($0), $0.path) < (place($1), $1.path) }.map { PrintPile.Piece($0) })
        }
    }

    /// “Brackenford, 15 October 2026”, in the language of the programme.
    func heading(ofMeeting id: String?) -> CoverSlip.Heading {
        guard let meeting = meetings.first(where: { $0.id == id }) else { return .record(id ?? "") }
        let language = programme.languages.first ?? "en"
        return .meeting(
            site: programme.site(meeting.site)?.name.text(in: language) ?? meeting.site, on: meeting.date)
    }

    // MARK: Piles

    private func piles(_ setting: CoverSlip.Kind, _ entries: [PrintPile.Entry]) -> [PrintPile] {
        let ordered = setting.paper == .gpSummaries ? entries.inOrder(of: programme.practices) : entries
        let most = limits[setting] ?? Self.mostEntries(setting)
        let parts = (ordered.count + most - 1) / most
        let size = (ordered.count + parts - 1) / parts
        return (0..<parts).map { part in
            let own = Array(ordered[part * size..<min(ordered.count, (part + 1) * size)])
            return PrintPile(
                setting: setting, file: setting.file(part: parts == 1 ? nil : part + 1),
                sections: sections(setting, own))
        }
    }

    private func sections(_ setting: CoverSlip.Kind, _ entries: [PrintPile.Entry]) -> [PrintPile.Section] {
        guard setting.paper == .gpSummaries else {
            var section = PrintPile.Section(entries: entries)
            if setting.paper == .plans { section.otherForms = otherForms(of: Set(entries.map(\.id))) }
            if setting.paper == .invitations { section.otherForms = otherForms(ofInvited: entries) }
            return [section]
        }
        // They come practice by practice.
        var sections: [PrintPile.Section] = []
        for entry in entries {
            let practice = programme.practice(entry.practice)
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
            return PrintPile.OtherForms(heading: .person(entry.person), formats: formats, unmet: entry.unmet)
        }
    }

    private func otherForms(ofInvited entries: [PrintPile.Entry]) -> [PrintPile.OtherForms] {
        entries.compactMap { entry in
            guard let needs = entry.documents.first.flatMap({ spooled.documents[$0.path]?.loose?.needs }) else {
                return nil
            }
            let formats = needs.formats.filter { !$0.documentFormats.subtracting([.pdf]).isEmpty }
            guard !formats.isEmpty || !needs.unmet.isEmpty else { return nil }
            return PrintPile.OtherForms(heading: entry.heading, formats: formats, unmet: needs.unmet)
        }
    }
}

extension PrintedDocument.Kind {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether it is made for a meeting, and not for one person.
    var isOfMeeting: Bool { paper == .minutes || paper == .agendas }
}

extension PrintPile.Piece {
    init(_ document: SpooledDocument) {
        self.init(path: document.path, language: document.language, kind: document.what.kind, made: document.made)
    }
}

extension PrintPile.Entry {
    /// The practice that it goes to, if it is for one.
    var practice: String? {
        switch documents.first?.made {
        case .gpSummary(let practice), .gpChangeLetter(let practice), .practiceExtract(let practice, _): practice
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
