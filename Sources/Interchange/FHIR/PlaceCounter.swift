/// Turns offsets that mostly grow into lines and columns, without counting from the top each time.
final class PlaceCounter {
    private let bytes: [UInt8]
    private let end: Int
    private var offset = 0
    private var line: Int
    private var column = 1

    /// - Parameter firstLine: the line of the file at which the bytes begin.
    init(_ bytes: [UInt8], firstLine: Int) {
        self.bytes = bytes
        end = bytes.count
        line = firstLine
    }

    /// Both count from 1; a column counts Unicode scalars.
    func place(of target: Int) -> (line: Int, column: Int) {
        let target = min(max(0, target), end)
        bytes.withUnsafeBufferPointer { bytes in
            if target >= offset {
                forward(to: target, bytes)
            } else {
                back(to: target, bytes)
            }
        }
        offset = target
        return (line, column)
    }

    private func forward(to target: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        for at in offset..<target {
            if bytes[at] == 0x0A {
                line += 1
                column = 1
            } else if bytes[at] & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    private func back(to target: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        var hasCrossed = false
        for at in target..<offset {
            if bytes[at] == 0x0A {
                line -= 1
                hasCrossed = true
            } else if !hasCrossed, bytes[at] & 0xC0 != 0x80 {
                column -= 1
            }
        }
        guard hasCrossed else { return }
        column = 1
        var at = target
        while at > 0, bytes[at - 1] != 0x0A {
            at -= 1
            if bytes[at] & 0xC0 != 0x80 { column += 1 }
        }
    }
}
