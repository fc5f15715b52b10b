import CareRecords

/// Gender, ethnicity, religion and death: Patient and the extensions of UK Core, US Core and FHIR itself.
extension PersonImport {
    func mapDemographics(of patient: FHIRElement, _ person: inout PlanObject) {
        setSex(patient, &person)
        setGender(patient, &person)
        setEthnicity(patient, &person)
        for religion in patient.all("extension")
        where religion.isOne(of: ["patient-religion", "Extension-UKCore-ReligiousAffiliation"]) {
            set("religion", religion["valueCodeableConcept"], &person)
            religion.takeURL(if: person["religion"] != nil)
        }
    }

    private func setSex(_ patient: FHIRElement, _ person: inout PlanObject) {
        for birthSex in patient.all("extension") {
            if birthSex.isOne(of: ["us-core-birthsex"]),
                let words = ["F": "Female", "M": "Male"][birthSex.peek("valueCode") ?? ""]
            {
                person.set("sex", words, from: birthSex)
                birthSex.takeAll()
            } else if birthSex.isOne(of: ["Extension-UKCore-BirthSex", "patient-birthSex"]) {
                set("sex", birthSex["valueCodeableConcept"], &person)
                birthSex.takeURL(if: person["sex"] != nil)
            }
        }
    }

    /// The gender that the person has, else the one that the record goes by. `unknown` says nothing.
    private func setGender(_ patient: FHIRElement, _ person: inout PlanObject) {
        for identity in patient.all("extension") where identity.isOne(of: ["patient-genderIdentity"]) {
            set("gender", identity["valueCodeableConcept"], &person)
            identity.takeURL(if: person["gender"] != nil)
        }
        for identity in patient.all("extension") where identity.isOne(of: ["individual-genderIdentity"]) {
            guard let value = identity.all("extension").first(where: { $0.peek("url") == "value" }) else { continue }
            set("gender", value["valueCodeableConcept"], &person)
            identity.takeURL(if: person["gender"] != nil)
            value.takeURL(if: person["gender"] != nil)
        }
        let words = ["male": "Male", "female": "Female", "other": "Other"]
        guard let gender = patient["gender"], let said = gender.value.flatMap({ words[$0] }) else { return }
        if person["gender"] == nil { person.set("gender", said, from: gender) }
        if person["gender"]?.words == [said] { gender.take() }
    }

    private func setEthnicity(_ patient: FHIRElement, _ person: inout PlanObject) {
        for ethnic in patient.all("extension")
        where ethnic.isOne(of: ["Extension-UKCore-EthnicCategory", "Extension-CareConnect-EthnicCategory-1"]) {
            set("ethnicity", ethnic["valueCodeableConcept"], &person)
            ethnic.takeURL(if: person["ethnicity"] != nil)
        }
        guard person["ethnicity"] == nil else { return }
        // In the United States it is asked in two questions.
        for part in patient.all("extension") where part.isOne(of: ["us-core-race", "us-core-ethnicity"]) {
            guard let text = part.all("extension").first(where: { $0.peek("url") == "text" }),
                let words = text.peek("valueString"),
                !words.isBlank
            else { continue }
            person.add(words.withSingleSpaces, to: "ethnicity", from: text)
            part.take(["url"])
            text.takeAll()
            for other in part.all("extension") where other !== text {
                guard let coding = other["valueCoding"], let display = coding.peek("display"),
                    SaidWords(words).contain(display)
                else { continue }
                other.take(["url"])
                coding["display"]?.take()
            }
        }
    }

    private func set(_ key: String, _ concept: FHIRElement?, _ person: inout PlanObject) {
        guard let concept, let words = concept.conceptName, person[key] == nil else { return }
        person.set(key, words, from: concept)
        concept.takeConcept(saying: words)
    }

    // MARK: Death

    /// Deceased[x] → `deceasedOn`, or `deceased` where the day is not known.
    func mapDeath(of patient: FHIRElement, _ person: inout PlanObject) {
        if let moment = patient["deceasedDateTime"] {
            if let died = patient.day("deceasedDateTime") {
                person.set("deceasedOn", died.iso, from: moment)
            } else if moment.value != nil {
                person.set("deceased", flag: true, from: moment)
            }
        } else if let flag = patient["deceasedBoolean"], let value = flag.value {
            if value == "true" { person.set("deceased", flag: true, from: flag) }
            flag.take()
        }
        guard person["deceasedOn"] == nil, person["deceased"] == nil else { return }
        // The NHS's notice of a death comes before the rest of the record knows of it.
        for notice in patient.all("extension") where notice.address.holds("DeathNotificationStatus") {
            let status = notice.all("extension").first { $0.peek("url") == "deathNotificationStatus" }
            guard let concept = status?["valueCodeableConcept"], concept.hasCode("1") || concept.hasCode("2") else {
                continue
            }
            person.set("deceased", flag: true, from: concept)
        }
    }
}

extension FHIRElement {
    /// Whether the address of an extension ends with one of these names.
    func isOne(of names: [String]) -> Bool {
        guard let last = address.split(separator: "/").last else { return false }
        return names.contains(String(last))
    }

    fileprivate func takeURL(if isPlaced: Bool) {
        if isPlaced { self["url"]?.take() }
    }
}
