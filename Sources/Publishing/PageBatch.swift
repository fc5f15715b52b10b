import CareRecords
import Documents
import Themes
import Threads

/// Pages that do not depend on each other, made by all workers at once.
struct PageBatch: Sendable {
    /// One page, and how to write it once there is a worker for it.
    struct Page: Sendable {
        let path: String
        let kind: DocumentKind
        let audience: String
        let sources: [String]
        let write: @Sendable (DocumentSettings) -> DocumentWriter
    }

    let theme: Theme
    let staging: StagingTree
    let programme: Programme
    let asOf: CalendarDate
    let jobs: Int

    /// Makes them all, in the programme's own language.
    ///
    /// - Returns: what was written, in the order in which the workers were done.
    /// - Throws: what was wrong with the first of them that could not be made.
    func publish(_ pages: [Page]) throws(BuildFailure) -> ManifestFiles {
        let queue = WorkQueue(count: pages.count)
        let made = Gathered<ManifestFiles>()
        let failures = Gathered<(number: Int, failure: BuildFailure)>()
        WorkerPool.run(workers: min(jobs, pages.count)) { _ in
            // Pages come kind by kind.
            let maker = PageMaker(theme: theme, staging: staging, programme: programme, asOf: asOf, kinds: 1)
            let settings = maker.settings(in: maker.programmeLanguage)
            while let number = queue.next() {
                let page = pages[number]
                do throws(BuildFailure) {
                    try maker.publish(
                        page.write(settings), kind: page.kind, to: page.path, audience: page.audience,
                        sources: page.sources)
                } catch {
                    failures.add((number, error))
                    queue.stop()
                }
            }
            made.add(maker.files)
        }
        if let first = failures.take().min(by: { $0.number < $1.number }) { throw first.failure }
        var files = ManifestFiles()
        for part in made.take() { files.append(contentsOf: part) }
        return files
    }
}
