import CareRecords

/// What to know before talking with the person: what they said, then what is recorded in codes and not yet said.
struct AccessNeedsList {
    let needs: AccessNeeds
    /// Formats to be spelled out, because nothing was said about reading.
    let derivedFormats: [InformationFormat]
    let out: DocumentWriter

    /// - Parameter voice: "me" in the person's documents, "they" in professional ones.
    func write(voice: String) {
        out.element("glance") {
            for (index, need) in needs.glance.enumerated() {
                item(need.kind.rawValue) { out.inline(need.text, at: "accessNeeds.glance[\(index)].text") }
            }
            if !derivedFormats.isEmpty {
                let formats = derivedFormats.map { out.say("format.\($0.rawValue)") }
                item("reading") { out.text(out.say("access.\(voice).formats", ["formats": out.say.list(formats)])) }
            }
            let said = Set(needs.glance.map(\.kind))
            let support = needs.support.filter { said.isDisjoint(with: $0.saidBy) }
            if !support.isEmpty {
                let names = support.map { out.say("support.\($0.rawValue)") }
                item("hearing") { out.text(out.say("access.\(voice).support", ["support": out.say.list(names)])) }
            }
            if !needs.professionals.isEmpty {
                let names = needs.professionals.map { out.say("professional.\($0.rawValue)") }
                item("talking") { out.text(out.say("access.\(voice).professionals", ["who": out.say.list(names)])) }
            }
        }
    }

    private func item(_ kind: String, _ words: () -> Void) {
        out.tree.open("need")
        out.tree.attribute("kind", kind)
        out.tree.element("term", text: out.say("glance.\(kind)"))
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
}
