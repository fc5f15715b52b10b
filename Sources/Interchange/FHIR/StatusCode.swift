/// A status that FHIR writes as a concept, read against the codes that it may be.
struct StatusCode<Meaning> {
    enum Reading {
        /// Nothing is said.
        case absent
        case known(Meaning, code: String)
        /// Something is said, and nobody can tell what it means here.
        case unknown(String)
    }

    let reading: Reading
    private let used: [FHIRElement]

    /// - Parameter meanings: by code. Its words count too, since some systems give no codes.
    init(_ concept: FHIRElement?, _ meanings: [String: Meaning]) {
        guard let concept else {
            (reading, used) = (.absent, [])
            return
        }
        let codings = concept.all("coding")
        let written = codings.compactMap { $0.peek("code") } + [concept.value, concept.peek("text")].compactMap { $0 }
        guard let code = written.map({ $0.lowercased() }).first(where: { meanings[$0] != nil }),
            let meaning = meanings[code], !concept.isModified
        else {
            (reading, used) = (.unknown(concept.conceptWords?.text ?? concept.value ?? ""), [])
            return
        }
        reading = .known(meaning, code: code)
        let coding = codings.filter { $0.peek("code")?.lowercased() == code }
        let said = [code] + coding.compactMap { $0.peek("display")?.lowercased() }
        let text = concept["text"].flatMap { text in
            text.value.map { said.contains($0.lowercased()) } == true ? text : nil
        }
        used = [concept, text].compactMap { $0 } + coding.flatMap(\.children)
    }

    var meaning: Meaning? { if case .known(let meaning, _) = reading { meaning } else { nil } }
    var code: String? { if case .known(_, let code) = reading { code } else { nil } }

    /// Marks the status as used: the plan says it.
    func take() {
        for element in used { element.take() }
    }
}
