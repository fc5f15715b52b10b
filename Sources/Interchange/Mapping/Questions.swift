/// What the Questionnaire says that a response answers: what it is called, and the words of its questions.
struct Questions {
    let title: FHIRWords?
    /// By linkId, for responses that do not repeat the words.
    private var texts: [String: String] = [:]

    init(of response: FHIRResource, in set: ResourceSet) {
        let reference = response.element["questionnaire"]
        let address = reference?.value.map { String($0.prefix { $0 != "|" }) }
        var questionnaire: FHIRElement?
        if let address, case .resource(let found) = Self.find(address, from: response, in: set),
            found.type == "Questionnaire"
        {
            questionnaire = found.element
        }
        let display = reference?.all("extension").first {
            $0.peek("url") == "http://hl7.org/fhir/StructureDefinition/display"
        }
        if let name = questionnaire?["title"] ?? questionnaire?["name"] {
            title = FHIRWords(name.value, using: [reference, name])
        } else {
            title = display.flatMap { FHIRWords($0.peek("valueString"), using: [$0["url"], $0["valueString"]]) }
        }
        if let questionnaire { gather(questionnaire) }
    }

    private static func find(_ address: String, from response: FHIRResource, in set: ResourceSet) -> ResourceSet.Found {
        guard address.hasPrefix("#") else { return set.find(address, base: response.base) }
        let contained = response.contained.first { $0.id == String(address.dropFirst()) }
        return contained.map { .resource($0) } ?? .nothing
    }

    private mutating func gather(_ element: FHIRElement) {
        for item in element.all("item") {
            if let link = item.peek("linkId"), let text = item.peek("text") { texts[link] = text }
            gather(item)
        }
    }

    /// What an item asks: its own words, else those of the Questionnaire, else its id there.
    func words(of item: FHIRElement) -> FHIRWords? {
        let link = item["linkId"]
        if let text = item.peek("text") { return FHIRWords(text, using: [item["text"], link]) }
        return FHIRWords(link?.value.map { texts[$0] ?? $0 }, using: [link])
    }
}
