import CareRecords

extension Desk {
    /// What is to be sent to practices, practice by practice: what has changed first, since somebody acts on what was.
    func letters() {
        let people = letterPeople
        block("letters", "desk.letters", aside: say("desk.letters-aside"), count: people.count) {
            table(
                "desk.letters", ["desk.person", "desk.letter", "desk.letter-why", "desk.practice", "desk.who"],
                of: people, about: \.self
            ) {
                entry in
                guard let letter = entry.documents.letter else { return }
                person(entry)
                out.field(say("desk.letter")) {
                    out.link(root + letter.document.path(of: entry.person.id), name(of: letter.document))
                }
                out.field(say("desk.letter-why")) {
                    guard let since = letter.since else { return out.text(say("desk.letter-first")) }
                    let parts = PracticeLetter.Parts.all.filter { letter.parts.contains($0.part) }
                    out.write(
                        "desk.letter-changed",
                        [
                            "date": { [out] in out.date(since) },
                            "what": { [out] in
                                out.text(out.say.list(parts.map { out.say("gp-letter.same.\($0.name)") }))
                            },
                        ])
                }
                out.field(say("desk.practice")) {
                    out.text(settings.programme.practice(letter.practice)?.name ?? letter.practice)
                }
                who(entry)
            }
        }
    }

    var letterPeople: [CaseloadEntry] {
        let places = Dictionary(
            settings.programme.practices.enumerated().map { ($0.element.ods, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        func order(_ at: Int) -> (Int, Int, Int) {
            let letter = entries[at].documents.letter
            return (letter?.since == nil ? 1 : 0, letter.flatMap { places[$0.practice] } ?? places.count, at)
        }
        return entries.indices.filter { entries[$0].documents.letter != nil }
            .sorted { order($0) < order($1) }.map { entries[$0] }
    }
}
