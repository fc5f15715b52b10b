import CareRecords
import Content
import Diagnostics
import Disclosure
import Documents

/// The papers of every meeting, and a last look at the extracts that were made on the way.
struct MeetingPages {
    let programme: Programme
    let meetings: [Sourced<Meeting>]
    let asOf: CalendarDate
    /// What all meetings have agreed to do.
    let log: ActionLog
    var harvest: Harvest
    let sink: any DocumentSink
    /// The formats of what is for the team.
    let paper: Set<DocumentFormat>
    /// What is wanted of everything; nil for all.
    var part: BuildPart?
    var diagnostics: [Diagnostic] = []
    /// The meetings whose minutes or agenda were made.
    private(set) var published: [Sourced<Meeting>] = []

    init(
        programme: Programme, meetings: [Sourced<Meeting>], asOf: CalendarDate, harvest: Harvest,
        sink: any DocumentSink, paper: Set<DocumentFormat>
    ) {
        self.asOf = asOf
        log = ActionLog(of: meetings.map(\.record), on: asOf)
        self.paper = paper
        self.programme = programme
        self.meetings = meetings
        self.harvest = harvest
        self.sink = sink
    }

    /// Takes out an extract whose words name someone else who was on the list of the same meeting.
    mutating func checkExtracts(_ staging: StagingTree) throws(BuildFailure) {
        var gone: Set<String> = []
        for meeting in meetings {
            let onTheList = meeting.record.onTheList
            for person in meeting.record.cases.map(\.person) {
                guard let subject = harvest.discussed[person] else { continue }
                for extract in subject.extracts where extract.meeting == meeting.record.id {
                    let others = onTheList.subtracting([person]).sorted().compactMap {
                        harvest.discussed[$0]?.identifiers ?? harvest.unreadable[$0]
                    }
                    let path = extract.document.path(of: person)
                    // Of a part it need not have been made.
                    guard staging.stamp(of: path) != nil else { continue }
                    let page: [UInt8]
                    do throws(OutputError) { page = try staging.read(path) } catch { throw BuildFailure(error) }
                    try refuseEntryCodes(of: [person], in: page, of: meeting)
                    let doctor = extract.document.isForPractice ? [subject.doctor].compactMap { $0 } : []
                    guard mentions(another: others, subject: subject, allow: doctor, in: page) else { continue }
                    gone.formUnion(extract.document.paths(of: person))
                    diagnostics.append(
                        Diagnostic(
                            .extractNamesAnother, at: SourceLocation(file: meeting.file), path: "cases",
                            "\(extract.document.isForPractice ? "what the practice of “\(person)” gets" : "the extract of “\(person)”")"
                                + " would name someone else at the meeting, so it was not made",
                            suggestion: "reword the case, or write its plainSummary without the other person"))
                    hold(person, extract.document)
                }
            }
        }
        harvest.files.remove(gone)
        for path in gone.sorted() {
            do throws(OutputError) { try staging.remove(path) } catch { throw BuildFailure(error) }
        }
    }

    /// - Parameter allow: the doctor to whom it is written, whose name somebody at the meeting may have too.
    private func mentions(
        another others: [PersonIdentifiers], subject: Harvest.Discussed, allow: [String], in page: [UInt8]
    ) -> Bool {
        let check = CrossPersonCheck(subject: subject.identifiers, others: others, allow: programme.publicWords + allow)
        return !check.mentions(in: String(decoding: page, as: UTF8.self)).isEmpty
    }

    /// Minutes may speak of how to get in; the code itself belongs on no page at all.
    func refuseEntryCodes(
        of people: some Sequence<String>, in page: [UInt8], of meeting: Sourced<Meeting>
    )
        throws(BuildFailure)
    {
        let codes = people.flatMap { harvest.discussed[$0]?.identifiers.entryCodes ?? [] }
        guard !codes.isEmpty, EntryCodeCheck(codes: codes).finds(in: page) else { return }
        throw .entryCode(in: meeting.file)
    }

    private mutating func hold(_ person: String, _ document: MadeDocument) {
        guard let at = harvest.entries.firstIndex(where: { $0.entry.person.id == person }) else { return }
        let entry = harvest.entries[at].entry
        var documents = entry.documents
        documents.made.removeAll { $0 == document }
        documents.held.append(
            .init(document: document.isForPractice ? .practiceExtract : .extract, reason: .namesAnotherPerson))
        harvest.entries[at].entry = CaseloadEntry(entry, documents: documents)
    }

    /// Minutes of what has been held and an agenda of what lies ahead, with the cases of those alone who agreed and whose
    /// plan can be read.
    mutating func publish() throws(BuildFailure) {
        for meeting in meetings {
            switch meeting.record.stage(on: asOf) {
            case .held: try publishMinutes(of: meeting)
            case .toCome: try publishAgenda(of: meeting)
            case .notEntered:
                diagnostics.append(
                    Diagnostic(
                        .minutesNotEntered, at: SourceLocation(file: meeting.file),
                        "the meeting was on \(meeting.record.date.iso), and what came of it is not entered",
                        suggestion: "enter who was there and what was decided, with enteredOn"))
            }
        }
    }

    /// Why nobody but the coordinators may be told of a person; nil if the team may.
    func reasonToWithhold(_ person: String) -> WithholdingReason? { harvest.reasonToKeepFromTeam(person) }

    private mutating func publishMinutes(of meeting: Sourced<Meeting>) throws(BuildFailure) {
        let view = MinutesView(of: meeting.record, reasonToWithhold: reasonToWithhold)
        for (person, reason) in view.untold where meeting.record.cases.contains(where: { $0.person == person }) {
            hold(.minutesCase, of: person, reason)
        }
        guard !namesUntold(view, words: view.words) else {
            for one in view.cases { hold(.minutesCase, of: one.person, .namesAnotherPerson) }
            tellOfName(in: "minutes", of: meeting)
            return
        }
        try publish(.minutes, of: meeting) { [harvest] in
            MeetingMinutes.write(view, people: { harvest.reference(to: $0) }, settings: $0, root: "../../")
        }
    }

    /// Publishes a paper of the whole meeting.
    ///
    /// - Parameter people: whom it may be about, besides those on the list.
    mutating func publish(
        _ paper: MeetingPaper, of meeting: Sourced<Meeting>, about people: [String] = [], write: (DocumentSettings) -> DocumentWriter
    ) throws(BuildFailure) {
        guard part?.takes(paper, of: meeting.record) ?? true else { return }
        let (writer, page) = try sink.publish(
            paper, of: meeting.record.id, in: sink.settings(in: sink.programmeLanguage), sources: [meeting.file],
            formats: self.paper, write: write)
        try refuseEntryCodes(of: Set(meeting.record.cases.map(\.person) + people), in: page, of: meeting)
        published.append(meeting)
        note(writer, of: meeting)
    }

    mutating func note(_ writer: DocumentWriter, of meeting: Sourced<Meeting>) {
        for problem in Set(writer.problems.map(TextDiagnostic.init)) {
            diagnostics.append(problem.diagnostic(at: SourceLocation(file: meeting.file)))
        }
    }

    mutating func tellOfName(in paper: String, of meeting: Sourced<Meeting>) {
        diagnostics.append(
            Diagnostic(
                .minutesNameWithheld, at: SourceLocation(file: meeting.file),
                "the words of this meeting name someone whose case is not told; the \(paper) were not made",
                suggestion: "take the name out of mattersArising and of the other cases"))
    }
}

extension MeetingPages {
    /// Puts on the desk and in the manifest that a case is not in the minutes, or has no card.
    mutating func hold(_ document: PersonalDocument, of person: String, _ reason: WithholdingReason) {
        guard let at = harvest.entries.firstIndex(where: { $0.entry.person.id == person }) else { return }
        let held = CaseloadEntry.Held(document: document, reason: reason)
        var documents = harvest.entries[at].entry.documents
        guard !documents.held.contains(held) else { return }
        documents.held.append(held)
        harvest.entries[at].entry = CaseloadEntry(harvest.entries[at].entry, documents: documents)
    }

    /// Whether the words that are left tell of someone who is not to be told of.
    func namesUntold(_ view: MinutesView, words: String) -> Bool {
        let untold = view.untold.compactMap {
            harvest.discussed[$0.person]?.identifiers ?? harvest.unreadable[$0.person]
        }
        guard !untold.isEmpty else { return false }
        let check = CrossPersonCheck(
            subject: PersonIdentifiers(recordID: "", given: "", family: ""), others: untold,
            allow: programme.publicWords)
        // A lone first name is a maybe, and the team knows several of most.
        return check.mentions(in: words).contains { $0.kind != .loneName }
    }
}

extension MadeDocument {
    fileprivate var isForPractice: Bool { kind == .practiceExtract }
}

extension BuildFailure {
    static func entryCode(in file: String) -> BuildFailure {
        BuildFailure([
            Diagnostic(
                .entryCodeInMinutes, at: SourceLocation(file: file),
                "the words of this meeting hold an entry code of someone who was discussed",
                suggestion: "take the code out; it has a place of its own in the plan")
        ])
    }
}

extension MinutesView {
    /// Every word that was recorded in what is told.
    var words: String {
        var words = meeting.mattersArising
        for one in cases {
            words += [
                one.reason, one.question, one.effectOnPlan, one.wishes?.text, one.speaksFor?.name, one.feedback?.by,
            ]
            .compactMap { $0 }
            words += one.facts.map(\.text) + one.opinions.map(\.text.text)
            if let decision = one.decision {
                words +=
                    [decision.text.text, decision.rationale?.text].compactMap { $0 } + decision.dissent.map(\.text.text)
            }
            for action in one.actions { words += [action.what.text, action.owner, action.reason].compactMap { $0 } }
        }
        return words.joined(separator: "\n")
    }
}

extension Harvest {
    /// Why the team may not be told of somebody; nil if it may.
    func reasonToKeepFromTeam(_ person: String) -> WithholdingReason? {
        guard let found = discussed[person] else { return .problemsInRecord(count: 1) }
        return found.minutesReason
    }

    func reference(to id: String) -> PersonReference? {
        discussed[id]?.person ?? entries.first { $0.entry.person.id == id }?.entry.person
    }
}

extension Programme {
    /// What the programme has published itself, and what it says may stand in public.
    var publicWords: [String] {
        var words = disclosure.allow.map(\.text) + team.map(\.name) + [telephone.written] + address.lines
        words += [email, address.postcode].compactMap { $0 }
        for site in sites {
            words += [site.telephone.written] + (site.address?.lines ?? []) + [site.address?.postcode].compactMap { $0 }
            if let night = site.outOfHours { words.append(night.telephone.written) }
        }
        for practice in practices {
            words += [practice.telephone.written] + (practice.address?.lines ?? [])
            words += [practice.address?.postcode].compactMap { $0 }
        }
        for member in team { words += [member.telephone.written] + [member.email].compactMap { $0 } }
        return words
    }
}
