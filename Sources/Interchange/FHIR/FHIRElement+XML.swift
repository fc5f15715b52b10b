import Markup

extension FHIRElement {
    static let namespace = "http://hl7.org/fhir"

    /// Reads a resource from XML; nil if the outermost element is not in the namespace of FHIR.
    static func read(_ resource: XMLElement) -> FHIRElement? {
        guard resource.namespace == namespace else { return nil }
        let element = FHIRElement("", line: resource.line)
        element.resourceType = resource.name
        element.addChildren(of: resource)
        return element
    }

    /// Elements of which there may be several wherever FHIR has one of this name. XML does not say so where only one
    /// is there, and its path should be that of JSON.
    private static let lists: Set<String> = [
        "coding", "contained", "entry", "extension", "given", "line", "modifierExtension", "prefix", "profile",
        "suffix",
        "telecom",
    ]

    private func addChildren(of xml: XMLElement) {
        var counts: [String: Int] = [:]
        for child in xml.elements { counts[child.name, default: 0] += 1 }
        for attribute in xml.attributes where attribute.namespace.isEmpty && attribute.name != "value" {
            // The id of an element, and the address of an extension.
            add(FHIRElement(attribute.name, value: attribute.value, line: xml.line))
        }
        for node in xml.children {
            switch node {
            case .element(let child):
                let isRepeated = counts[child.name, default: 0] > 1 || Self.lists.contains(child.name)
                add(Self.child(child, isRepeated: isRepeated))
            case .text(let words):
                // FHIR has no text between elements; what stands there all the same is not lost.
                if !words.allSatisfy(\.isWhitespace) {
                    add(FHIRElement("text()", value: words, line: xml.line, isRepeated: true))
                }
            }
        }
    }

    private static func child(_ xml: XMLElement, isRepeated: Bool) -> FHIRElement {
        // The narrative, or something of somebody else's: kept as it would be written.
        guard xml.namespace == namespace else {
            return FHIRElement(xml.name, value: xml.serialised(), line: xml.line, isRepeated: isRepeated)
        }
        let element = FHIRElement(xml.name, value: xml["value"], line: xml.line, isRepeated: isRepeated)
        if let resource = xml.wrappedResource {
            element.resourceType = resource.name
            element.addChildren(of: resource)
        } else {
            element.addChildren(of: xml)
        }
        return element
    }
}

extension XMLElement {
    /// The resource in `<contained>` or `<resource>`: in XML it is an element of its own there, named after its type.
    fileprivate var wrappedResource: XMLElement? {
        var inside = elements.makeIterator()
        guard let resource = inside.next(), inside.next() == nil, resource.namespace == namespace,
            resource.name.unicodeScalars.first?.properties.isUppercase == true
        else { return nil }
        return resource
    }
}
