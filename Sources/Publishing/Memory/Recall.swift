import Content
import Digests
import Disclosure
import Documents
import Threads

/// What came of each plan in the build before, for the next build of this process: a plan that has not changed is then
/// neither read nor written again, and neither is a page that is made of the same plans.
///
/// It holds as long as everything else that a plan's documents can depend on is the same: the programme, meetings, theme, day
/// (`setting`), and who the others on the lists of meetings are, since what is agreed may name them. It is for as long as somebody writes; the next process begins with nothing, and reads every plan.
final class Recall: Sendable {
    /// What came of one plan.
    struct Piece: Sendable {
        /// What it brought in, its number apart; without its files.
        let harvest: Harvest
        let files: [ManifestFile]
        /// Nil if not even that could be read.
        let id: String?
    }

    private struct Page {
        let basis: PageBasis
        let files: [ManifestFile]
    }

    private struct State: ~Copyable {
        var setting: Digest?
        var people: [String: PersonIdentifiers] = [:]
        var known: [Digest: Piece] = [:]
        /// What has come up in this build.
        var next: [Digest: Piece] = [:]
        /// By which plans that are alone in their files are known, where anything is known of them.
        var alone: [String: Digest] = [:]
        var pages: [String: Page] = [:]
        var nextPages: [String: Page] = [:]
    }

    private let state = ThreadLock(State())

    /// What a plan is known by: where it stands, since problems are told with their places, and what it says.
    static func key(of raw: RawRecord) -> Digest? {
        guard raw.problem == nil else { return nil }
        var maker = DigestMaker()
        maker.add(raw.file)
        maker.add(raw.firstLine)
        maker.add(raw.offset)
        maker.add(Digest(of: raw.bytes))
        return maker.digest
    }

    /// Whether anything is known.
    var isEmpty: Bool { state.withLock { $0.known.isEmpty } }

    /// Before the plans of a build. Under another setting nothing counts.
    func begin(under setting: Digest, with people: [String: PersonIdentifiers]) {
        state.withLock { state in
            if state.setting != setting || state.people != people { (state.known, state.pages) = ([:], [:]) }
            state.setting = setting
            state.people = people
            (state.next, state.nextPages) = ([:], [:])
        }
    }

    func piece(_ key: Digest) -> Piece? {
        state.withLock { state in
            let piece = state.known[key]
            if let piece { state.next[key] = piece }
            return piece
        }
    }

    func keep(_ piece: Piece, as key: Digest, of file: String) {
        state.withLock { state in
            state.next[key] = piece
            if file.hasSuffix(".json") { state.alone[file] = key }
        }
    }

    /// What is known of the plan that is alone in a file.
    func plan(alone file: String) -> (key: Digest, piece: Piece)? {
        state.withLock { state in
            guard let key = state.alone[file], let piece = state.known[key] else { return nil }
            return (key, piece)
        }
    }

    /// Between builds: the plan that is alone in a file is another now.
    func replace(_ piece: Piece, as key: Digest, alone file: String) {
        state.withLock { state in
            if let before = state.alone[file] { state.known[before] = nil }
            state.alone[file] = key
            state.known[key] = piece
        }
    }

    /// The files of a page that is made of the same as before; nil if it is not.
    func files(of page: String, _ basis: PageBasis) -> [ManifestFile]? {
        let known = state.withLock { $0.pages[page] }
        return known?.basis == basis ? known?.files : nil
    }

    func keep(_ files: [ManifestFile], of page: String, _ basis: PageBasis) {
        state.withLock { $0.nextPages[page] = Page(basis: basis, files: files) }
    }

    /// After a build: what did not come up any more is forgotten.
    func end() {
        state.withLock { state in
            (state.known, state.pages) = (state.next, state.nextPages)
            (state.next, state.nextPages) = ([:], [:])
            state.alone = state.alone.filter { state.known[$0.value] != nil }
        }
    }

    /// After a build that cannot be relied on.
    func forget() {
        state.withLock { state in
            state.setting = nil
            (state.known, state.next, state.alone) = ([:], [:], [:])
            (state.pages, state.nextPages) = ([:], [:])
        }
    }
}

/// All that some page or file is made of besides what is the same for all of them.
struct PageBasis: Sendable, Equatable {
    var entries: [CaseloadEntry]
    var meetings: [Desk.Occasion] = []
    var agreed: [ActionReport.Row] = []

    /// What a page of the desk has besides the plans.
    var besides: Desk.Besides {
        var besides = Desk.Besides()
        besides.meetings = meetings
        besides.agreed = agreed
        return besides
    }
}
