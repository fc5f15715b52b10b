import CareRecords

/// Readers of FHIR's own types. Each takes what it can say, and leaves the rest where it is.
extension FHIRElement {
    // MARK: Days

    /// The day that a child says, if it says a whole one: `2012` and `2012-05` are no days, and are left.
    /// Of a moment the day as written is used, in the time zone of whoever wrote it.
    func day(_ name: String) -> CalendarDate? {
        guard let child = self[name], let day = child.day else { return nil }
        if child.value?.utf8.count == 10 || child.value.flatMap(FHIRMoment.init)?.isMidnight == true { child.take() }
        return day
    }

    /// The day of this value. Nothing is taken, since a moment says more than a day.
    var day: CalendarDate? {
        guard let value, value.utf8.count == 10 || value.utf8.dropFirst(10).first == UInt8(ascii: "T") else {
            return nil
        }
        return CalendarDate(value.prefix(10))
    }

    /// Whether a period or a use says that this no longer holds on a day.
    func isOver(on day: CalendarDate) -> Bool {
        if peek("use") == "old" { return true }
        guard let end = self["period"]?.peek("end") else { return false }
        // The last day of a year or month, where that is all it says.
        return end.prefix(10) < day.iso.prefix(end.utf8.count)
    }

    // MARK: Concepts

    /// What a CodeableConcept is called: its own text, or else the first display, or else the first code.
    var conceptText: String? {
        if let text = peek("text") { return text }
        let codings = all("coding")
        return codings.lazy.compactMap { $0.peek("display") }.first ?? codings.lazy.compactMap { $0.peek("code") }.first
    }

    /// The same, and marks those words as used.
    func takeConceptText() -> String? {
        if let text = text("text") { return text }
        let codings = all("coding")
        if let coding = codings.first(where: { $0["display"] != nil }) { return coding.text("display") }
        return codings.first { $0["code"] != nil }?.text("code")
    }

    /// Whether one of the concept's codings has this code, in this system if one is given.
    func hasCode(_ code: String, system: String? = nil) -> Bool {
        all("coding").contains { coding in
            coding.peek("code") == code && (system == nil || coding.peek("system") == system)
        }
    }

    /// The codes of a concept, and marks the concept as used.
    func firstCode(from system: String) -> String? {
        all("coding").first { $0.peek("system") == system }?.peek("code")
    }
}

extension PlanObject {
    /// Keeps every coding of a concept with its system, code and display.
    mutating func addCodes(of concept: FHIRElement?) {
        for coding in concept?.all("coding") ?? [] {
            // A code means nothing without its system, so one without stays behind.
            guard let system = coding["system"]?.value, let code = coding["code"]?.value else { continue }
            var kept = PlanObject()
            kept.set("system", system, from: coding["system"])
            kept.set("code", code, from: coding["code"])
            kept.set("display", coding.peek("display"), from: coding["display"])
            for name in ["system", "code", "display"] { coding[name]?.take() }
            append(kept, to: "codes", from: coding)
        }
    }
}
