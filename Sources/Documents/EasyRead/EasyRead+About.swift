import CareRecords

extension EasyRead {
    /// How to talk with the person: what they said, what codes add, and what stands under their plan’s heading.
    func talking() {
        let needs = plan.accessNeeds
        let readingSaid = needs.glance.contains { $0.kind == .reading }
        let formats = readingSaid ? [] : needs.formats.filter { $0 != .print14 }
        var added = AccessNeedsList(needs: needs, derivedFormats: formats, out: out).sentences(voice: "me")
        let communication = plan.aboutMe.communication
        ideas.list {
            for (number, need) in needs.glance.enumerated() {
                let more = added.removeValue(forKey: need.kind) ?? []
                ideas.record(
                    need.text, at: "accessNeeds.glance[\(number)].text", need.kind.picture, always: true,
                    after: { for sentence in more { out.p(sentence) } })
            }
            for kind in GlanceKind.allCases {
                guard let sentences = added[kind] else { continue }
                ideas.idea(kind.picture) { for sentence in sentences { out.p(sentence) } }
            }
            if let communication { ideas.record(communication, at: "aboutMe.communication", .talk) }
            if needs.glance.isEmpty, added.isEmpty, communication == nil {
                ideas.idea(.ask) { out.p(say("easy.talk-ask")) }
            }
        }
    }

    /// What matters to the person, in their words.
    func about() {
        let about = plan.aboutMe
        guard !about.isEmpty || !plan.strengths.isEmpty else {
            return ideas.list { ideas.idea(.ask) { nothing("easy.about.nothing") } }
        }
        own("easy.about.mostImportant", about.mostImportant, at: "aboutMe.mostImportant", .important)
        own("easy.about.people", about.people, at: "aboutMe.people", .family)
        own("easy.about.wellness", about.wellness, at: "aboutMe.wellness", .person)
        own("easy.about.pleaseDo", about.pleaseDo, at: "aboutMe.pleaseDo", .yes)
        // Whatever it says, it says not to: each has the cross.
        own("easy.about.pleaseDont", about.pleaseDont, at: "aboutMe.pleaseDont", .no, always: true)
        own("easy.about.howToSupport", about.howToSupport, at: "aboutMe.howToSupport", .help)
        own("easy.about.strengths", plan.strengths, at: "strengths", .happy)
        own("easy.about.alsoKnow", about.alsoKnow, at: "aboutMe.alsoKnow", .person)
    }

    private func own(_ key: String, _ statement: Statement?, at path: String, _ picture: EasyReadPicture) {
        guard let statement else { return }
        list(key) { ideas.record(statement, at: path, picture) }
    }

    private func own(
        _ key: String, _ statements: [Statement], at path: String, _ picture: EasyReadPicture, always: Bool = false
    ) {
        guard !statements.isEmpty else { return }
        list(key) { ideas.records(statements, at: path, picture, always: always) }
    }

    /// That something is not written yet, and whom to ask about it.
    func nothing(_ key: String) {
        out.p(say(key))
        ring(whole.coordinatorCalled, whole.coordinatorPhone)
    }
}

extension GlanceKind {
    var picture: EasyReadPicture {
        switch self {
        case .hearing: .listen
        case .talking, .language: .talk
        case .reading: .read
        case .seeing: .see
        case .memory: .think
        case .moving: .walk
        case .other: .person
        }
    }
}
