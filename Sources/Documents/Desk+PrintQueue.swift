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

    /// How the documents that somebody has in the queue are parted; nil if there are none. It is worked out anew for each
    /// row: of twenty thousand people at once it would take more memory than all the rest of the desk.
    private func queued(of entry: CaseloadEntry) -> PersonPiles<MadeDocument>? {
        let documents = entry.documents.toPrint
        guard !documents.isEmpty, let envelope = entry.documents.envelope else { return nil }
        return PersonPiles(documents, of: entry, in: envelope, kind: PrintedDocument.Kind.init)
    }

    /// A row of the table of piles.
    struct Pile {
        let setting: CoverSlip.Kind
        /// People, meetings or organisations.
        var entries = 0
        var documents = 0
    }

    func printQueue() {
        let people = entries.filter { $0.documents.envelope != nil && !$0.documents.toPrint.isEmpty }
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
                        about: \.self
                    ) { entry in
                        person(entry)
                        out.field(say("desk.documents")) {
                            out.text(out.say.list(entry.documents.toPrint.map(name)).capitalisedFirst)
                        }
                        out.field(say("desk.piles")) {
                            let plans = queued(of: entry)?.shares.first { $0.setting.paper == .plans }
                            out.text(plans.map { words.title(of: $0.setting) } ?? "–")
                        }
                        who(entry)
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
        for entry in entries {
            for share in queued(of: entry)?.shares ?? [] {
                add(share.documents.count + (share.letter == nil ? 0 : 1), to: share.setting)
            }
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
