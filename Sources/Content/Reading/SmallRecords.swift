import CareRecords
import Diagnostics
import Files

/// A record, and the file that it came from, relative to the project.
public struct Sourced<Record: Sendable>: Sendable {
    public let record: Record
    public let file: String
}

/// Everything in `content/` but the plans: few enough to be held at once.
public struct SmallRecords: Sendable {
    /// In byte order of their files, like the others.
    public internal(set) var meetings: [Sourced<Meeting>] = []
    public internal(set) var returns: [Sourced<ProgrammeReturn>] = []
    public internal(set) var forums: [Sourced<LearningForum>] = []
    public internal(set) var frameworks: [Sourced<HealthCheckFramework>] = []
    public internal(set) var checks: [Sourced<HealthCheck>] = []
    /// What was published before, by day.
    public internal(set) var published: [PublishedRecord] = []
    /// What was printed before, run by run.
    public internal(set) var printed: [PrintedRecord] = []
    /// What was sent last of each person, up to the day for which documents are made.
    public internal(set) var sent = SentMemory()
    /// Which plans have an earlier version.
    public internal(set) var earlier: EarlierPlans
    public internal(set) var invitations: [Sourced<InvitationList>] = []
    public internal(set) var resources: [Sourced<CommunityResource>] = []
    public internal(set) var pages: [ForumPage] = []
    /// Where plans are spoken of, for `CrossCheck`.
    public internal(set) var references: [PlanReference] = []
    /// What meetings that could not be read may be called.
    var unreadMeetings: Set<String> = []
    public internal(set) var diagnostics: [Diagnostic] = []
    /// Whole folders of records that were not read, so that nobody knows who and what is missing: nothing may be made.
    public internal(set) var unreadFolders: [Diagnostic] = []

    init(of source: ContentSource) { earlier = EarlierPlans(of: source, files: []) }
}

extension SmallRecords {
    /// Whose the actions of all meetings are: the id of a plan by `MEETING/ACTION`. A meeting that could not be read is
    /// there as `MEETING/`: nobody knows its actions.
    public var actionOwners: [String: String] {
        let all = meetings.flatMap { meeting in
            meeting.record.cases.flatMap { one in
                one.actions.map { ("\(meeting.record.id)/\($0.id)", one.person) }
            }
        }
        return Dictionary(all + unreadMeetings.map { ("\($0)/", "") }) { first, _ in first }
    }
}

extension ContentSource {
    /// Reads meetings, returns, what was published, printed and sent, whom to invite, forums, health checks, resources and pages.
    ///
    /// - Parameters:
    ///   - programme: what their sites, measures, organisations and headings are looked up in; nil if it could not
    ///     be read.
    ///   - guesses: what it may be meant to say then; without any, nothing is looked up.
    ///   - asOf: the day for which documents are made.
    public func smallRecords(
        programme: Programme?, guesses: [Programme] = [], asOf: CalendarDate
    ) -> SmallRecords {
        var records = SmallRecords(of: self)
        var reader = RecordReader(source: self)
        var rules = RuleContexts(programme: programme, guesses: guesses, asOf: asOf)
        records.unreadFolders = linkedFolders()
        reader.diagnostics += records.unreadFolders + strayFiles()
        readMeetings(&records, &reader, rules)
        readResources(&records, &reader, rules)
        // One that cannot be read is there all the same: it is named as a problem of its own.
        let resources = records.resources.map(\.record.id) + resourceFiles
        rules.change { $0.resources = resources }
        readReturns(&records, &reader, rules)
        readForums(&records, &reader, rules)
        readHealthChecks(&records, &reader, rules)
        readPublished(&records, &reader, rules)
        readPrinted(&records, &reader, rules)
        readSent(&records, &reader, rules)
        readEarlier(&records, &reader)
        readInvitations(&records, &reader, rules)
        readPages(&records, &reader, rules)
        records.diagnostics = reader.diagnostics
        return records
    }

    private func readMeetings(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        var register = MeetingRegister(asOf: rules.asOf)
        for file in files(in: "content/meetings", endings: [".json"], into: &reader.diagnostics) {
            var references: [PlanReference] = []
            let meeting = reader.read(file, as: [.meeting]) { members, _ throws(Undecodable) in
                try Meeting(members)
            } rules: { meeting, findings in
                rules.find(&findings) { meeting.findProblems($0, &$1) }
                references = meeting.planReferences(findings)
            } joined: { meeting, findings in
                register.add(meeting, &findings)
            }
            records.references += references.filter { $0.plan != Guess.text }
            if let meeting {
                records.meetings.append(Sourced(record: meeting, file: file))
            } else {
                let names = [reader.text(of: "id"), Self.stem(of: file)].compactMap { $0 }
                records.unreadMeetings.formUnion(names)
                register.miss(names, site: reader.text(of: "site"))
            }
        }
        reader.diagnostics += register.problems()
    }

    private func readReturns(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        let files = files(in: "content/returns", endings: [".json"], deep: true, into: &reader.diagnostics)
        for file in files {
            let programmeReturn = reader.read(file, as: [.programmeReturn]) { members, _ throws(Undecodable) in
                try ProgrammeReturn(members)
            } rules: { programmeReturn, findings in
                rules.find(&findings) { programmeReturn.findProblems($0, file: file, &$1) }
            }
            if let programmeReturn { records.returns.append(Sourced(record: programmeReturn, file: file)) }
        }
    }

    private func readForums(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        var ids: Set<String> = []
        var months: Set<YearMonth> = []
        for file in files(in: "content/forums", endings: [".json"], into: &reader.diagnostics) {
            let forum = reader.read(file, as: [.learningForum]) { members, _ throws(Undecodable) in
                try LearningForum(members)
            } rules: { forum, findings in
                rules.find(&findings) { forum.findProblems($0, &$1) }
            } joined: { forum, findings in
                if !ids.insert(forum.id).inserted {
                    findings.add(.duplicateID, "id", "the id “\(forum.id)” belongs to another forum already")
                }
                if !months.insert(forum.figuresTo).inserted {
                    findings.add(
                        .duplicateID, "figuresTo", "another forum has the figures to \(forum.figuresTo.iso) already")
                }
            }
            if let forum { records.forums.append(Sourced(record: forum, file: file)) }
        }
    }

    private func readPublished(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        for file in files(in: "content/published", endings: [".json"], into: &reader.diagnostics) {
            let published = reader.read(file, as: [.publishedFigures]) { members, _ throws(Undecodable) in
                try PublishedRecord(members)
            } rules: { record, findings in
                rules.find(&findings) { record.findProblems($0, file: file, &$1) }
            }
            if let published { records.published.append(published) }
        }
    }

    private func readPrinted(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        for file in files(in: "content/printed", endings: [".json"], into: &reader.diagnostics) {
            let printed = reader.read(file, as: [.printedDocuments]) { members, _ throws(Undecodable) in
                try PrintedRecord(members)
            } rules: { record, findings in
                rules.find(&findings) { record.findProblems($0, file: file, &$1) }
            }
            if let printed { records.printed.append(printed) }
        }
    }

    private func readSent(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        for file in files(in: "content/sent", endings: [".json"], into: &reader.diagnostics) {
            let sent = reader.read(file, as: [.sentDocuments]) { members, _ throws(Undecodable) in
                try SentRecord(members)
            } rules: { record, findings in
                rules.find(&findings) { record.findProblems($0, file: file, &$1) }
            }
            if let sent, sent.on <= rules.asOf { records.sent.add(sent) }
        }
    }

    private func readInvitations(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        var register = InvitationRegister()
        for file in files(in: "content/invitations", endings: [".json"], into: &reader.diagnostics) {
            let list = reader.read(file, as: [.invitationList]) { members, _ throws(Undecodable) in
                try InvitationList(members)
            } rules: { list, findings in
                rules.find(&findings) { list.findProblems($0, &$1) }
            } joined: { list, findings in
                register.add(list, &findings)
            }
            if let list { records.invitations.append(Sourced(record: list, file: file)) }
        }
    }

    /// What resources are called by the names of their files.
    private var resourceFiles: [String] {
        var ignored: [Diagnostic] = []
        return files(in: "content/resources", endings: [".json"], into: &ignored).map(Self.stem)
    }

    /// What a record is most likely called: the name of its file, without the ending.
    static func stem(of file: String) -> String {
        String((file.split(separator: "/").last ?? "").prefix { $0 != "." })
    }

    private func readResources(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        var ids: Set<String> = []
        for file in files(in: "content/resources", endings: [".json"], into: &reader.diagnostics) {
            let resource = reader.read(file, as: [.communityResource]) { members, _ throws(Undecodable) in
                try CommunityResource(members)
            } rules: { resource, findings in
                rules.find(&findings) { resource.findProblems($0, &$1) }
            } joined: { resource, findings in
                if !ids.insert(resource.id).inserted {
                    findings.add(.duplicateID, "id", "the id “\(resource.id)” belongs to another resource already")
                }
            }
            if let resource { records.resources.append(Sourced(record: resource, file: file)) }
        }
    }

    private func readPages(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        var ids: Set<String> = []
        var themes = ThemeRegister()
        var bytes: [UInt8] = []
        for file in files(in: "content/forum", endings: [".md"], deep: true, into: &reader.diagnostics) {
            do throws(FileSystem.Failure) {
                try FileSystem.read(file: systemPath(file), limit: byteLimit, into: &bytes)
            } catch {
                reader.diagnostics.append(.unreadable(file, error, limit: byteLimit))
                continue
            }
            switch FrontMatter.read(bytes, file: file) {
            case .failure(let failure): reader.diagnostics.append(failure.diagnostic)
            case .success(let matter):
                guard let root = matter.tape.root else { continue }
                let name = String(file.split(separator: "/").last?.dropLast(3) ?? "")
                var references: [PlanReference] = []
                let page = reader.finish(root, as: [.lesson, .story, .page]) { members, _ throws(Undecodable) in
                    try ForumPage(
                        members, fileName: name, body: TextFaults.removed(from: matter.body), source: file,
                        bodyLine: matter.bodyLine)
                } rules: { page, findings in
                    rules.find(&findings) { page.findProblems($0, body: matter.body, &$1) }
                    page.findMissingParts(&findings)
                    references =
                        page.person.map { one in
                            [PlanReference(plan: one, at: findings.location(of: "person"), path: "person")]
                        } ?? []
                } joined: { page, findings in
                    themes.add(page, findings)
                    if !ids.insert(page.id).inserted {
                        findings.add(.duplicateID, "slug", "another page has the name “\(page.id)” already")
                    }
                }
                records.references += references.filter { $0.plan != Guess.text }
                if let page { records.pages.append(page) }
            }
        }
        reader.diagnostics += themes.alike()
    }
}
