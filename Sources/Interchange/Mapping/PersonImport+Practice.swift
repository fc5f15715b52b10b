/// Patient.generalPractitioner → `practice`; the nominated pharmacy of UK Core → `professionals`.
extension PersonImport {
    func mapPractice() {
        guard let patient = records.patient else { return }
        let references = patient.element.all("generalPractitioner")
        var practice = PlanObject()
        var doctors: [(reference: FHIRElement, found: FHIRResource?)] = []
        for reference in references {
            let found = resolve(reference, from: patient)
            switch found?.type ?? Self.statedType(of: reference) {
            case "Organization":
                // Of two practices, nothing says which is meant first.
                if practice.isEmpty { setPractice(reference, found, from: patient, &practice) }
            case "Practitioner", "PractitionerRole": doctors.append((reference, found))
            // With nothing but words it may be either; it is told as somebody who helps.
            default: doctors.append((reference, found))
            }
        }
        for (reference, found) in doctors {
            setUsualGP(reference, found, from: patient, &practice)
        }
        if practice["ods"] != nil || practice["name"] != nil { plan.set("practice", practice, from: references.first) }
        mapPharmacy(of: patient)
    }

    private func setPractice(
        _ reference: FHIRElement, _ found: FHIRResource?, from patient: FHIRResource, _ practice: inout PlanObject
    ) {
        let identifiers = (found?.element.all("identifier") ?? []) + reference.all("identifier")
        for identifier in identifiers where identifier.holds(on: day) && Self.isODS(identifier.peek("system")) {
            guard let code = identifier.peek("value"), Self.isPracticeCode(code) else { continue }
            practice.set("ods", code, from: identifier)
            identifier.take(["system", "value", "use"])
        }
        if let found, !isCurrent(found) {
            practice = PlanObject()
            return
        }
        guard let name = found.flatMap(name(of:)) ?? words(of: reference) else {
            if practice["ods"] != nil { takeReference(reference, saying: []) }
            return
        }
        practice.set("name", name, from: found?.element["name"] ?? reference["display"])
        found.map(takeName)
        takeReference(reference, saying: [name])
        guard let point = found?.element.telecoms(["phone"], on: day).first(where: { $0.telephone != nil }),
            let phone = point.telephone
        else { return }
        practice.set("telephone", phone.number, from: point)
        if phone.switchboardExtension == nil { point.takeTelecom("value", "use") }
    }

    static func isODS(_ system: String?) -> Bool {
        [
            "https://fhir.nhs.uk/Id/ods-organization-code", "http://fhir.nhs.net/Id/ods-organization-code",
            "https://fhir.nhs.uk/id/ods-organization-code",
        ].contains(system)
    }

    /// The form of a practice's ODS code: a capital and five digits.
    private static func isPracticeCode(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        return bytes.count == 6 && (0x41...0x5A).contains(bytes[0])
            && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A doctor: named beside the practice, and among those who help. One whose role says where they work names the
    /// practice too.
    private func setUsualGP(
        _ reference: FHIRElement, _ found: FHIRResource?, from patient: FHIRResource, _ practice: inout PlanObject
    ) {
        guard let name = found.flatMap(name(of:)) ?? words(of: reference) else { return }
        let role = found.flatMap { found in
            found.type == "PractitionerRole" ? found : set.reverse.roles(of: found).filter(isCurrent).first
        }
        if let role, practice["ods"] == nil, practice["name"] == nil, let organization = role.element["organization"] {
            refer(to: role)
            setPractice(organization, resolve(organization, from: role), from: role, &practice)
        }
        let id: String?
        switch party(for: reference, from: patient) {
        case .professional(let found), .organisation(let found): id = found
        case .named where found == nil: id = addNamed(name, from: reference, of: patient)
        default: id = nil
        }
        guard let id else { return }
        takeReference(reference, saying: [name])
        if practice["usualGP"] == nil, !practice.isEmpty { practice.set("usualGP", name, from: reference) }
        change(id) { one in one.add("Nominated GP", to: "role", from: reference) }
    }

    /// Somebody of whom there is nothing but a name.
    func addNamed(_ name: String, from reference: FHIRElement, of resource: FHIRResource) -> String {
        let known = plan.objects("professionals").first { one in
            one["name"]?.words == [name] && !parties.professionals.values.contains(one["id"]?.words.first ?? "")
        }
        if let id = known?["id"]?.words.first { return id }
        var one = PlanObject()
        let id = id(of: resource, part: "professional \(name)")
        one.set("id", id, from: nil)
        one.set("name", name, from: reference)
        plan.append(one, to: "professionals", from: reference)
        return id
    }

    private func mapPharmacy(of patient: FHIRResource) {
        for nominated in patient.element.all("extension") where nominated.address.holds("NominatedPharmacy") {
            guard let reference = nominated["valueReference"],
                let id = professional(for: reference, from: patient)
            else { continue }
            nominated["url"]?.take()
            change(id) { one in one.add("Nominated pharmacy", to: "role", from: nominated) }
        }
    }
}
