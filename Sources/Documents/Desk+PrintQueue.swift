import CareRecords

/// What a print run would print now: how the printer is set for it, and whose it is.
extension Desk {
    /// The papers of one meeting, the list of one organisation, or one invitation.
    public struct UnprintedPaper: Sendable {
        let setting: CoverSlip.Kind
        let heading: CoverSlip.Heading
        /// How many documents.
        let count: Int

        public init(_ setting: CoverSlip.Kind, _ heading: CoverSlip.Heading, count: Int = 1) {
            self.setting = setting
            self.heading = heading
            self.count = count
        }
    }

    /// Somebody with what they have in the queue.
    struct Unprinted {
        let entry: CaseloadEntry
        let piles: PersonPiles<MadeDocument>
    }

    var gatheredUnprinted: [Unprinted] {
        entries.compactMap { entry in
            let documents = entry.documents.toPrint
            guard !documents.isEmpty, let envelope = entry.documents.envelope else { return nil }
            let piles = PersonPiles(documents, of: entry, in: envelope) {
                PrintedDocument($0, of: entry.person.id).kind
            }
            return Unprinted(entry: entry, piles: piles)
        }
    }

    /// A row of the table of piles.
    struct Pile {
        let setting: CoverSlip.Kind
        /// People, meetings or organisations.
        var entries = 0
        var documents = 0
    }

    func printQueue() {
        let people = unprintedPeople
        let piles = printPiles
        block("print", "desk.print", aside: say("desk.print-aside"), count: piles.count) {
            let words = CoverSlipWords(out: out)
            table(
                "desk.print", ["desk.pile", "desk.printer", "desk.pile-of", "desk.pile-documents"],
                figures: ["desk.pile-documents"], of: piles
            ) { pile in
                out.rowHead { out.text(words.title(of: pile.setting)) }
                out.field(say("desk.printer")) { out.text(words.printer(for: pile.setting)) }
                out.field(say("desk.pile-of")) {
                    out.text(out.say("slip.people.\(words.counted(in: pile.setting.paper))", count: pile.entries))
                }
                number("desk.pile-documents", pile.documents)
            }
            if !people.isEmpty {
                out.section(heading: say("desk.print-people")) {
                    table(
                        "desk.print-people", ["desk.person", "desk.documents", "desk.piles", "desk.who"], of: people,
                        about: \.entry
                    ) {
                        one in
                        person(one.entry)
                        out.field(say("desk.documents")) {
                            out.text(out.say.list(one.entry.documents.toPrint.map(name)).capitalisedFirst)
                        }
                        out.field(say("desk.piles")) {
                            out.text(
                                one.piles.shares.first { $0.setting.paper == .plans }.map {
                                    words.title(of: $0.setting)
                                } ?? "–")
                        }
                        who(one.entry)
                    }
                }
            }
            others(words)
        }
    }

    /// By the setting of the printer, with the letters that go on top.
    var gatheredPiles: [Pile] {
        var piles: [CoverSlip.Kind: Pile] = [:]
        func add(_ count: Int, to setting: CoverSlip.Kind) {
            piles[setting, default: Pile(setting: setting)].entries += 1
            piles[setting]?.documents += count
        }
        for share in unprintedPeople.flatMap(\.piles.shares) {
            add(share.documents.count + (share.letter == nil ? 0 : 1), to: share.setting)
        }
        for paper in besides.unprinted { add(paper.count, to: paper.setting) }
        return piles.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Of meetings, of organisations and of people without a plan.
    private func others(_ words: CoverSlipWords) {
        guard !besides.unprinted.isEmpty else { return }
        out.section(heading: say("desk.print-others")) {
            table(
                "desk.print-others", ["desk.print-whose", "desk.pile", "desk.pile-documents"],
                figures: ["desk.pile-documents"], of: besides.unprinted
            ) {
                paper in
                out.rowHead { words.write(paper.heading) }
                out.field(say("desk.pile")) { out.text(words.title(of: paper.setting)) }
                number("desk.pile-documents", paper.count)
            }
        }
    }
}
