import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents
import Measures

/// Everything under `public/` but the theme's own files.
struct PortalPages {
    let programme: Programme
    let small: SmallRecords
    let plan: PublicationPlan
    let harvest: Harvest
    let maker: PageMaker
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var formatProblems: [FormatProblem] = []
    private(set) var hiddenTexts: [HiddenText] = []
    /// Stories that are not told, for the manifest.
    private(set) var withheld: [ManifestWithheld] = []

    init(
        programme: Programme, small: SmallRecords, plan: PublicationPlan, harvest: Harvest, maker: PageMaker
    ) {
        self.programme = programme
        self.small = small
        self.plan = plan
        self.harvest = harvest
        self.maker = maker
    }

    /// Writes them all, by all workers at once.
    /// - Parameter others: files outside `public/` that are to be made at the same time.
    mutating func publish(with batch: PageBatch, and others: [PageBatch.File] = []) throws(BuildFailure) {
        let settings = maker.settings(in: maker.programmeLanguage)
        let told = small.pages.filter { mayBeTold($0) }
        let portal = Portal(
            settings: settings, plan: plan, pages: told,
            resources: small.resources.map(\.record), forums: small.forums.map(\.record),
            frameworks: small.frameworks.map(\.record), checks: small.checks.map(\.record))
        let content = portal.contentPages
        let all = content + [portal.index(of: content), portal.search(over: content)]
        let downloads = portal.downloads
        let check = PageCheck(
            paths: Set(all.map(\.path) + downloads.map(\.path)),
            linesOfBodies: Dictionary(
                small.pages.map { ($0.source, $0.bodyLine) }, uniquingKeysWith: { first, _ in first }))
        // Kind by kind, so that each stylesheet is compiled once by each worker and then let go.
        let byKind = Dictionary(grouping: all, by: \.kind.rawValue)
        let pages = byKind.keys.sorted().flatMap { byKind[$0] ?? [] }.map {
            Self.piece($0, check, batch.bench.works)
        }
        var files = downloads.map { download in
            PageBatch.File(
                path: "public/\(download.path)", kind: "download", audience: Audience.public.rawValue,
                sources: download.sources, bytes: download.bytes)
        }
        files.append(
            PageBatch.File(
                path: "public/assets/search-index.js", kind: "asset", audience: Audience.public.rawValue,
                sources: ["content"], bytes: { SearchIndex(pages: portal.listed(content), say: settings.say).script() })
        )
        let outcome = try batch.publish(pages, files: others + files)
        maker.add(outcome.files)
        diagnostics += outcome.diagnostics
        formatProblems = outcome.problems
        hiddenTexts = outcome.hiddenTexts
    }

    private static func piece(_ page: Portal.Page, _ check: PageCheck, _ works: FormatWorks) -> PageBatch.Page {
        let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
        return PageBatch.Page(
            path: "public/\(page.path)", kind: page.kind, audience: Audience.public.rawValue, sources: page.sources,
            write: { _ in page.write(String(repeating: "../", count: depth)) },
            formats: works.formats(forPublic: page.kind),
            check: { check.diagnostics(of: page, as: $0) })
    }

    /// What a page is held against once it is written: its links lead somewhere, and its Markdown means what it says.
    private struct PageCheck: Sendable {
        /// Every file under `public/` to which a page may lead.
        let paths: Set<String>
        /// On which line of its file the text of an article begins.
        let linesOfBodies: [String: Int]

        func diagnostics(of page: Portal.Page, as written: DocumentWriter) -> [Diagnostic] {
            var diagnostics: [Diagnostic] = []
            let source = page.sources.first ?? "content"
            written.tree.forEachElement(named: "link") { element in
                guard let href = element[attribute: "href"], !LocalLink.leads(href, from: page.path, to: paths)
                else { return }
                diagnostics.append(
                    Diagnostic(
                        .linkLeadsNowhere, at: SourceLocation(file: source),
                        "the link “\(href)” leads nowhere in public/"))
            }
            for problem in Set(written.problems.map(TextDiagnostic.init)) {
                let line = linesOfBodies[source].map { $0 + problem.problem.line - 1 }
                diagnostics.append(problem.diagnostic(at: SourceLocation(file: source, line: line ?? 1)))
            }
            return diagnostics.inOrder()
        }
    }

    /// A story is told only while the plan of whoever told it says so.
    private mutating func mayBeTold(_ page: ForumPage) -> Bool {
        guard page.kind == .story else { return true }
        let location = SourceLocation(file: page.source)
        guard let person = page.person else {
            diagnostics.append(
                Diagnostic(
                    .storyWithoutConsent, at: location, path: "person",
                    "the story does not say whose it is, so it is not published"))
            return false
        }
        guard let answer = harvest.storyReasons[person] else {
            withheld.append(ManifestWithheld(person: person, document: .story, reason: .problemsInRecord(count: 1)))
            diagnostics.append(
                Diagnostic(
                    .storyWithoutConsent, at: location, path: "person",
                    "the plan “\(person)” cannot be read, so its story is not published"))
            return false
        }
        guard let reason = answer else { return true }
        withheld.append(ManifestWithheld(person: person, document: .story, reason: reason))
        diagnostics.append(
            Diagnostic(
                .storyWithoutConsent, at: location, path: "person",
                "the plan “\(person)” holds no consent for this story that counts today (\(reason.code)), so it is not published"
            ))
        return false
    }
}
