import Content
import Diagnostics
import Digests

/// Some plans have been edited since the last build, and nothing else. If that shows in their own documents alone, only those
/// are made, and everything else is left where it is.
///
/// Whether it does is not guessed: each plan is taken the whole way, and what it brings into the `Harvest`, of which all else is
/// made, must be the same as before.
struct PlanEdit {
    let last: LastBuild
    let inputs: InputSnapshot
    let files: [String]
    let recall: Recall
    let staging: StagingTree
    let memory: BuildMemory
    let kept: KeptOutput

    /// More of them are better taken by all workers at once.
    static let most = 16

    /// What has been made.
    struct Made {
        let last: LastBuild
        /// Of the new output; nil if not a byte of it would be new.
        let memory: BuildMemory?
    }

    private struct Edited {
        let file: String
        let key: Digest
        let before: Recall.Piece
        let piece: Recall.Piece
    }

    /// Nil if the edit shows elsewhere too. The tree is then no worse to build in than before.
    func make() throws(OutputError) -> Made? {
        guard last.isPlain, let edited = edited() else { return nil }
        var last = last
        last.inputs = inputs
        last.isEdit = true
        let pairs = edited.flatMap { zip($0.before.files, $0.piece.files) }.filter { $0.stamp != $1.stamp }
        last.report.kept = last.report.files - pairs.count
        last.report.bytes += pairs.reduce(0) { $0 + $1.1.size - $1.0.size }
        var memory: BuildMemory?
        if !pairs.isEmpty {
            let digests = pairs.map { (of: $0.path, old: Array($0.digest.hex.utf8), new: Array($1.digest.hex.utf8)) }
            let changes = digests.compactMap { one in
                self.memory.row(one.of).map { StagingTree.Change(at: $0.digestAt, old: one.old, new: one.new) }
            }
            guard changes.count == pairs.count, let manifest = try staging.change(changes, in: "manifest.json") else {
                return nil
            }
            memory = self.memory
            memory?.replace(pairs.map(\.1), manifest: manifest)
        }
        for one in edited { recall.replace(one.piece, as: one.key, alone: one.file) }
        return Made(last: last, memory: memory)
    }

    private func edited() -> [Edited]? {
        let source = ContentSource(project: last.options.project)
        let bench = last.bench.again(in: staging, kept, recall)
        var pass = last.pass
        pass.claims = PlanClaims()
        let standing = PrintStanding(last.printed, programme: bench.programme, asOf: bench.asOf)
        var worker = PlanWorker(build: pass, sink: QueueingSink(PageMaker(bench, kinds: 12), standing))
        var edited: [Edited] = []
        for file in files {
            guard let known = recall.plan(alone: file) else { return nil }
            let raw = source.plan(alone: file)
            guard let key = Recall.key(of: raw) else { return nil }
            if key == known.key { continue }
            guard let (piece, mayBeKept) = try? worker.piece(of: raw), mayBeKept, piece.isInPlace(of: known.piece)
            else { return nil }
            edited.append(Edited(file: file, key: key, before: known.piece, piece: piece))
        }
        return edited
    }
}

extension Recall.Piece {
    /// Whether nothing is different in an output with one instead of the other but the bytes of its files.
    fileprivate func isInPlace(of other: Recall.Piece) -> Bool {
        id != nil && id == other.id && harvest.bringsTheSame(as: other.harvest)
            && files.elementsEqual(other.files) {
                $0.path == $1.path && $0.kind == $1.kind && $0.audience == $1.audience && $0.sources == $1.sources
            }
    }
}
