import Digests
import Press
import Threads

/// The engine for paper that was found last, for the next build of this process: to find one takes a start of Python.
enum EngineShelf {
    private struct Known {
        let search: EngineSearch
        let engine: PaperEngine
        let identity: Digest
    }

    private static let known = ThreadLock<Known?>(nil)

    /// The same engine for as long as it is the same, and searched for in the same places.
    static func paper(_ search: EngineSearch) throws(PressProblem) -> PaperEngine {
        if let known = known.withLock({ $0 }), known.search == search, known.engine.identity == known.identity {
            return known.engine
        }
        let engine = try PaperEngine.find(settings: search.settings, near: search.folders)
        known.withLock { $0 = Known(search: search, engine: engine, identity: engine.identity) }
        return engine
    }
}
