import Markup

/// Consent → `imported.consents`: what a record states, for the coordinator. It permits nothing.
extension PersonImport {
    func mapConsents() {
        for consent in resources("Consent") where consent.container == nil && !consent.element.isModified {
            let element = consent.element
            var sentences = ConsentWords(self, consent).sentences
            var entry = PlanObject()
            entry.set("id", id(of: consent), from: nil)
            let day = element.day("dateTime")
            if day == nil, let date = element["dateTime"]?.dateWords { sentences.append("Date: \(date.take()).") }
            if let narrative = narrative(element["text"], of: consent) {
                sentences.append("In its own words: \(plainText(ofMarkdown: narrative.take()))".asSentence)
            }
            if sentences.isEmpty { sentences.append("A consent is recorded; nothing more is said of it.") }
            entry.set("says", sentences.joined(separator: " "), from: element)
            entry.set("on", day?.iso, from: element["dateTime"])
            let source = source(of: consent, "organization", "performer")
            entry.set("source", source.words, from: source.from)
            consents.append(entry)
        }
    }
}

/// What a Consent states, in sentences. What they say is marked as used.
private struct ConsentWords {
    private(set) var sentences: [String] = []
    private let job: PersonImport
    private let consent: FHIRResource

    init(_ job: PersonImport, _ consent: FHIRResource) {
        self.job = job
        self.consent = consent
        let element = consent.element
        say("Status", element.text("status").map { [Self.statuses[$0] ?? $0] } ?? [])
        say("Scope", concepts(element.all("scope")))
        say("Kind", concepts(element.all("category")))
        say("Rule", concepts(element.all("policyRule")))
        for policy in element.all("policy") {
            say("Policy", ["uri", "authority"].compactMap { policy.text($0) })
        }
        say("Agreed by", references(element.all("performer")))
        if let provision = element["provision"] { add(provision, depth: 0) }
        for verification in element.all("verification") { add(verification: verification) }
        say("Document", [element["sourceAttachment"]?.text("title")].compactMap { $0 })
        say("Document", references(element.all("sourceReference")))
    }

    private static let statuses = [
        "draft": "draft", "proposed": "proposed, not agreed", "active": "active", "rejected": "rejected",
        "inactive": "no longer in force",
    ]

    private mutating func say(_ label: String, _ words: [String]) {
        if !words.isEmpty { sentences.append("\(label): \(words.joined(separator: ", "))".asSentence) }
    }

    // MARK: What is allowed or refused

    /// A provision and, under it, its exceptions.
    private mutating func add(_ provision: FHIRElement, depth: Int) {
        // Deeper ones stay with the coordinator, as they are written.
        guard depth < 5 else { return }
        var parts: [String] = []
        func add(_ label: String, _ words: [String]) {
            if !words.isEmpty { parts.append("\(label): \(words.joined(separator: ", "))") }
        }
        add("actions", concepts(provision.all("action")))
        for actor in provision.all("actor") {
            let role = concepts(actor.all("role")).first ?? "somebody"
            add(role.lowercased(), references(actor.all("reference")))
        }
        add("purposes", codings(provision.all("purpose")))
        add("labels", codings(provision.all("securityLabel")))
        add("kinds of record", codings(provision.all("class")))
        add("about", concepts(provision.all("code")))
        for datum in provision.all("data") {
            let meaning = datum.text("meaning").map { Self.meanings[$0] ?? $0 }
            add(meaning ?? "data", references(datum.all("reference")))
        }
        add("for data of", [provision["dataPeriod"]?.periodWords?.take()].compactMap { $0 })
        add("in force", [provision["period"]?.periodWords?.take()].compactMap { $0 })
        let type = provision.text("type")
        let verb =
            switch type {
            case "permit": "Permitted"
            case "deny": "Refused"
            default: depth == 0 ? "Terms" : "Exception"
            }
        let label = depth == 0 ? verb : "Exception \(depth): \(verb.lowercased())"
        if !parts.isEmpty {
            sentences.append(
                "\(depth > 0 && type == nil ? "Exception \(depth)" : label): \(parts.joined(separator: "; ")).")
        } else if type != nil {
            sentences.append("\(label), with nothing said of what.")
        }
        for exception in provision.all("provision") { self.add(exception, depth: depth + 1) }
    }

    /// What a reference in `provision.data` stands for.
    private static let meanings = [
        "instance": "only this record", "related": "this record and those it has to do with",
        "dependents": "this record and those that depend on it", "authoredby": "records written by",
    ]

    private mutating func add(verification: FHIRElement) {
        guard let verified = verification.text("verified") else { return }
        var words = verified == "true" ? "Verified" : "Not verified"
        if let who = references(verification.all("verifiedWith")).first { words += " with \(who)" }
        if let date = verification["verificationDate"]?.dateWords { words += ", \(date.take())" }
        sentences.append(words + ".")
    }

    // MARK: Words

    private func concepts(_ elements: [FHIRElement]) -> [String] {
        elements.compactMap { concept in
            if let name = concept.conceptName {
                concept.takeConcept(saying: name)
                return name
            }
            return codings(concept.all("coding")).first
        }
    }

    /// Displays; else what the codes of FHIR's own lists mean; else the code itself.
    private func codings(_ elements: [FHIRElement]) -> [String] {
        elements.compactMap { coding in
            if let display = coding.text("display") { return display }
            guard let code = coding.text("code") else { return nil }
            guard let meaning = ConsentCodes.meanings[code] else { return "code \(code)" }
            coding["system"]?.take()
            return meaning
        }
    }

    private func references(_ elements: [FHIRElement]) -> [String] {
        elements.compactMap { reference in
            if let words = job.words(of: reference, from: consent) { return words.take() }
            return reference.text("reference")
        }
    }
}

/// What the codes of the lists that FHIR uses in a Consent mean.
private enum ConsentCodes {
    static let meanings = [
        "patient-privacy": "privacy of the person’s data", "treatment": "treatment", "research": "research",
        "adr": "advance care directive", "OPTIN": "opt in", "OPTOUT": "opt out", "OPTINR": "opt in with restrictions",
        "OPTOUTE": "opt out with exceptions", "collect": "collect", "access": "access", "use": "use",
        "disclose": "disclose", "correct": "correct", "PRCP": "main recipient", "IRCP": "recipient",
        "CST": "keeper of the record", "AUT": "author", "59284-0": "consent document",
        "57016-8": "privacy policy acknowledgement",
        "TREAT": "treatment", "HPAYMT": "payment", "HOPERAT": "running of the service", "HRESCH": "research",
        "ETREAT": "emergency treatment", "CAREMGT": "care management", "PUBHLTH": "public health",
    ]
}
