/// What people call systems of codes.
enum CodeSystemName {
    private static let names = [
        "http://snomed.info/sct": "SNOMED CT", "http://loinc.org": "LOINC",
        "http://www.nlm.nih.gov/research/umls/rxnorm": "RxNorm", "http://www.whocc.no/atc": "ATC",
        "https://dmd.nhs.uk": "dm+d", "http://hl7.org/fhir/sid/icd-10": "ICD-10",
        "http://hl7.org/fhir/sid/icd-10-cm": "ICD-10-CM", "http://hl7.org/fhir/sid/icd-9-cm": "ICD-9-CM",
        "http://hl7.org/fhir/sid/icd-10-uk": "ICD-10", "http://id.who.int/icd/release/11/mms": "ICD-11",
        "http://hl7.org/fhir/sid/icpc-1": "ICPC-1", "http://hl7.org/fhir/sid/icpc-2": "ICPC-2",
        "http://read.info/readv2": "Read version 2", "http://read.info/ctv3": "CTV3",
        "http://hl7.org/fhir/sid/ndc": "NDC", "http://unitsofmeasure.org": "UCUM", "urn:iso:std:iso:11073:10101": "MDC",
    ]

    /// `SNOMED CT`; the system's own address where it has no name that people use.
    static func name(of system: String) -> String { names[system] ?? system }
}

extension FHIRElement {
    /// What a CodeableConcept is called, so that a bare code says what it is: “SNOMED CT code 44054006”.
    var nameWords: FHIRWords? {
        guard let words = conceptWords else { return nil }
        guard peek("text") == nil, !all("coding").contains(where: { $0["display"] != nil }) else { return words }
        let system = all("coding").first { $0["code"] != nil }?.peek("system")
        return words.said(as: "\(system.map { "\(CodeSystemName.name(of: $0)) c" } ?? "C")ode \(words.text)")
    }
}
