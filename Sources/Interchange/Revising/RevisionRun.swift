public import CareRecords
import Content
import Files

/// Keeps a plan as it stands as its earlier version, and opens the plan for the next revision.
///
/// The earlier version is put in place first, so that a run that is cut short has lost nothing, and the next one goes on
/// from there.
public struct RevisionRun: Sendable {
    private let project: String
    private let id: String
    private let day: CalendarDate
    private let isDryRun: Bool

    /// - Parameters:
    ///   - project: the folder that holds `content/`.
    ///   - id: of the plan.
    ///   - day: on which the next revision is written.
    public init(project: String, id: String, on day: CalendarDate, isDryRun: Bool = false) {
        self.project = project.isEmpty ? "." : project
        self.id = id
        self.day = day
        self.isDryRun = isDryRun
    }

    public func run() throws(WritingFailure) -> RevisionReport {
        let source = ContentSource(project: project)
        guard let programme = source.programme().record else {
            throw WritingFailure(description: "content/programme.json cannot be read: run “caresheaf check”")
        }
        if let linked = source.linkedFolders().first?.location?.file {
            throw WritingFailure(description: "\(linked) is a symbolic link, and links are not followed")
        }
        guard FileSystem.entries(of: path("content/plans")) != nil else {
            throw WritingFailure(description: "there is no folder content/plans in “\(project)”")
        }
        let lock = isDryRun ? nil : try PlanFolderLock(path("content/plans"))
        let (found, plan) = try find(source, programme)
        let isKept = try checkKept(plan, found, programme, source)
        let isLine = found.file.hasSuffix(".ndjson")
        guard let opened = OpenedRevision(of: found.bytes, on: day, isLine: isLine), isSound(opened, plan, programme)
        else {
            throw WritingFailure(
                description: "\(found.file):\(found.firstLine) cannot be edited; raise “revision” by hand")
        }
        if !isDryRun {
            if !isKept { try keep(found) }
            try write(opened, found, isLine: isLine)
        }
        _ = consume lock
        return RevisionReport(
            id: id, name: plan.person.name.full, file: found.file, line: isLine ? found.firstLine : nil,
            kept: EarlierPlans.file(of: id), before: plan.revision, on: day, isDryRun: isDryRun)
    }

    private func path(_ file: String) -> String { project == "." ? file : "\(project)/\(file)" }

    // MARK: Finding

    private func find(_ source: ContentSource, _ programme: Programme) throws(WritingFailure) -> (RawRecord, CarePlan) {
        let feed = source.planFeed()
        var raw = RawRecord()
        var reader = PlanReader(programme: programme, asOf: day)
        var found: (raw: RawRecord, plan: CarePlan)?
        var ids: [String] = []
        while feed.next(into: &raw) {
            let reading = reader.read(raw)
            guard let read = reading.entry?.id else { continue }
            ids.append(read)
            guard read == id else { continue }
            guard let plan = reading.plan else {
                throw WritingFailure(
                    description: "\(raw.file):\(raw.firstLine) has errors: run “caresheaf check” first")
            }
            guard found == nil else {
                throw WritingFailure(
                    description:
                        "two plans have the id “\(id)”, and nobody can tell which is meant: run “caresheaf check”")
            }
            found = (raw, plan)
        }
        guard let found else { throw WritingFailure(noPlan: id, among: ids) }
        return found
    }

    // MARK: What may not be lost

    /// Says why the plan cannot be kept now. A version that is kept and of which no document has told yet is not thrown away.
    ///
    /// - Returns: whether the plan as it stands is kept already.
    private func checkKept(
        _ plan: CarePlan, _ found: RawRecord, _ programme: Programme, _ source: ContentSource
    ) throws(WritingFailure) -> Bool {
        guard plan.writtenOn <= day else {
            throw WritingFailure(
                description:
                    "the plan was written on \(plan.writtenOn.iso), after \(day.iso): give the right day with --on")
        }
        let file = EarlierPlans.file(of: id)
        var bytes: [UInt8] = []
        guard (FileSystem.entries(of: path("content/earlier")) ?? []).contains(where: { $0.name == "\(id).json" })
        else {
            return false
        }
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: path(file), limit: PlanShelf.planLimit, into: &bytes)
        } catch {
            throw WritingFailure(description: "\(file) is there and cannot be read")
        }
        if bytes == keptBytes(of: found) { return true }
        var reader = PlanReader(programme: programme, asOf: day)
        guard let kept = reader.read(RawRecord(file: file, bytes: bytes)).plan, kept.id == id else {
            throw WritingFailure(
                description: "\(file) is there and has errors, or is another plan: look at it, then take it away")
        }
        guard kept.revision < plan.revision else {
            throw WritingFailure(
                description: "\(file) has revision \(kept.revision), and the plan has \(plan.revision): "
                    + "raise “revision” in the plan by hand, since nobody can tell which of the two came first")
        }
        var unchanged = kept
        unchanged.revision = plan.revision
        unchanged.writtenOn = plan.writtenOn
        unchanged.history = plan.history
        guard unchanged != plan else {
            throw WritingFailure(
                description: "revision \(kept.revision) is kept and nothing has been changed since: edit \(found.file)")
        }
        guard plan.writtenOn < day else {
            throw WritingFailure(
                description: "revision \(plan.revision) was begun on \(day.iso): go on with it, or nobody will be told "
                    + "what has changed since revision \(kept.revision)")
        }
        return false
    }

    /// Whether what would be written is the plan in its next revision, and has no error.
    private func isSound(_ opened: OpenedRevision, _ plan: CarePlan, _ programme: Programme) -> Bool {
        var reader = PlanReader(programme: programme, asOf: day)
        guard let read = reader.read(RawRecord(file: "", bytes: opened.bytes)).plan else { return false }
        var next = plan
        next.revision += 1
        next.writtenOn = day
        next.history.insert(Revision(revision: next.revision, on: day), at: 0)
        return read == next
    }

    // MARK: Writing

    /// A line of many is a file of its own once it is kept.
    private func keptBytes(of found: RawRecord) -> [UInt8] {
        found.bytes.last == 0x0A ? found.bytes : found.bytes + [0x0A]
    }

    private func keep(_ found: RawRecord) throws(WritingFailure) {
        try NewFolder.make(path("content/earlier"))
        PlanFolderLock.clearUp(path("content/earlier"))
        let new = try NewFile(for: path(EarlierPlans.file(of: id)))
        try new.write(keptBytes(of: found))
        _ = try new.put(.replacing)
    }

    private func write(_ opened: OpenedRevision, _ found: RawRecord, isLine: Bool) throws(WritingFailure) {
        let file = path(found.file)
        guard isLine else {
            let new = try NewFile(for: file)
            try new.write(opened.bytes)
            _ = try new.put(.replacing)
            return
        }
        let changes = LineChanges(file: file)
        let place = PlanPlace(
            file: file, isLine: true, line: found.firstLine, offset: found.offset, length: found.bytes.count)
        try changes.add(place, was: found.bytes, becomes: opened.bytes)
        try changes.write()
    }
}
