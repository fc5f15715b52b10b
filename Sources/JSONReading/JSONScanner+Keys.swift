extension JSONScanner {
    /// Marks and reports each key that stands twice in an object that has just closed.
    mutating func markRepeatedKeys(of container: Int) {
        let end = Int(nodes[container].next)
        // Few keys are compared each with each; many go through a set, so that no input costs the square of its size.
        if nodes[container].count <= 48, markRepeatedPlainKeys(container, end) { return }
        var seen: Set<String> = []
        var key = container + 1
        while key < end {
            let raw = UnsafeBufferPointer(
                rebasing: bytes[Int(nodes[key].start)..<Int(nodes[key].start + nodes[key].length)])
            if !seen.insert(unescapedJSON(raw)).inserted { markRepeated(key) }
            key = Int(nodes[key + 1].next)
        }
    }

    /// Returns false, having marked nothing, if a key holds an escape and needs the slower way.
    private mutating func markRepeatedPlainKeys(_ container: Int, _ end: Int) -> Bool {
        var key = container + 1
        while key < end {
            if nodes[key].flags.contains(.escaped) { return false }
            key = Int(nodes[key + 1].next)
        }
        key = container + 1
        while key < end {
            let (start, length) = (Int(nodes[key].start), nodes[key].length)
            var earlier = container + 1
            while earlier < key {
                if nodes[earlier].length == length, sameBytes(Int(nodes[earlier].start), start, Int(length)) {
                    markRepeated(key)
                    break
                }
                earlier = Int(nodes[earlier + 1].next)
            }
            key = Int(nodes[key + 1].next)
        }
        return true
    }

    private func sameBytes(_ one: Int, _ other: Int, _ length: Int) -> Bool {
        for offset in 0..<length where bytes[one + offset] != bytes[other + offset] { return false }
        return true
    }

    private mutating func markRepeated(_ key: Int) {
        nodes[key].flags.insert(.repeated)
        guard slips.count < JSONReader.slipLimit else { return }
        let raw = UnsafeBufferPointer(
            rebasing: bytes[Int(nodes[key].start)..<Int(nodes[key].start + nodes[key].length)])
        let around = slip(.duplicateKey).path
        slips.append(
            slip(
                .duplicateKey, at: Int(nodes[key].position), length: Int(nodes[key].length) + 2,
                path: (around.isEmpty ? "" : around + ".") + unescapedJSON(raw)))
    }
}
