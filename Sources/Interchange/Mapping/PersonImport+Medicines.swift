import CareRecords

extension PersonImport {
    /// MedicationStatement and MedicationRequest → `medicines`, each as stated, with its source.
    func mapMedicines() {
        for resource in statements("MedicationStatement") { mapMedicationStatement(resource) }
        for resource in statements("MedicationRequest") { mapMedicationRequest(resource) }
    }

    private static let statementStatus: [String: MedicineStatus] = [
        "active": .current, "intended": .planned, "completed": .stopped, "stopped": .stopped, "on-hold": .onHold,
        "unknown": .unknown, "not-taken": .notTaken,
    ]

    private static let requestStatus: [String: MedicineStatus] = [
        "active": .current, "draft": .planned, "completed": .stopped, "stopped": .stopped,
        // Withdrawn before anybody took it.
        "cancelled": .notTaken, "on-hold": .onHold, "unknown": .unknown,
    ]

    private func mapMedicationStatement(_ resource: FHIRResource) {
        let element = resource.element
        guard let status = status(of: resource, Self.statementStatus), let name = medicine(of: resource) else { return }
        let dosage = dosage(of: element.all("dosage"), from: resource)
        let isOver = isPast(element["effectivePeriod"]) || dosage.isOver
        var note = PlanNote()
        addTaken(of: element, &note)
        note.add("Why:", .listed(element.all("statusReason").compactMap(\.nameWords)))
        add(resource, name, status, isOver: isOver, dosage, &note) {
            (source(of: resource, "informationSource"), statedOn(resource, "dateAsserted"))
        }
    }

    private func mapMedicationRequest(_ resource: FHIRResource) {
        let element = resource.element
        guard var status = status(of: resource, Self.requestStatus), let name = medicine(of: resource) else { return }
        guard element.peek("doNotPerform") != "true" else { return addMedicineToAvoid(resource, name, status) }
        // An order is one whichever step of it this is. What is only suggested nobody takes yet, unless it is
        // reported of the person.
        let isReported = element.peek("reportedBoolean") == "true" || element["reportedReference"] != nil
        switch element.peek("intent") {
        case "order", "original-order", "reflex-order", "filler-order", "instance-order": break
        case "plan" where isReported: break
        case "proposal", "plan", "option": if status == .current { status = .planned }
        default: return
        }
        element["intent"]?.take()
        element["doNotPerform"]?.take()
        let dosage = dosage(of: element.all("dosageInstruction"), from: resource)
        var note = PlanNote()
        if let option = element["intent"], option.value == "option" {
            note.add("One of several options.", for: [option])
        }
        note.add("Why:", element["statusReason"]?.nameWords)
        note.add("Course:", element["courseOfTherapyType"]?.conceptWords)
        if element.peek("reportedBoolean") == "true" {
            note.add("Reported: this is not the prescriber’s own record.", for: [element["reportedBoolean"]])
        } else {
            element["reportedBoolean"]?.take()
        }
        add(resource, name, status, isOver: dosage.isOver, dosage, &note) {
            (source(of: resource, "reportedReference", "requester", "recorder"), statedOn(resource, "authoredOn"))
        }
    }

    private func status(of resource: FHIRResource, _ meanings: [String: MedicineStatus]) -> MedicineStatus? {
        let element = resource.element["status"]
        let status = StatusCode(element, meanings)
        switch status.reading {
        case .absent: return .unknown
        // It was prescribed, and nobody has taken it: it is none of the person’s medicines.
        case .known(.notTaken, _): return nil
        case .known(let meaning, _): return meaning
        case .unknown(let words):
            report(
                .fhirUnknownStatus, resource, element,
                "“\(words)” is none of the codes that FHIR has for this, so nobody can tell whether it is taken now")
            return nil
        }
    }

    private func add(
        _ resource: FHIRResource, _ name: MedicineName, _ status: MedicineStatus, isOver: Bool, _ dosage: DosageWords,
        _ note: inout PlanNote,
        stated: () -> (source: (words: String, from: FHIRElement?), on: (day: CalendarDate, from: FHIRElement)?)
    ) {
        let element = resource.element
        var medicine = PlanObject()
        medicine.set("id", id(of: resource), from: element)
        medicine.set("name", name.words.take(), from: name.from)
        // Whatever the status says, nobody can tell whether a course is still taken once its time is over.
        let status = status == .current && isOver ? .unknown : status
        medicine.set("status", status.code, from: element["status"])
        let meanings = resource.type == "MedicationStatement" ? Self.statementStatus : Self.requestStatus
        if meanings[element.peek("status") ?? ""] == status { element["status"]?.take() }
        medicine.set("dose", dosage.dose?.take(), from: dosage.dose?.used.first ?? element)
        medicine.set("times", dosage.times?.take().capitalisedFirst, from: dosage.times?.used.first ?? element)
        if let reason = names(element.all("reasonCode"), element.all("reasonReference"), from: resource) {
            medicine.set("reason", reason.take(), from: reason.used.first ?? element)
        }
        for aside in name.asides { note.add(aside.label, aside.words) }
        note.add("Last issued", element.lastIssued)
        note.add("Changed:", element.medicineChange)
        for words in dosage.notes { note.add("", words) }
        for words in notes(of: resource) { note.add(paragraph: words) }
        setNote(&medicine, note, from: resource)
        let (source, day) = stated()
        set(&medicine, resource, source: source, asOf: day)
        medicine.addCodes(of: name.concept)
        plan.append(medicine, to: "medicines", from: element)
    }

    /// What is not to be given is no medicine that somebody takes: it is an alert.
    private func addMedicineToAvoid(_ resource: FHIRResource, _ name: MedicineName, _ status: MedicineStatus) {
        let element = resource.element
        guard status == .current else { return }
        var note = PlanNote()
        note.add("Not to be given:", name.words)
        note.add("Why:", names(element.all("reasonCode"), element.all("reasonReference"), from: resource))
        for words in notes(of: resource) { note.add(paragraph: words) }
        guard let words = note.words else { return }
        var alert = PlanObject()
        alert.set("id", id(of: resource), from: element)
        alert.set("text", words.take(), from: element)
        for name in ["status", "intent", "doNotPerform"] { element[name]?.take() }
        set(
            &alert, resource, source: source(of: resource, "requester", "recorder"),
            asOf: statedOn(resource, "authoredOn"))
        plan.append(alert, to: "alerts", from: element)
    }

    /// When it was, is or will be taken.
    private func addTaken(of element: FHIRElement, _ note: inout PlanNote) {
        guard let effective = element.choice("effective"), let words = element.words(ofChoice: "effective") else {
            return
        }
        if effective.name == "effectiveDateTime" {
            note.add("Taken on", words)
        } else {
            let isWhole = effective["start"] != nil && effective["end"] != nil
            note.add("Taken", isWhole ? words.said(as: "from \(words.text)") : words)
        }
    }
}

/// Where somebody is with a medicine.
enum MedicineStatus {
    case current, planned, onHold, stopped, unknown
    case notTaken

    /// As a plan writes it; nil for what is taken now.
    var code: String? {
        switch self {
        case .current, .notTaken: nil
        case .planned: "planned"
        case .onHold: "on-hold"
        case .stopped: "stopped"
        case .unknown: "unknown"
        }
    }
}
