import CareRecords
import Documents
import Files
import Glibc
import Press
import Themes

/// Lays out piles. One a worker: its engine is not to be shared.
final class PilePress {
    /// What all workers share.
    struct Works: Sendable {
        let formats: FormatWorks
        let engine: PaperEngine
        let programme: Programme
        let spooled: SpooledDocuments
        let staging: StagingTree
    }

    /// What became of a pile.
    enum Outcome: Sendable {
        case set(bytes: [UInt8], without: [Unicode.Scalar])
        /// What in it cannot be laid out, and why.
        case failed([PrintUnit: PressProblem])
        /// Each part of it can be laid out, and all of it at once is too much for the engine.
        case tooLong
    }

    /// What an engine may take, in GB: half of what this machine has, and not less than a single document may.
    private static let memory = max(
        4, min(16, sysconf(Int32(_SC_PHYS_PAGES)) / (1 << 30 / sysconf(Int32(_SC_PAGESIZE))) / 2))

    private let works: Works
    private let press: PaperPress
    private let shelf: SettingsShelf

    init(_ works: Works) {
        self.works = works
        press = PaperPress(
            works.engine, template: works.formats.template, words: works.formats.words, patience: 20,
            memory: Self.memory)
        shelf = SettingsShelf(programme: works.programme, theme: works.formats.theme, asOf: works.formats.asOf)
    }

    /// Ends the engine.
    func rest() { press.rest() }

    /// - Throws: if a tree that was spooled cannot be read again.
    func set(_ pile: PrintPile) throws(BuildFailure) -> Outcome {
        var documents: [PaperJob.Document] = []
        var units: [(unit: PrintUnit, place: Int)] = []
        for section in pile.sections {
            let slip = documents.count
            documents.append(PaperJob.Document(tree: "", language: "en"))
            var rows: [CoverSlip.Row] = []
            for entry in section.entries {
                var pieces: [(piece: CoverSlip.Piece, place: Int)] = []
                if let letter = letter(of: entry) {
                    units.append((.letter(person: entry.id), documents.count))
                    pieces.append((.letter, documents.count))
                    documents.append(letter)
                }
                for piece in entry.documents {
                    units.append((.document(piece.path), documents.count))
                    pieces.append((piece.told, documents.count))
                    documents.append(PaperJob.Document(tree: try tree(at: piece.path), language: piece.language))
                }
                rows.append(
                    CoverSlip.Row(
                        heading: entry.heading, pieces: pieces, elsewhere: entry.elsewhere, envelope: entry.envelope,
                        post: entry.post))
            }
            documents[slip] = self.slip(of: section, pile, rows, slip...documents.count - 1)
        }
        do throws(PressProblem) {
            let made = try press.pdf(of: job(documents, of: pile))
            return .set(bytes: made.bytes, without: made.without)
        } catch {
            var search = FailureSearch(documents: documents) { [press] documents throws(PressProblem) in
                _ = try press.pdf(of: self.job(documents, of: pile))
            }
            var found = search.failures(among: units)
            if found.isEmpty, error.kind == .engineFailed, pile.entries.count > 1 { return .tooLong }
            // Each can be laid out and all of them cannot: nobody’s paper is left unnamed.
            if found.isEmpty { for one in units { found[one.unit] = error } }
            return .failed(found)
        }
    }

    private func job(_ documents: [PaperJob.Document], of pile: PrintPile) -> PaperJob {
        let title = shelf.settings(in: works.programme.languages.first ?? "en").say(
            "slip.pile.\(pile.setting.paper.rawValue)")
        return PaperJob(
            documents, title: title, author: works.formats.author, duplex: pile.setting.paper.isDuplex)
    }

    private func letter(of entry: PrintPile.Entry) -> PaperJob.Document? {
        guard let enclosed = entry.letter, let addressee = works.spooled.addressees[entry.id],
            let window = addressee.window
        else { return nil }
        let writer = CoveringLetter.write(
            to: addressee, at: window, enclosed: enclosed,
            settings: shelf.settings(in: addressee.language, for: .coveringLetter), root: "../../")
        return PaperJob.Document(tree: writer.tree.serialised(indented: false), language: writer.language)
    }

    private func slip(
        of section: PrintPile.Section, _ pile: PrintPile, _ rows: [CoverSlip.Row], _ places: ClosedRange<Int>
    ) -> PaperJob.Document {
        let content = CoverSlip.Pile(
            pile.setting, practice: section.practice, places: places, rows: rows, missing: section.missing,
            otherForms: section.otherForms.map {
                CoverSlip.OtherForms(heading: $0.heading, formats: $0.formats, unmet: $0.unmet)
            })
        let writer = CoverSlip.write(
            content, settings: shelf.settings(in: works.programme.languages.first ?? "en"), root: "../../")
        return PaperJob.Document(tree: writer.tree.serialised(indented: false), language: writer.language)
    }

    private func tree(at path: String) throws(BuildFailure) -> String {
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: "\(works.staging.path)/\(path)", limit: 64 << 20, into: &bytes)
        } catch {
            throw BuildFailure([.unreadable(path, error, limit: 64 << 20)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension PrintPile.Piece {
    /// How the slip tells of it.
    fileprivate var told: CoverSlip.Piece {
        if let made { return .made(made) }
        return switch kind {
        case .agenda: .agenda
        case .actionList: .actionList
        case .invitation: .invitation
        default: .minutes
        }
    }
}
