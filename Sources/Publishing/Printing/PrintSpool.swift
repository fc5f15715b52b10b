import CareRecords
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

    /// Of what is neither of a plan nor of a meeting.
    let loose: Loose?

    struct Loose: Sendable {
        /// Its place among all of them.
        let number: Int
        let id: String
        let setting: CoverSlip.Kind
        let heading: CoverSlip.Heading
        let post: CoverSlip.Post
        let needs: AccessNeeds

        init(number: Int, _ paper: LoosePaper) {
            self.number = number
            id = paper.id
            setting = paper.setting
            heading = paper.heading
            post = paper.post
            needs = paper.needs
        }
    }

    init(
        _ what: PrintedDocument, made: MadeDocument?, path: String, language: String, source: String, digest: String,
        isNew: Bool, loose: Loose? = nil
    ) {
        self.what = what
        self.made = made
        self.path = path
        self.language = language
        self.source = source
        self.digest = digest
        self.isNew = isNew
        self.loose = loose
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
final class PrintSpool: DocumentSink, LoosePaperTaker {
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
    private let standing: PrintStanding
    private var spooled = SpooledDocuments()
    private let gathered: ThreadLock<SpooledDocuments>

    var isMute = false
    let files = ManifestFiles()
    let problems: [FormatProblem] = []

    /// - Parameter gathered: gets what was spooled when this worker rests.
    init(_ order: Order, into gathered: ThreadLock<SpooledDocuments>) {
        self.order = order
        self.gathered = gathered
        today = SettingsShelf(programme: order.programme, theme: order.theme, asOf: order.options.asOf)
        standing = PrintStanding(order.printed, programme: order.programme, asOf: order.options.asOf)
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
        let standing = standing.of(what, writer, settings, coordinator: plan.coordinator, write)
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
        let standing = standing.of(what, writer, settings, coordinator: nil, write)
        let path = paper.path(of: meeting)
        try put(page, at: path)
        spooled.documents[path] = SpooledDocument(
            what, made: nil, path: path, language: writer.language, source: sources.first ?? "",
            digest: standing.digest, isNew: standing.isNew)
        return (writer, page)
    }

    func take(
        _ paper: LoosePaper, in settings: DocumentSettings, source: String, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) {
        guard order.options.selection.takes(paper, in: order.programme) else { return }
        let writer = write(settings)
        let standing = standing.of(paper.printed, writer, settings, coordinator: nil, write)
        guard standing.isNew || order.options.all else { return }
        try keep(writer, at: paper.path)
        spooled.documents[paper.path] = SpooledDocument(
            paper.printed, made: nil, path: paper.path, language: writer.language, source: source,
            digest: standing.digest, isNew: standing.isNew,
            loose: SpooledDocument.Loose(number: spooled.documents.count, paper))
    }

    /// Hands over what was spooled.
    func rest() {
        gathered.withLock { [spooled] in $0.add(spooled) }
        spooled = SpooledDocuments()
        standing.rest()
    }

    private func keep(_ writer: DocumentWriter, at path: String) throws(BuildFailure) {
        try put(Array(writer.tree.serialised(indented: false).utf8), at: path)
    }

    private func put(_ bytes: [UInt8], at path: String) throws(BuildFailure) {
        do throws(OutputError) {
            try order.staging.write(path, bytes)
        } catch { throw BuildFailure(error) }
    }
}
