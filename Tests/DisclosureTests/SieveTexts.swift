/// Every text in a value, however deep: what a document could print of it.
func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
}

/// Whether any text in a value holds `part`.
func mentions(_ part: String, in value: Any) -> Bool { texts(in: value).contains { $0.contains(part) } }

/// Everything inside a value, itself first, with the type and the field that it stands in.
func forEachPart(of value: Any, in place: String = "", _ visit: (_ place: String, _ value: Any) -> Void) {
    visit(place, value)
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .struct, .class:
        let type = String(describing: mirror.subjectType)
        for child in mirror.children { forEachPart(of: child.value, in: "\(type).\(child.label ?? "")", visit) }
    case .optional, .collection, .set, .tuple, .enum, .dictionary:
        for child in mirror.children { forEachPart(of: child.value, in: place, visit) }
    default: break
    }
}
