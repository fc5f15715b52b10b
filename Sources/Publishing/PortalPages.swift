import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents
import Measures
import Themes

/// Everything under `public/` but the theme's own files.
struct PortalPages {
    let programme: Programme
    let small: SmallRecords
    let plan: PublicationPlan
    let harvest: Harvest
    let maker: PageMaker
    private(set) var diagnostics: [Diagnostic] = []
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

    mutating func publish(_ theme: Theme) throws(BuildFailure) {
        let settings = maker.settings(in: maker.programmeLanguage)
        let pages = small.pages.filter { mayBeTold($0) }
        let portal = Portal(
            settings: settings, plan: plan, pages: pages,
            resources: small.resources.map(\.record), forums: small.forums.map(\.record),
            frameworks: small.frameworks.map(\.record), checks: small.checks.map(\.record))
        let content = portal.contentPages
        let lists = [portal.index(of: content), portal.search(over: content)]
        let paths = Set((content + lists).map(\.path) + portal.downloads.map(\.path))
        // Kind by kind, so that each stylesheet is compiled once and then let go.
        let byKind = Dictionary(grouping: content + lists, by: \.kind.rawValue)
        for kind in byKind.keys.sorted() {
            for page in byKind[kind] ?? [] { try publish(page, among: paths) }
        }
        for download in portal.downloads {
            try maker.write(
                "public/\(download.path)", download.bytes, kind: "download", audience: Audience.public.rawValue,
                sources: download.sources)
        }
        try maker.write(
            "public/assets/search-index.js", SearchIndex(pages: content, say: settings.say).script(), kind: "asset",
            audience: Audience.public.rawValue, sources: ["content"])
    }

    private mutating func publish(_ page: Portal.Page, among paths: Set<String>) throws(BuildFailure) {
        let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
        let writer = page.write(String(repeating: "../", count: depth))
        try maker.publish(
            writer, kind: page.kind, to: "public/\(page.path)", audience: Audience.public.rawValue,
            sources: page.sources)
        let source = page.sources.first ?? "content"
        writer.tree.forEachElement { element in
            guard element.name == "link", let href = element[attribute: "href"],
                !LocalLink(href, on: page.path).leads(to: paths)
            else { return }
            diagnostics.append(
                Diagnostic(
                    .linkLeadsNowhere, at: SourceLocation(file: source), "the link “\(href)” leads nowhere in public/"))
        }
        for problem in Set(writer.problems.map(TextDiagnostic.init)) {
            let line = small.pages.first { $0.source == source }.map { $0.bodyLine + problem.problem.line - 1 }
            diagnostics.append(problem.diagnostic(at: SourceLocation(file: source, line: line ?? 1)))
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
