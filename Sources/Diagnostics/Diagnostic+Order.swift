extension Sequence where Element == Diagnostic {
    /// By file, line, column and identifier, each once: the same for any number of workers.
    public func inOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return filter { seen.insert($0).inserted }.sorted {
            let one = ($0.location?.file ?? "", $0.location?.line ?? 0, $0.location?.column ?? 0, $0.id.name, $0.path)
            let other = ($1.location?.file ?? "", $1.location?.line ?? 0, $1.location?.column ?? 0, $1.id.name, $1.path)
            return one == other ? $0.message < $1.message : one < other
        }
    }
}
