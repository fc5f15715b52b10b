/// A text by itself that tells who somebody is or how to reach them, told by its form alone.
public enum IdentifyingValue: Sendable, Hashable {
    case nhsNumber(String)
    case phone(String)
    case email(String)

    /// Nil for anything else, and for what is too long to be one of these.
    public init?(_ text: String) {
        guard (6...100).contains(text.utf8.count) else { return nil }
        if let number = NHSNumber(text) {
            self = .nhsNumber(number.digits)
        } else if let phone = PhoneNumber(text), Self.isDialled(phone.dialled) {
            self = .phone(text)
        } else if Self.isEmail(text) {
            self = .email(text)
        } else {
            return nil
        }
    }

    var isNHSNumber: Bool {
        if case .nhsNumber = self { return true }
        return false
    }

    /// A number as it is rung from afar, and not just any figures: codes of nine or more digits are common too.
    private static func isDialled(_ number: String) -> Bool {
        (number.hasPrefix("0") || number.hasPrefix("+")) && (10...15).contains(number.utf8.count)
    }

    private static func isEmail(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, halves[1].contains(".") else { return false }
        return text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// The number or name at the end of "https://fhir.nhs.uk/Id/nhs-number|9990000018" or "Patient/a-17".
    public static func identifier(_ text: String) -> String {
        text.lastIndex { $0 == "|" || $0 == "/" }.map { String(text[text.index(after: $0)...]) } ?? text
    }
}

extension Imported {
    /// What tells who the person is, or how to reach them, among the facts that have found no place, each once.
    ///
    /// Numbers of services are nobody's secret: what stands in a practice's or a hospital's own resource is left out,
    /// but for NHS numbers.
    public var identifyingValues: [IdentifyingValue] {
        var found: [IdentifyingValue] = []
        var seen: Set<IdentifyingValue> = []
        for resource in unplaced {
            let type = resource.resource.prefix { $0 != "/" }
            let isOfService = Self.services.contains(String(type))
            for fact in resource.facts {
                guard let value = IdentifyingValue(fact.value) else { continue }
                if isOfService, !value.isNHSNumber { continue }
                if seen.insert(value).inserted { found.append(value) }
            }
        }
        return found
    }

    private static let services: Set<String> = [
        "Organization", "Practitioner", "PractitionerRole", "Location", "HealthcareService", "Endpoint",
    ]
}
