extension JSONValue {
    /// The byte of `tape.source` at which the value begins, for those who count lines themselves.
    public var offset: Int { Int(node.position) }
}
