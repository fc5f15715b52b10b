import Diagnostics

extension FHIRResource {
    /// What there is to say of a resource by itself.
    var remarks: [Diagnostic] {
        var remarks: [Diagnostic] = []
        if isEnteredInError {
            remarks.append(remark(.fhirEnteredInError, "\(label) was entered in error; nothing of it is in a plan"))
        }
        if !FHIRTypeNames.all.contains(type) {
            let nearest = nearestName(to: type, among: FHIRTypeNames.all.sorted())
            remarks.append(
                remark(
                    .fhirUnknownType, "FHIR R4 has no resource “\(type.prefix(60))”",
                    suggestion: nearest.map { "is it a \($0)?" }))
        }
        return remarks
    }

    var aboutSeveralRemark: Diagnostic { remark(.fhirSeveralPersons, "\(label) is about more than one person") }

    var aboutOneOfSeveralRemark: Diagnostic {
        remark(
            .fhirAmbiguousReference,
            "\(label) is about one of several Patients who share a name, and nothing says which")
    }

    /// What there is to say where a newer version stands in for this one, of which then only that is left that it alone
    /// says; nil if both say the same.
    func remark(supersededBy newer: FHIRResource) -> Diagnostic? {
        guard words != newer.words else { return nil }
        element.takeWhat(newer.element)
        return remark(
            .fhirDuplicate, "\(label) is there twice; the one in \(newer.file) (line \(newer.element.line)) is used")
    }

    func remark(_ id: DiagnosticID, _ message: String, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(id, at: location(), path: label, message, suggestion: suggestion)
    }
}

extension ResourceSet {
    /// What there is to say of resources that share a name; and what only those versions say that are not used.
    ///
    /// - Parameter isNew: whether to speak of one; its owner is that of the version that is used.
    func remarksOnNames(_ isNew: (FHIRResource) -> Bool) -> (remarks: [Diagnostic], lone: [UnplacedResource]) {
        var remarks: [Diagnostic] = []
        var lone: [UnplacedResource] = []
        for (older, newer) in superseded where older.words != newer.words {
            older.person = newer.person
            guard isNew(older), let remark = older.remark(supersededBy: newer) else { continue }
            remarks.append(remark)
            if let left = UnplacedResource(older) { lone.append(left) }
        }
        for resource in namesakes where isNew(resource) {
            remarks.append(
                resource.remark(
                    .fhirNamesake, "there is another \(resource.label), and they are not versions of one resource"))
        }
        return (remarks, lone)
    }
}

extension FHIRElement {
    /// Takes every value that another element has as well, in whatever place of a list.
    func takeWhat(_ other: FHIRElement) {
        var said: Set<String> = []
        other.forEachLeaf { path, leaf in said.insert(Self.statement(path, leaf)) }
        forEachLeaf { path, leaf in if said.contains(Self.statement(path, leaf)) { leaf.take() } }
    }

    private static func statement(_ path: String, _ leaf: FHIRElement) -> String {
        "\(String(path.unicodeScalars.filter { !("0"..."9").contains($0) }))=\(leaf.value ?? "")"
    }
}
