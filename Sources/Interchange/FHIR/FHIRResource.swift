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
    /// The Bundle that it came in, if any.
    let scope: FHIRScope?
    /// The resource that contains it, if any.
    unowned(unsafe) let container: FHIRResource?
    private(set) var contained: [FHIRResource] = []
    /// Whom it is about, once resources have been sorted by person.
    var person: ObjectIdentifier?
    /// Whether the plan of anyone has had to do with it.
    var isUsed = false

    init(
        _ element: FHIRElement, fullURL: String? = nil, file: String, scope: FHIRScope? = nil,
        container: FHIRResource? = nil
    ) {
        self.element = element
        type = element.resourceType ?? ""
        id = element.peek("id")
        self.file = file
        self.scope = scope
        self.container = container
        if container == nil { element.detach() }
        let address = fullURL.map(FHIRReference.withoutVersion)
        self.fullURL = address
        base = container?.base ?? address.flatMap { FHIRReference.base(of: $0) } ?? ""
        for child in element.all("contained") where child.resourceType != nil {
            contained.append(FHIRResource(child, file: file, scope: scope, container: self))
        }
    }

    /// `uniqueName`, worked out once.
    private(set) lazy var name = uniqueName

    /// `Goal/example`: how reports name it. A contained one is named within its container.
    public var label: String {
        if let container { return "\(container.label)#\(id ?? type)" }
        if let id { return "\(type)/\(id)" }
        return fullURL ?? type
    }

    /// The resource that it stands in, or itself.
    var outermost: FHIRResource { container ?? self }

    /// What two versions of the same resource share; nil if nothing says which resource it is. One without a name is
    /// the same as another that says exactly the same.
    var identity: String? {
        guard container == nil else { return nil }
        guard let id else { return fullURL ?? contentIdentity }
        if !base.isEmpty { return "\(base)/\(type)/\(id)" }
        // Where the sender has made up an address, the id need not be anyone's but theirs.
        if let fullURL, !fullURL.hasSuffix(":\(id)") { return fullURL }
        return "\(type)/\(id)"
    }

    private var contentIdentity: String? {
        // Of two Patients with the same name and nothing else nobody can tell.
        if type == "Patient", element["birthDate"] == nil, element["identifier"] == nil { return nil }
        return "=" + words
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
