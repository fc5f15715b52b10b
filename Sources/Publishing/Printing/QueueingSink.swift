import CareRecords
import Documents

/// Makes the documents of a build, and notes what a print run would print of them now. One a worker.
final class QueueingSink: DocumentSink, LoosePaperTaker {
    private let maker: PageMaker
    private let standing: PrintStanding
    private var unprinted: [MadeDocument] = []
    /// Of meetings, organisations and people who are invited.
    private(set) var papers: [UnprintedPaper] = []

    init(_ maker: PageMaker, _ standing: PrintStanding) {
        self.maker = maker
        self.standing = standing
    }

    var isMute: Bool {
        get { maker.isMute }
        set { maker.isMute = newValue }
    }
    var programmeLanguage: String { maker.programmeLanguage }
    var files: ManifestFiles { maker.files }
    var problems: [FormatProblem] { maker.problems }

    func settings(in language: String, for kind: DocumentKind?) -> DocumentSettings {
        maker.settings(in: language, for: kind)
    }

    func publish(
        _ document: MadeDocument, of plan: CarePlan, for audience: Audience, in settings: DocumentSettings,
        sources: [String], formats: Set<DocumentFormat>, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> DocumentWriter {
        let writer = try maker.publish(
            document, of: plan, for: audience, in: settings, sources: sources, formats: formats, write: write)
        let what = PrintedDocument(document, of: plan.id)
        guard !isMute, standing.isNew(what, writer, settings, coordinator: plan.coordinator, write) else {
            return writer
        }
        // A card goes to the table of its meeting, not to the person.
        if what.kind.isOfMeeting { papers.append(UnprintedPaper(what)) } else { unprinted.append(document) }
        return writer
    }

    func publish(
        _ paper: MeetingPaper, of meeting: String, in settings: DocumentSettings, sources: [String],
        formats: Set<DocumentFormat>,
        write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) -> (writer: DocumentWriter, page: [UInt8]) {
        let (writer, page) = try maker.publish(
            paper, of: meeting, in: settings, sources: sources, formats: formats, write: write)
        let what = PrintedDocument(paper.printed, meeting: meeting)
        if standing.isNew(what, writer, settings, coordinator: nil, write) { papers.append(UnprintedPaper(what)) }
        return (writer, page)
    }

    func take(
        _ paper: LoosePaper, in settings: DocumentSettings, source: String, write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) {
        if standing.isNew(paper.printed, write(settings), settings, coordinator: nil, write) {
            papers.append(UnprintedPaper(paper.printed, paper))
        }
    }

    func takeUnprinted() -> [MadeDocument] {
        defer { unprinted = [] }
        return unprinted
    }

    func takeRecentFiles() -> [ManifestFile] { maker.takeRecentFiles() }
    func takeOver(_ files: [ManifestFile]) throws(BuildFailure) -> Bool { try maker.takeOver(files) }

    func rest() {
        maker.rest()
        standing.rest()
    }
}

/// A document of no one person’s plan that a print run would print now.
struct UnprintedPaper: Sendable {
    let what: PrintedDocument
    /// Of one that is not of a meeting, its pile and whom it is for.
    let loose: (setting: CoverSlip.Kind, heading: CoverSlip.Heading)?

    init(_ what: PrintedDocument, _ loose: LoosePaper? = nil) {
        self.what = what
        self.loose = loose.map { ($0.setting, $0.heading) }
    }
}
