/// Periods that end before they begin.
extension PersonImport {
    /// Says of a period, or of what a Timing keeps to, that it ends before it begins and is not used. Once each.
    func reportReversed(_ period: FHIRElement?, of resource: FHIRResource) {
        guard let period else { return }
        for place in [period, period["repeat"]?["boundsPeriod"]].compactMap({ $0 }) where place.isReversed {
            guard reversedPeriods.insert(ObjectIdentifier(place)).inserted else { continue }
            report(
                .fhirPeriodReversed, resource, place,
                "it ends (\(place.peek("end") ?? "")) before it begins (\(place.peek("start") ?? ""))")
        }
    }

    /// The same of every period in the person's resources, wherever it stands.
    func reportReversedPeriods() {
        func search(_ element: FHIRElement, of resource: FHIRResource) {
            if element["end"] != nil { reportReversed(element, of: resource) }
            for child in element.children where child.resourceType == nil { search(child, of: resource) }
        }
        for outer in all + referred where !outer.isEnteredInError { search(outer.element, of: outer) }
    }
}
