import CareRecords
public import Content
import Diagnostics
import Disclosure

/// Notes in `content/sent/` that letters have gone to practices, with what they told: from then on only what is other than
/// that is a reason to write. Invitations are noted with them.
///
/// The letters are those of the last build. What they told is taken from the plans, and only where a plan still says what it
/// said then, so that no change can be noted as told that was not.
public struct SendingRun: Sendable {
    public let options: SendingOptions

    public init(_ options: SendingOptions) { self.options = options }

    public func run() throws(NewRecord.Failure) -> SendingReport {
        let build = try LettersToSend(of: options.output)
        guard options.on >= build.asOf else {
            throw NewRecord.Failure(
                "these letters were made for \(build.asOf.iso) and cannot have been sent on \(options.on.iso). "
                    + "If you mean letters of an earlier build, it is too late to note them: send those of this one")
        }
        let source = ContentSource(project: options.project)
        guard let programme = source.programme().record else {
            throw NewRecord.Failure("content/programme.json cannot be read: run “caresheaf check”")
        }
        let small = source.smallRecords(programme: programme, asOf: options.on)
        if let damaged = small.diagnostics.first(where: { problem in
            problem.severity == .error && problem.location?.file.hasPrefix("content/sent/") == true
        }) {
            throw NewRecord.Failure(
                "\(damaged.location?.file ?? "content/sent") has errors, so nobody knows what was sent: run “caresheaf check”"
            )
        }
        let asked = try letters(of: build, in: programme)
        var report = SendingReport(asOf: build.asOf, on: options.on, isDryRun: options.dryRun)
        var documents = gather(asked, source, programme, small.sent, asOf: build.asOf, &report)
        documents += invitations(of: build, small, programme, &report)
        if !options.dryRun { try keep(documents, &report) }
        return report
    }

    /// Those that are asked for. Who or what is not among them is a mistake, and nothing is noted.
    private func letters(
        of build: LettersToSend, in programme: Programme
    ) throws(NewRecord.Failure) -> [String: LettersToSend.Letter] {
        if let practice = options.practice, programme.practice(practice) == nil {
            let near = nearestName(to: practice, among: programme.practices.map(\.ods))
            throw NewRecord.Failure(
                "there is no practice “\(practice)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
        }
        let there = build.letters.filter { options.practice == nil || $0.value.practice == options.practice }
        guard !options.people.isEmpty else { return there }
        var asked: [String: LettersToSend.Letter] = [:]
        let invited = build.invitations.filter { options.practice == nil || $0.value == options.practice }
        for person in options.people where invited[person] == nil {
            guard let letter = there[person] else {
                let near = nearestName(to: person, among: (Array(there.keys) + invited.keys).sorted())
                throw NewRecord.Failure(
                    "nothing was to be sent about “\(person)”" + (options.practice.map { " to \($0)" } ?? "")
                        + " by the build of \(build.asOf.iso)" + (near.map { "; did you mean “\($0)”?" } ?? ""))
            }
            asked[person] = letter
        }
        return asked
    }

    /// What each letter told, as the plans say it.
    private func gather(
        _ asked: [String: LettersToSend.Letter], _ source: ContentSource, _ programme: Programme, _ sent: SentMemory,
        asOf: CalendarDate, _ report: inout SendingReport
    ) -> [SentRecord.Document] {
        var documents: [SentRecord.Document] = []
        var names: [String: String] = [:]
        var left: [String: SendingReport.Left.Reason] = [:]
        var waiting = Set(asked.keys)
        var reader = PlanReader(programme: programme, asOf: asOf)
        let feed = source.planFeed()
        var raw = RawRecord()
        while !waiting.isEmpty, feed.next(into: &raw) {
            guard let plan = reader.read(raw).plan, let letter = asked[plan.id], waiting.remove(plan.id) != nil else {
                continue
            }
            if let reason = reasonToLeave(letter, plan, programme, sent, asOf: asOf) {
                left[plan.id] = reason
            } else {
                names[plan.id] = plan.person.name.full
                documents.append(
                    SentRecord.Document(
                        letter.document, person: plan.id, practice: letter.practice,
                        facts: PracticeFacts(of: PlanView(of: plan, for: .gp), in: programme, on: asOf)))
            }
        }
        for person in waiting { left[person] = .planUnreadable }
        report.left = left.sorted { $0.key < $1.key }.map { SendingReport.Left(person: $0.key, reason: $0.value) }
        let places = Dictionary(
            programme.practices.enumerated().map { ($0.element.ods, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        func place(_ one: SentRecord.Document) -> Int { places[one.practice] ?? places.count }
        documents.sort { (place($0), $0.person) < (place($1), $1.person) }
        report.letters = documents.map { one in
            SendingReport.Letter(
                document: one.kind, person: one.person, name: names[one.person] ?? one.person, practice: one.practice,
                practiceName: programme.practice(one.practice)?.name ?? one.practice)
        }
        return documents
    }

    private func reasonToLeave(
        _ letter: LettersToSend.Letter, _ plan: CarePlan, _ programme: Programme, _ sent: SentMemory, asOf: CalendarDate
    ) -> SendingReport.Left.Reason? {
        if Gate(asOf: asOf).reasonToWithhold(.gpChangeLetter, of: plan) != nil { return .withheld }
        let post = PracticePost(
            of: plan, seen: PlanView(of: plan, for: .gp), after: sent.latest(of: plan.id), in: programme, on: asOf)
        guard let post, post.practice == letter.practice, SentFiles.fingerprint(of: post.facts) == letter.fingerprint
        else {
            return .planChanged
        }
        return post.due == nil ? .notedAlready : nil
    }

    /// Those who are still listed and have not answered; nothing else can have changed since the letter was made.
    private func invitations(
        of build: LettersToSend, _ small: SmallRecords, _ programme: Programme, _ report: inout SendingReport
    ) -> [SentRecord.Document] {
        var documents: [SentRecord.Document] = []
        let asked = build.invitations.filter { person, practice in
            (options.practice == nil || options.practice == practice)
                && (options.people.isEmpty || options.people.contains(person))
        }
        for (id, practice) in asked.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            let list = small.invitations.map(\.record).first { list in
                list.practice == practice && list.people.contains { $0.id == id && $0.waits(on: options.on) }
            }
            guard let list, let person = list.people.first(where: { $0.id == id }) else {
                report.left.append(SendingReport.Left(person: id, reason: .notInvited))
                continue
            }
            if let day = small.sent.invitation(of: id), day >= list.on {
                report.left.append(SendingReport.Left(person: id, reason: .notedAlready))
                continue
            }
            documents.append(SentRecord.Document(.invitation, person: id, practice: practice))
            report.letters.append(
                SendingReport.Letter(
                    document: .invitation, person: id, name: person.name.full, practice: practice,
                    practiceName: programme.practice(practice)?.name ?? practice))
        }
        return documents
    }

    // MARK: Writing

    /// How many bytes of a record are enough: one that is much longer could not be read again.
    private static let enough = 1 << 20

    private func keep(_ documents: [SentRecord.Document], _ report: inout SendingReport) throws(NewRecord.Failure) {
        var rest = documents[...]
        while !rest.isEmpty {
            var count = rest.count
            var bytes = SentFiles.bytes(of: SentRecord(on: options.on, documents: Array(rest)))
            while bytes.count > Self.enough, count > 1 {
                count = max(1, count * Self.enough / bytes.count)
                bytes = SentFiles.bytes(of: SentRecord(on: options.on, documents: Array(rest.prefix(count))))
            }
            report.files.append(try NewRecord.keep(bytes, in: "sent", on: options.on, of: options.project))
            rest = rest.dropFirst(count)
        }
    }
}
