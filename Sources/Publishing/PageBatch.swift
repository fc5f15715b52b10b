import CareRecords
import Diagnostics
import Documents
import Threads

/// Pages and files that do not depend on each other, made by all workers at once.
struct PageBatch: Sendable {
    /// One page, and how to write it once there is a worker for it.
    struct Page: Sendable {
        let path: String
        let kind: DocumentKind
        let audience: String
        let sources: [String]
        let write: @Sendable (DocumentSettings) -> DocumentWriter
        /// Beside the web page.
        var formats: Set<DocumentFormat> = []
        /// All that it is made of, where that can be told.
        var basis: PageBasis?
        /// What is to be said of the page once it is written.
        var check: @Sendable (DocumentWriter) -> [Diagnostic] = { _ in [] }
    }

    /// One file that is no document, and its bytes once they are wanted.
    struct File: Sendable {
        let path: String
        let kind: String
        let audience: String
        let sources: [String]
        var basis: PageBasis?
        let bytes: @Sendable () -> [UInt8]
    }

    /// What became of a batch.
    struct Outcome {
        /// What was written, in the order in which the workers were done.
        var files = ManifestFiles()
        /// What the pages' checks found, in the order of the pages.
        var diagnostics: [Diagnostic] = []
        var problems: [FormatProblem] = []
        var hiddenTexts: [HiddenText] = []
    }

    let bench: Workbench
    let jobs: Int
    let stop: StopSign

    /// Makes them all, in the programme's own language.
    ///
    /// - Throws: what was wrong with the first of them that could not be made.
    func publish(_ pages: [Page], files: [File] = []) throws(BuildFailure) -> Outcome {
        let count = pages.count + files.count
        let queue = WorkQueue(count: count)
        let made = Gathered<ManifestFiles>()
        let found = Gathered<[(number: Int, diagnostics: [Diagnostic])]>()
        let said = Gathered<([FormatProblem], [HiddenText])>()
        let failures = Gathered<(number: Int, failure: BuildFailure)>()
        WorkerPool.run(workers: min(jobs, count)) { _ in
            // Pages come kind by kind.
            let maker = PageMaker(bench, kinds: 1)
            let settings = maker.settings(in: maker.programmeLanguage)
            var diagnostics: [(number: Int, diagnostics: [Diagnostic])] = []
            while !stop.isSet, let number = queue.next() {
                do throws(BuildFailure) {
                    if number < pages.count {
                        let page = pages[number]
                        let here = try unlessKnown(page.path, page.basis, maker) { () throws(BuildFailure) in
                            try Self.publish(page, settings, maker)
                        }
                        if !here.isEmpty { diagnostics.append((number, here)) }
                    } else {
                        let file = files[number - pages.count]
                        _ = try unlessKnown(file.path, file.basis, maker) { () throws(BuildFailure) in
                            try maker.write(
                                file.path, file.bytes(), kind: file.kind, audience: file.audience, sources: file.sources
                            )
                            return []
                        }
                    }
                } catch {
                    failures.add((number, error))
                    queue.stop()
                }
            }
            made.add(maker.files)
            said.add((maker.problems, maker.hiddenTexts))
            found.add(diagnostics)
            maker.rest()
        }
        if stop.isSet { throw BuildFailure([]) }
        if let first = failures.take().min(by: { $0.number < $1.number }) { throw first.failure }
        var outcome = Outcome()
        for part in made.take() { outcome.files.append(contentsOf: part) }
        for (problems, texts) in said.take() {
            outcome.problems += problems
            outcome.hiddenTexts += texts
        }
        outcome.diagnostics = found.take().flatMap { $0 }.sorted { $0.number < $1.number }.flatMap(\.diagnostics)
        return outcome
    }

    /// Makes a page, unless it is made of the same as in the build before, and nothing was to be said of it then.
    private func unlessKnown(
        _ path: String, _ basis: PageBasis?, _ maker: PageMaker, make: () throws(BuildFailure) -> [Diagnostic]
    ) throws(BuildFailure) -> [Diagnostic] {
        guard let recall = bench.recall, let basis else { return try make() }
        if let known = recall.files(of: path, basis), try maker.takeOver(known) {
            recall.keep(known, of: path, basis)
            return []
        }
        _ = maker.takeRecentFiles()
        let before = (maker.problems.count, maker.hiddenTexts.count)
        let said = try make()
        if said.isEmpty, before == (maker.problems.count, maker.hiddenTexts.count) {
            recall.keep(maker.takeRecentFiles(), of: path, basis)
        }
        return said
    }

    private static func publish(_ page: Page, _ settings: DocumentSettings, _ maker: PageMaker) throws(BuildFailure)
        -> [Diagnostic]
    {
        let writer = page.write(settings)
        try maker.publish(
            writer, kind: page.kind, to: page.path, audience: page.audience, sources: page.sources,
            formats: page.formats)
        return page.check(writer)
    }
}
