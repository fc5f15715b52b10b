import JSONReading

/// Changes to the bytes of a JSON text, which leave every other byte as it is.
struct ByteEdits {
    private var edits: [(range: Range<Int>, new: [UInt8])] = []

    /// Puts a value in place of a number or a text.
    mutating func replace(_ value: JSONValue, with new: String) {
        let length = value.rawLength + (value.kind == .string ? 2 : 0)
        edits.append((value.offset..<value.offset + length, Array(new.utf8)))
    }

    mutating func insert(_ new: String, at offset: Int) { edits.append((offset..<offset, Array(new.utf8))) }

    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.new.count })
        var at = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += bytes[at..<edit.range.lowerBound] + edit.new
            at = edit.range.upperBound
        }
        return result + bytes[at...]
    }
}
