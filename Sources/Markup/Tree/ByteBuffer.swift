internal import Glibc

/// Bytes that grow at the end and keep their memory when emptied.
struct ByteBuffer: ~Copyable {
    private(set) var start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 4096) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit { start.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    mutating func removeAll() { count = 0 }

    /// Forgets everything, and gives the memory back if it is more than that.
    mutating func removeAll(keepingAtMost most: Int) {
        count = 0
        guard capacity > most else { return }
        start.deallocate()
        capacity = most
        start = .allocate(capacity: most)
    }

    /// Forgets what comes after the first bytes.
    mutating func removeAll(after length: Int) { count = min(count, length) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ from: UnsafePointer<UInt8>, _ length: Int) {
        if count &+ length > capacity { grow(by: length) }
        memcpy(start + count, from, length)
        count &+= length
    }

    /// The same for a name, which is too short to be worth a call.
    @inline(__always)
    mutating func appendShort(_ from: UnsafePointer<UInt8>, _ length: Int) {
        if count &+ length > capacity { grow(by: length) }
        for place in 0..<length { start[count &+ place] = from[place] }
        count &+= length
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let base = bytes.baseAddress { append(base, bytes.count) }
    }

    @inline(__always)
    mutating func append(_ literal: StaticString) { append(literal.utf8Start, literal.utf8CodeUnitCount) }

    private mutating func grow(by length: Int) {
        capacity = max(capacity * 2, count + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        memcpy(larger, start, count)
        start.deallocate()
        start = larger
    }
}
