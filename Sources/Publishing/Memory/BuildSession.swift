import Threads

/// What a process that builds again and again knows from one build to the next, and what it keeps for it: what came of each
/// plan, and beside the output a second one, brought up to date, of which the next is made.
///
/// For one build at a time.
public final class BuildSession: Sendable {
    let recall = Recall()

    private struct State: ~Copyable {
        /// The second output. At rest, or, until it is settled, locked.
        var standby: StagingTree?
        /// What the last build put in place.
        var memory: BuildMemory?
        /// What the second output holds, once it is settled.
        var inStandby: BuildMemory?
        var last: LastBuild?
        var isSettled = true
    }

    private let state = ThreadLock(State())

    public init() {}

    /// Does what a build has left to be done once whoever waits for it has been told. Nothing after a build that failed.
    ///
    /// - Returns: whether the output is what it should be. An edit has left every other file where it was; if one of them turns
    ///   out not to be as it was made, nothing counts any more that was known of the output, and it is to be built again.
    @discardableResult
    public func settle() -> Bool {
        state.withLock { state in
            guard !state.isSettled, let memory = state.memory, let last = state.last else { return true }
            state.isSettled = true
            state.inStandby = memory
            do throws(OutputError) {
                let standby: StagingTree
                if let kept = state.standby {
                    standby = kept
                } else {
                    standby = try StagingTree(beside: last.options.output, holdsEarlier: true)
                    state.standby = standby
                }
                // What cannot be remembered is made anew some day.
                try? memory.write(beside: standby.place)
                if let kept = KeptOutput(of: standby.place, memory), try kept.bringUpToDate(standby) {
                    standby.rest()
                    return true
                }
            } catch {}
            Self.forget(&state)
            return !last.isEdit
        }
    }

    /// Once nothing more is to be built: what was kept goes.
    public func end() { state.withLock { state in Self.forget(&state) } }

    private static func forget(_ state: inout State) {
        try? state.standby?.discard()
        (state.standby, state.memory, state.inStandby, state.last, state.isSettled) = (nil, nil, nil, nil, true)
    }

    var last: LastBuild? { state.withLock { $0.last } }

    // MARK: For a build

    /// What was read besides the plans, if that is the same as for the last build.
    func ground(_ options: BuildOptions, _ inputs: InputSnapshot) -> Ground? {
        guard let last, last.options == options, last.inputs.isTellingApart(.others),
            inputs.hasSameOthers(as: last.inputs)
        else { return nil }
        return last.ground
    }

    /// Takes out of a tree what does not belong to the new output. If no file of the earlier one has gone, there is nothing.
    func sweep(_ tree: StagingTree, for memory: BuildMemory) throws(OutputError) {
        guard tree.holdsEarlier else { return }
        let earlier = state.withLock { $0.inStandby }
        if let earlier, memory.knowsAll(of: earlier),
            tree.added.allSatisfy({ $0 == "manifest.json" || memory.row($0) != nil })
        {
            return
        }
        try tree.sweep { memory.row($0) != nil }
    }

    /// An edit of plans since the last build, if that is all that has changed. Its tree is then the build's.
    func edit(_ options: BuildOptions, _ inputs: InputSnapshot) throws(OutputError) -> PlanEdit? {
        guard let last, last.options == options, let files = inputs.edited(since: last.inputs),
            files.count <= PlanEdit.most,
            let staging = try tree(for: options)
        else { return nil }
        guard let memory = memory(of: staging.place), let kept = KeptOutput(of: staging.place, memory) else {
            state.withLock { $0.standby = staging }
            staging.rest()
            return nil
        }
        return PlanEdit(
            last: last, inputs: inputs, files: files, recall: recall, staging: staging, memory: memory, kept: kept)
    }

    /// The second output, for the next one to be made of; nil if there is none.
    func tree(for options: BuildOptions) throws(OutputError) -> StagingTree? {
        settle()
        let standby = state.withLock { $0.standby }
        guard let standby, try standby.place.path == OutputPlace(options.output).path, try standby.wake() else {
            return nil
        }
        state.withLock { $0.standby = nil }
        return standby
    }

    /// What is known of the output that is there; nil if it is another than the last build put there.
    func memory(of place: OutputPlace) -> BuildMemory? {
        state.withLock { state in
            guard let memory = state.memory, place.manifest == memory.manifest else { return nil }
            return memory
        }
    }

    /// Makes an edit and puts it in place. Nil if it shows in other files too; the tree is then the next build's.
    func make(_ edit: PlanEdit, _ holding: OutputSwap.Holding) throws(OutputError) -> BuildReport? {
        let made: PlanEdit.Made?
        do throws(OutputError) { made = try edit.make() } catch {
            try? edit.staging.discard()
            throw error
        }
        guard let made else {
            edit.staging.rest()
            state.withLock { $0.standby = edit.staging }
            return nil
        }
        guard let memory = made.memory else {
            // The output remains as it was, if it is as it was left: that is still to be looked at.
            state.withLock { state in (state.standby, state.last, state.isSettled) = (edit.staging, made.last, false) }
            return made.last.report
        }
        do throws(OutputError) { _ = try putInPlace(edit.staging, memory, made.last, holding) } catch {
            try? edit.staging.discard()
            throw error
        }
        return made.last.report
    }

    /// Puts a tree in the place of the output. The old one is the next to be built of.
    ///
    /// - Parameter last: what the next build may go by.
    func putInPlace(
        _ tree: StagingTree, _ memory: BuildMemory, _ last: LastBuild, _ holding: OutputSwap.Holding
    ) throws(OutputError) -> OutputSwap.Outcome {
        let (outcome, old) = try OutputSwap(holding).exchangeOutput(with: tree)
        state.withLock { state in
            (state.standby, state.memory, state.last, state.isSettled) = (old, memory, last, false)
        }
        return outcome
    }
}
