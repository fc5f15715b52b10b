import JSONReading

extension FHIRElement {
    /// Reads a resource or any other object from JSON.
    ///
    /// - Parameter places: finds lines and columns in the source of the object's tape.
    static func read(
        _ object: JSONValue, name: String = "", isRepeated: Bool = false, places: PlaceCounter
    ) -> FHIRElement {
        let at = places.place(of: object.offset)
        let element = FHIRElement(name, line: at.line, column: at.column, isRepeated: isRepeated)
        element.addMembers(of: object, places)
        return element
    }

    private func addMembers(of object: JSONValue, _ places: PlaceCounter) {
        var hasBesides = false
        object.forEachMember { key, _ in
            if key.isEscaped || key.withRawText({ $0.first == UInt8(ascii: "_") }) { hasBesides = true }
        }
        object.forEachMember { key, value in
            guard let name = key.string else { return }
            if name == "resourceType", let type = value.string {
                resourceType = type
            } else if !hasBesides {
                addMember(name, value, beside: nil, places)
            } else if name.begins(with: "_") {
                // The id and the extensions of a primitive. Where the primitive is there, it has taken them.
                let plain = String(name.dropFirst())
                if object.member(named: plain) == nil { addMember(plain, nil, beside: value, places) }
            } else {
                addMember(name, value, beside: object.member(named: "_" + name), places)
            }
        }
    }

    private func addMember(
        _ name: String, _ value: JSONValue?, beside: JSONValue?, _ places: PlaceCounter
    ) {
        guard value?.kind == .array || beside?.kind == .array else {
            addOne(name, value, beside: beside, isRepeated: false, places)
            return
        }
        let values = value?.map { $0 } ?? []
        let besides = beside?.map { $0 } ?? []
        for number in 0..<max(values.count, besides.count) {
            addOne(
                name, number < values.count ? values[number] : nil,
                beside: number < besides.count ? besides[number] : nil, isRepeated: true, places)
        }
    }

    private func addOne(
        _ name: String, _ value: JSONValue?, beside: JSONValue?, isRepeated: Bool,
        _ places: PlaceCounter
    ) {
        let value = value.flatMap { $0.isNull ? nil : $0 }
        let beside = beside.flatMap { $0.kind == .object ? $0 : nil }
        guard let either = value ?? beside else { return }
        let at = places.place(of: either.offset)
        let element: FHIRElement
        switch value?.kind {
        case .object, .array:
            element = FHIRElement(name, line: at.line, column: at.column, isRepeated: isRepeated)
            if let value, value.kind == .object { element.addMembers(of: value, places) }
            // A list directly in a list is not FHIR; it is kept all the same.
            if let value, value.kind == .array { element.addMember("item", value, beside: nil, places) }
        default:
            element = FHIRElement(
                name, value: value.flatMap(Self.primitive), line: at.line, column: at.column, isRepeated: isRepeated)
        }
        if let beside { element.addMembers(of: beside, places) }
        add(element)
    }

    private static func primitive(_ value: JSONValue) -> String? {
        switch value.kind {
        case .string: value.string
        case .number: value.withRawText { String(decoding: $0, as: UTF8.self) }
        case .true: "true"
        case .false: "false"
        default: nil
        }
    }
}
