import Diagnostics

/// A resource and where it came from.
public final class FHIRResource {
    public let element: FHIRElement
    public let type: String
    /// The logical id, if it has one.
    let id: String?
    /// The address that its entry in a Bundle gives, without a version.
    let fullURL: String?
    /// The server's address, where the full address has one: what relative references are relative to.
    let base: String
    public let file: String
    /// The resource that contains it, if any.
    unowned(unsafe) let container: FHIRResource?
    private(set) var contained: [FHIRResource] = []

    init(_ element: FHIRElement, fullURL: String? = nil, file: String, container: FHIRResource? = nil) {
        self.element = element
        type = element.resourceType ?? ""
        id = element.peek("id")
        self.file = file
        self.container = container
        let address = fullURL.map(FHIRReference.withoutVersion)
        self.fullURL = address
        base = container?.base ?? address.flatMap { FHIRReference.base(of: $0) } ?? ""
        for child in element.all("contained") where child.resourceType != nil {
            contained.append(FHIRResource(child, file: file, container: self))
        }
    }

    /// `Goal/example`: how reports name it. A contained one is named within its container.
    public var label: String {
        if let container { return "\(container.label)#\(id ?? type)" }
        if let id { return "\(type)/\(id)" }
        return fullURL ?? type
    }

    /// Whether its author took it back.
    var isEnteredInError: Bool {
        for name in ["status", "lifecycleStatus"] where element.peek(name) == "entered-in-error" { return true }
        return element["verificationStatus"]?.all("coding").contains { $0.peek("code") == "entered-in-error" } ?? false
    }

    func location(of place: FHIRElement? = nil) -> SourceLocation {
        let place = place ?? element
        return SourceLocation(file: file, line: place.line, column: place.column)
    }
}

/// The forms in which FHIR writes a reference to another resource.
enum FHIRReference {
    /// The address without `/_history/3`.
    static func withoutVersion(_ address: String) -> String {
        guard let history = address.firstRange(of: "/_history/") else { return address }
        return String(address[..<history.lowerBound])
    }

    /// `Patient/123` from any address that ends so.
    static func typeAndID(of address: String) -> String? {
        let parts = withoutVersion(address).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, let type = parts.dropLast().last, let id = parts.last, !id.isEmpty,
            type.unicodeScalars.first?.properties.isUppercase == true, !id.contains("?"), !type.contains(":")
        else { return nil }
        return "\(type)/\(id)"
    }

    /// `https://example.org/fhir` from `https://example.org/fhir/Patient/123`; nil unless it is an address on a server.
    static func base(of address: String) -> String? {
        guard address.contains("://"), let tail = typeAndID(of: address) else { return nil }
        return String(address.dropLast(tail.count + 1))
    }
}
