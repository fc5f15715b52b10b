import Content
import Digests
import Disclosure
import Threads

/// What came of each plan in the build before, for the next build of this process: a plan that has not changed is then
/// neither read nor written again.
///
/// It holds as long as everything else that a plan's documents can depend on is the same: the programme, meetings, theme, day
/// (`setting`), and who the others on the lists of meetings are, since what is agreed may name them. It is for as long as somebody writes; the next process begins with nothing, and reads every plan.
public final class PlanRecall: Sendable {
    /// What came of one plan.
    struct Piece: Sendable {
        /// What it brought in, its number apart; without its files.
        let harvest: Harvest
        let files: [ManifestFile]
        /// Nil if not even that could be read.
        let id: String?
    }

    private struct State: ~Copyable {
        var setting: Digest?
        var people: [String: PersonIdentifiers] = [:]
        var known: [Digest: Piece] = [:]
        /// What has come up in this build.
        var next: [Digest: Piece] = [:]
    }

    private let state = ThreadLock(State())

    public init() {}

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
            if state.setting != setting || state.people != people { state.known = [:] }
            state.setting = setting
            state.people = people
            state.next = [:]
        }
    }

    func piece(_ key: Digest) -> Piece? {
        state.withLock { state in
            let piece = state.known[key]
            if let piece { state.next[key] = piece }
            return piece
        }
    }

    func keep(_ piece: Piece, as key: Digest) { state.withLock { $0.next[key] = piece } }

    /// After a build: what did not come up any more is forgotten.
    func end() {
        state.withLock { state in
            state.known = state.next
            state.next = [:]
        }
    }

    /// After a build that cannot be relied on.
    func forget() {
        state.withLock { state in
            state.setting = nil
            state.known = [:]
            state.next = [:]
        }
    }
}
