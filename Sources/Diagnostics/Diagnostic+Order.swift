extension Diagnostic {
    /// The order in which problems are shown: by file, place, name and words, so that two runs say the same.
    static func inOrder(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
        let file = one.location?.file ?? ""
        let otherFile = other.location?.file ?? ""
        if file != otherFile { return file.utf8.lexicographicallyPrecedes(otherFile.utf8) }
        let place = (one.location?.line ?? 0, one.location?.column ?? 0, one.id.name)
        let otherPlace = (other.location?.line ?? 0, other.location?.column ?? 0, other.id.name)
        if place != otherPlace { return place < otherPlace }
        return (one.path, one.message) < (other.path, other.message)
    }
}

extension Sequence<Diagnostic> {
    /// In the order in which problems are shown, each of them once.
    public func inOrder() -> [Diagnostic] {
        var last: Diagnostic?
        return sorted(by: Diagnostic.inOrder).filter { diagnostic in
            defer { last = diagnostic }
            return diagnostic != last
        }
    }
}
