import CareRecords
import Digests
import Disclosure
import Documents
import Markup
import Themes
import Threads

/// One document that may be printed. Its tree waits in the staging tree, at `path`.
struct SpooledDocument: Sendable {
    let what: PrintedDocument
    /// Nil for what is of a whole meeting.
    let made: MadeDocument?
    let path: String
    let language: String
    /// The record that it came from.
    let source: String
    let digest: String
    /// Whether it was never printed, or said something else then.
    let isNew: Bool

    init(
        _ what: PrintedDocument, made: MadeDocument?, path: String, language: String, source: String, digest: String,
        isNew: Bool
    ) {
        self.what = what
        self.made = made
        self.path = path
        self.language = language
        self.source = source
        self.digest = digest
        self.isNew = isNew
    }
}

/// What the workers of a print run bring in.
struct SpooledDocuments: Sendable {
    /// By the path of the tree.
    var documents: [String: SpooledDocument] = [:]
    /// By the id of the plan.
    var addressees: [String: Addressee] = [:]

    mutating func add(_ other: SpooledDocuments) {
        documents.merge(other.documents) { first, _ in first }
        addressees.merge(other.addressees) { first, _ in first }
    }
}

/// Takes the documents of a print run: keeps the trees of those that are wanted, and says which are new. One a worker.
final class PrintSpool: DocumentSink {
    /// What all workers share.
    struct Order: Sendable {
        let programme: Programme
        let theme: Theme
        let options: PrintOptions
        let printed: PrintedMemory
        let staging: StagingTree
    }

    private let order: Order
    private let today: SettingsShelf
    private let markdown = MarkdownReader()
    private var otherDays: [OtherDay: DocumentSettings] = [:]
    private var spooled = SpooledDocuments()
    private let gathered: ThreadLock<SpooledDocuments>

    private struct OtherDay: Hashable {
        let day: CalendarDate
        let language: String
    }

    var isMute = false
    let files = ManifestFiles()
    let problems: [FormatProblem] = []

    /// - Parameter gathered: gets what was spooled when this worker rests.
    init(_ order: Order, into gathered: ThreadLock<SpooledDocuments>) {
        self.order = order
        self.gathered = gathered
        today = SettingsShelf(
            programme: order.programme, theme: order.theme, asOf: order.options.asOf, markdown: markdown)
    }

    var programmeLanguage: String { order.programme.languages.first ?? "en" }

    func settings(in language: String, for kind: DocumentKind?) -> DocumentSettings {
        today.settings(in: language, for: kind)
    }

    func publish(
        _ document: MadeDocument, of plan: CarePlan, for audience: Audience, in settings: DocumentSettings,
        sources: [String], formats: Set<DocumentFormat>, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> DocumentWriter {
        let writer = write(settings)
        let selection = order.options.selection
        guard !isMute,
            selection.takes(plan.id, coordinator: plan.coordinator, practice: plan.practice?.ods, site: plan.site)
        else { return try kept(writer, document, of: plan) }
        let what = PrintedDocument(document, of: plan.id)
        guard selection.takes(what) else { return try kept(writer, document, of: plan) }
        let standing = standing(of: what, writer, settings, lastingBy: leaving(plan.coordinator), write)
        guard standing.isNew || order.options.all else { return try kept(writer, document, of: plan) }
        try keep(writer, at: document.path(of: plan.id))
        spooled.documents[document.path(of: plan.id)] = SpooledDocument(
            what, made: document, path: document.path(of: plan.id), language: writer.language,
            source: sources.first ?? "", digest: standing.digest, isNew: standing.isNew)
        if spooled.addressees[plan.id] == nil {
            spooled.addressees[plan.id] = Addressee(PlanView(of: plan, for: .person))
        }
        return writer
    }

    /// What is not printed. An extract is looked at once more all the same, with all others of its meeting.
    private func kept(_ writer: DocumentWriter, _ document: MadeDocument, of plan: CarePlan) throws(BuildFailure)
        -> DocumentWriter
    {
        switch document {
        case .extract where !isMute, .practiceExtract where !isMute: try keep(writer, at: document.path(of: plan.id))
        default: break
        }
        return writer
    }

    func publish(
        _ paper: MeetingPaper, of meeting: String, in settings: DocumentSettings, sources: [String], formats: Set<DocumentFormat>,
        write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> (writer: DocumentWriter, page: [UInt8]) {
        let writer = write(settings)
        let page = Array(writer.tree.serialised(indented: false).utf8)
        let what = PrintedDocument(paper.printed, meeting: meeting)
        let standing = standing(of: what, writer, settings, lastingBy: nil, write)
        let path = paper.path(of: meeting)
        try put(page, at: path)
        spooled.documents[path] = SpooledDocument(
            what, made: nil, path: path, language: writer.language, source: sources.first ?? "",
            digest: standing.digest, isNew: standing.isNew)
        return (writer, page)
    }

    /// Hands over what was spooled.
    func rest() {
        gathered.withLock { [spooled] in $0.add(spooled) }
        spooled = SpooledDocuments()
        otherDays = [:]
    }

    private func keep(_ writer: DocumentWriter, at path: String) throws(BuildFailure) {
        try put(Array(writer.tree.serialised(indented: false).utf8), at: path)
    }

    private func put(_ bytes: [UInt8], at path: String) throws(BuildFailure) {
        do throws(OutputError) {
            try order.staging.write(path, bytes)
        } catch { throw BuildFailure(error) }
    }

    // MARK: What is new

    /// A day on which all that is ever recorded has come about.
    private static let endOfDays = CalendarDate(year: 2199, month: 12, day: 31)!

    /// The digest of what a document says, and whether it says something else than when it was last printed.
    ///
    /// The day alone must not make it new: a step that has become late, an age. So it is asked what it would have said
    /// on the day on which it was printed. What was recorded since then with a later date (a consent that was
    /// withdrawn) does not show on that day, so it is asked as well what it would say at the end of days.
    private func standing(
        of what: PrintedDocument, _ writer: DocumentWriter, _ settings: DocumentSettings,
        lastingBy leaving: CalendarDate?, _ write: (DocumentSettings) -> DocumentWriter
    ) -> (digest: String, isNew: Bool) {
        let atLast = write(on(Self.endOfDays, settings)).tree.serialised(indented: false)
        func digest(_ writer: DocumentWriter) -> String {
            Digest(of: Array((writer.tree.serialised(indented: false) + "\n" + atLast).utf8)).hex
        }
        let today = digest(writer)
        guard let known = order.printed.latest(of: what) else { return (today, true) }
        // Whoever was to be called has gone since: nothing was recorded, and the paper is wrong all the same.
        if let leaving, leaving > known.on, leaving <= order.options.asOf { return (today, true) }
        if known.digest == today { return (today, false) }
        return (today, digest(write(on(known.on, settings))) != known.digest)
    }

    private func leaving(_ coordinator: String?) -> CalendarDate? {
        coordinator.flatMap(order.programme.member)?.leftOn
    }

    private func on(_ day: CalendarDate, _ settings: DocumentSettings) -> DocumentSettings {
        let key = OtherDay(day: day, language: settings.say.language)
        if let known = otherDays[key] { return known }
        let made = DocumentSettings(programme: order.programme, asOf: day, say: settings.say, markdown: markdown)
        otherDays[key] = made
        return made
    }
}

extension PrintedDocument {
    init(_ document: MadeDocument, of person: String) {
        switch document {
        case .myPlan: self.init(.myPlan, person: person)
        case .kitchenSheet: self.init(.kitchenSheet, person: person)
        case .walletCard: self.init(.walletCard, person: person)
        case .emergencySheet: self.init(.emergencySheet, person: person)
        case .carersPage: self.init(.carersPage, person: person)
        case .easyRead: self.init(.easyRead, person: person)
        case .gpSummary: self.init(.gpSummary, person: person)
        case .gpChangeLetter: self.init(.gpChangeLetter, person: person)
        case .extract(let meeting): self.init(.extract, person: person, meeting: meeting)
        case .practiceExtract(_, let meeting): self.init(.practiceExtract, person: person, meeting: meeting)
        case .caseCard(let meeting): self.init(.caseCard, person: person, meeting: meeting)
        }
    }
}
