internal import Threads

/// Makes PDFs. One a worker thread: it has an engine of its own, which is started when it is first needed.
///
/// An engine that dies, hangs or answers with something else is replaced, and the job is tried once more.
public final class PaperPress {
    private let engine: PaperEngine
    private let template: PaperTemplate
    private let words: PaperWords
    private let glyphs: Glyphs
    private let patience: Int
    private let memory: Int
    private var worker: TypstWorker?

    /// After so many jobs a worker is ended, so that what Typst remembers does not grow for ever.
    private static let jobsEach = 1000

    /// - Parameter patience: the longest that one document may take, in seconds; a print run may take as much for every
    ///   ten documents.
    /// - Parameter memory: the most that the engine may take, in GB of addresses; a print run takes 20 to 60 MB a person.
    public init(
        _ engine: PaperEngine, template: PaperTemplate, words: PaperWords, patience: Int = 60, memory: Int = 4
    ) {
        self.engine = engine
        self.patience = patience
        self.memory = memory
        self.template = template
        self.words = words
        glyphs = Glyphs.of(engine.fonts, named: template)
    }

    /// A PDF, tagged (PDF/UA-1).
    public struct Made {
        public let bytes: [UInt8]
        /// Characters that no font has, in the order in which they were met; a box stands in their place.
        public let without: [Unicode.Scalar]
    }

    /// - Throws: `.refused` if Typst does not take the document; `.engineFailed` if two engines in a row failed over it.
    public func pdf(of job: PaperJob) throws(PressProblem) -> Made {
        var without: [Unicode.Scalar] = []
        var files: [(name: String, bytes: [UInt8])] = []
        for (number, document) in job.documents.enumerated() {
            files.append((PaperJob.treeName(number), Array(glyphs.settable(document.tree, missing: &without).utf8)))
        }
        files.append(("job.json", job.description(words: words)))
        let seconds = patience * (1 + job.documents.count / 10)
        do throws(PressProblem) {
            return Made(bytes: try make(files, seconds), without: without)
        } catch {
            guard error.kind == .engineFailed else { throw error }
            return Made(bytes: try make(files, seconds), without: without)
        }
    }

    /// Ends the engine, and gives its memory back.
    public func rest() { worker = nil }

    private func make(_ files: [(name: String, bytes: [UInt8])], _ seconds: Int) throws(PressProblem) -> [UInt8] {
        if case .program(let program) = engine.kind {
            let all = files + template.files.map { ($0.key, $0.value) }
            return try TypstProgram(program: program, fonts: engine.fonts).make(all, seconds: seconds)
        }
        do throws(PressProblem) {
            if let known = worker, known.jobs >= Self.jobsEach { worker = nil }
            let typst: TypstWorker
            if let worker { typst = worker } else { typst = try start() }
            let main = (name: PaperTemplate.main, bytes: template.files[PaperTemplate.main] ?? [])
            return try typst.make([main] + files, seconds: seconds)
        } catch {
            if error.kind != .refused { worker = nil }
            throw error
        }
    }

    private func start() throws(PressProblem) -> TypstWorker {
        let theme = try PrivateFolder(template.files.map { ($0.key, $0.value) })
        let started: TypstWorker
        // It was there when it was looked for.
        do throws(PressProblem) { started = try TypstWorker(engine, theme: theme, memory: memory) } catch {
            throw PressProblem(.engineFailed, error.description)
        }
        worker = started
        return started
    }
}
