import Testing

@testable import CareRecords

/// What counts as a change when a practice was told one thing and another is true now.
struct PracticeChangesTests {
    private func medicines(
        _ before: [ListedMedicine], _ now: [ListedMedicine], keeping kept: [ListedMedicine] = []
    ) -> [PracticeChanges.Change<ListedMedicine>] {
        PracticeChanges(
            from: PracticeFacts(medicines: before), to: PracticeFacts(medicines: now),
            keeping: KeptFacts(medicines: kept)
        ).medicines
    }

    private func contingency(
        _ before: [ListedContingency], _ now: [ListedContingency], keeping kept: KeptFacts = KeptFacts()
    ) -> [PracticeChanges.Change<ListedContingency>] {
        PracticeChanges(
            from: PracticeFacts(contingency: before), to: PracticeFacts(contingency: now), keeping: kept
        ).contingency
    }

    private let senna = ListedMedicine(name: "Senna", dose: "15 mg", times: "Night")
    private let ramipril = ListedMedicine(id: "m-1", name: "Ramipril", dose: "5 mg", times: "Morning")
    private let fall = ListedContingency(
        id: "fall", name: "A fall", emergency: true, triggers: ["I am on the floor.", "I am hurt."],
        whatToDo: ["Press the pendant.", "Wait."])

    // MARK: Medicines

    @Test func `neither the order of a list nor white space nor a capital letter is a change`() {
        let other = ListedMedicine(id: "m-1", name: "ramipril ", dose: "5mg", times: " Morning")
        #expect(medicines([senna, ramipril], [other, senna]).isEmpty)
        #expect(medicines([senna], [ListedMedicine(name: "Senna", dose: "15\u{A0}mg", times: "Night\n")]).isEmpty)
    }

    @Test func `white space between figures and between words is not nothing`() {
        let before = ListedMedicine(name: "Senna", dose: "2 5 mg")
        #expect(medicines([before], [ListedMedicine(name: "Senna", dose: "25 mg")]).count == 1)
    }

    @Test(arguments: ["dose", "times", "status", "timeCritical", "name"])
    func `a medicine that is told otherwise is one change and not two`(field: String) {
        var now = ramipril
        switch field {
        case "dose": now.dose = "10 mg"
        case "times": now.times = "Night"
        case "status": now.status = .onHold
        case "timeCritical": now.timeCritical = true
        default: now.name = "Perindopril"
        }
        #expect(medicines([senna, ramipril], [senna, now]) == [.init(before: ramipril, now: now)])
    }

    @Test func `a new dose of a medicine without an id is one change`() {
        var now = senna
        now.dose = "30 mg"
        #expect(medicines([senna, ramipril], [ramipril, now]) == [.init(before: senna, now: now)])
    }

    /// Insulin in the morning and in the evening: the one that is as it was is not taken for the other.
    @Test func `of two medicines of one name the one that has changed is the change`() {
        let morning = ListedMedicine(name: "Insulin", dose: "10 units", times: "Morning")
        var evening = ListedMedicine(name: "Insulin", dose: "8 units", times: "Evening")
        let before = [morning, evening]
        evening.dose = "6 units"
        #expect(medicines(before, [evening, morning]) == [.init(before: before[1], now: evening)])
    }

    @Test func `what is new and what is gone are told, and what is gone comes last`() {
        #expect(medicines([senna], [ramipril]) == [.init(before: nil, now: ramipril), .init(before: senna, now: nil)])
    }

    @Test func `a stopped medicine may leave the list without a change, and stopping it is one`() {
        var stopped = senna
        stopped.status = .stopped
        #expect(medicines([stopped], []).isEmpty)
        #expect(medicines([], [stopped]).isEmpty)
        #expect(medicines([senna], [stopped]).count == 1)
        #expect(medicines([stopped], [senna]).count == 1)
        #expect(medicines([senna], []).count == 1)
    }

    // MARK: What is kept back

    @Test func `what is kept back now is not told of, not even that it went`() {
        #expect(medicines([senna, ramipril], [ramipril], keeping: [senna]).isEmpty)
        var reworded = senna
        reworded.dose = "30 mg"
        #expect(medicines([senna, ramipril], [ramipril], keeping: [reworded]).isEmpty, "known by its name")
        #expect(medicines([senna, ramipril], [senna], keeping: [ListedMedicine(id: "m-1", name: "Other")]).isEmpty)
        #expect(medicines([senna, ramipril], [senna], keeping: [ramipril, senna]).isEmpty, "of two alike it sees one")
    }

    @Test func `where nobody can tell what is kept back, nothing is said to have gone`() {
        let secret = ListedMedicine(name: "Another")
        #expect(medicines([senna, ramipril], [ramipril], keeping: [secret]).isEmpty)
        var now = ramipril
        now.dose = "10 mg"
        #expect(medicines([senna, ramipril], [now], keeping: [secret]) == [.init(before: ramipril, now: now)])
    }

    @Test func `words of a contingency plan that are kept back are not told as they were`() {
        var now = fall
        now.triggers = ["I am on the floor."]
        let kept = KeptFacts(partly: ["fall"])
        #expect(contingency([fall], [now], keeping: kept).isEmpty)
        now.whatToDo = ["Press the pendant.", "Wait.", "Ring Joy."]
        let changes = contingency([fall], [now], keeping: kept)
        #expect(changes.first?.before?.triggers == ["I am on the floor."])
        #expect(changes.count == 1)
        #expect(contingency([fall], [], keeping: KeptFacts(contingency: [fall])).isEmpty)
    }

    // MARK: Contingency, status, coordinator

    @Test func `triggers have no order, and steps do`() {
        var now = fall
        now.triggers.reverse()
        now.name = "I have fallen"
        #expect(contingency([fall], [now]).isEmpty)
        now.whatToDo.reverse()
        #expect(contingency([fall], [now]).count == 1)
        now = fall
        now.emergency = false
        #expect(contingency([fall], [now]).count == 1)
    }

    @Test func `a contingency plan that was written anew under another id is the same if it says the same`() {
        var now = fall
        now.id = "fall-2"
        #expect(contingency([fall], [now]).isEmpty)
    }

    @Test func `a coordinator is who they are, whatever they are called`() {
        let before = PracticeFacts(status: .amber, coordinator: NamedCoordinator(id: "nia", name: "Nia Prosser"))
        var now = before
        now.coordinator?.name = "Nia Prosser-Hughes"
        #expect(PracticeChanges(from: before, to: now).isEmpty)
        now.coordinator = nil
        #expect(PracticeChanges(from: before, to: now).coordinator?.before?.id == "nia")
        #expect(PracticeChanges(from: now, to: before).coordinator?.now?.id == "nia")
    }

    @Test func `a status that comes, goes or is another is a change`() {
        for (one, other) in [(TeamStatus.amber, TeamStatus.red), (nil, .green), (.green, nil)] as [(TeamStatus?, TeamStatus?)] {
            let changes = PracticeChanges(from: PracticeFacts(status: one), to: PracticeFacts(status: other))
            #expect(changes.status == .init(before: one, now: other))
            #expect(!changes.isEmpty)
        }
        #expect(PracticeChanges(from: PracticeFacts(status: .red), to: PracticeFacts(status: .red)).isEmpty)
    }

    // MARK: Memory

    @Test func `what was sent last counts, and of one day the later record`() {
        func record(_ day: String, _ practice: String) -> SentRecord {
            SentRecord(
                on: CalendarDate(day)!,
                documents: [.init(.gpSummary, person: "mv-0001", practice: practice, facts: PracticeFacts())])
        }
        var memory = SentMemory()
        for (day, practice) in [("2026-10-01", "A"), ("2026-10-08", "B"), ("2026-10-08", "C"), ("2026-09-01", "D")] {
            memory.add(record(day, practice))
        }
        #expect(memory.latest(of: "mv-0001")?.document.practice == "C")
        #expect(memory.latest(of: "mv-0002") == nil)
        #expect(memory.people == ["mv-0001"])
    }
}
