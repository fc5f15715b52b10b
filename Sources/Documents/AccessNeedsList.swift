import CareRecords

/// What to know before talking with the person: what they said, and what is recorded in codes and not yet said.
struct AccessNeedsList {
    let needs: AccessNeeds
    /// Formats to be spelled out, because nothing was said about reading.
    let derivedFormats: [InformationFormat]
    let out: DocumentWriter

    /// One line a kind: what the codes add stands after the person's own words of that kind.
    /// - Parameter voice: "me" in the person's documents, "they" in professional ones.
    func write(voice: String) {
        var added = sentences(voice: voice)
        out.element("glance") {
            for (index, need) in needs.glance.enumerated() {
                item(need.kind) {
                    out.inline(need.text, at: "accessNeeds.glance[\(index)].text")
                    for sentence in added.removeValue(forKey: need.kind) ?? [] { out.text(" " + sentence) }
                }
            }
            for kind in GlanceKind.allCases {
                if let sentences = added[kind] { item(kind) { out.text(sentences.joined(separator: " ")) } }
            }
        }
    }

    /// What the codes say, by the line that it belongs to.
    func sentences(voice: String) -> [GlanceKind: [String]] {
        let said = Set(needs.glance.map(\.kind))
        var sentences: [GlanceKind: [String]] = [:]
        if !derivedFormats.isEmpty {
            let formats = derivedFormats.map { out.say("format.\($0.rawValue)") }
            sentences[.reading] = [out.say("access.\(voice).formats", ["formats": out.say.list(formats)])]
        }
        for support in needs.support where said.isDisjoint(with: support.saidBy) {
            let name = out.say("support.\(support.rawValue)")
            sentences[support.kind, default: []].append(out.say("access.\(voice).support", ["support": name]))
        }
        for professional in needs.professionals {
            let kind = professional.kinds.first(where: said.contains) ?? professional.kinds[0]
            let key = professional == .sightedGuide ? "access.\(voice).guide" : "access.\(voice).professionals"
            sentences[kind, default: []].append(out.say(key, ["who": out.say("professional.\(professional.rawValue)")]))
        }
        return sentences
    }

    private func item(_ kind: GlanceKind, _ words: () -> Void) {
        out.tree.open("need")
        out.tree.attribute("kind", kind.rawValue)
        out.tree.element("term", text: out.say("glance.\(kind.rawValue)"))
        out.text(" ")
        words()
        out.tree.close()
    }
}

extension CommunicationSupport {
    /// The person's sentences that would already have said it.
    var saidBy: Set<GlanceKind> {
        switch self {
        case .hearingAid, .lipReads: [.hearing]
        case .writtenPreferred: [.reading]
        default: [.hearing, .talking, .language]
        }
    }

    /// The line that it stands on.
    var kind: GlanceKind {
        switch self {
        case .hearingAid, .lipReads, .usesBSL: .hearing
        case .writtenPreferred: .reading
        default: .talking
        }
    }
}

extension CommunicationProfessional {
    /// The lines that it may join, the likeliest first; alone it stands on the first.
    var kinds: [GlanceKind] {
        switch self {
        case .bslInterpreter, .deafblindInterpreter, .lipSpeaker, .speechToText: [.hearing, .talking, .language]
        case .interpreter: [.language, .talking]
        case .sightedGuide: [.seeing, .moving]
        case .makatonInterpreter, .noteTaker, .advocate, .communicatorGuide: [.talking]
        }
    }
}
