internal import CLibXSLT
internal import Glibc
internal import Threads

/// The names and the memory from which one tree at a time is built, kept for the next tree.
///
/// A workshop belongs to one tree, or lies in the drawer; never both. That is what makes it safe to pass
/// between threads although nothing inside is locked, and why the compiler need not check for overlapping access
/// each time (a third of the time a tree takes).
///
/// None is ever let go, so that a name is one address as long as the program runs (`TemplateFinder` counts on it).
final class TreeWorkshop: @unchecked Sendable {
    let dictionary: xmlDictPtr
    /// The name that libxml2 expects on every text node; it is compared by address.
    let textName: UnsafePointer<xmlChar>
    /// Text that waits to become a node.
    @exclusivity(unchecked) var pendingText = ByteBuffer(capacity: 4096)
    /// Where an attribute's value is made lawful.
    @exclusivity(unchecked) var value = ByteBuffer(capacity: 1024)
    /// All that is added to the tree, by which it is told from others.
    @exclusivity(unchecked) var image = ByteBuffer(capacity: 16 * 1024)

    @exclusivity(unchecked) private var slots: [(key: UnsafePointer<UInt8>, name: UnsafePointer<xmlChar>)?]
    @exclusivity(unchecked) private var slotsUsed = 0
    private var chunks: [UnsafeMutableRawPointer] = []
    private var large: [UnsafeMutableRawPointer] = []
    @exclusivity(unchecked) private var nextChunk = 0
    @exclusivity(unchecked) private var free: UnsafeMutableRawPointer?
    @exclusivity(unchecked) private var left = 0

    private static let chunkSize = 64 * 1024
    /// Chunks kept for the next tree (1 MB); a tree that needed more gives them back.
    private static let chunksKept = 16
    /// Of the image of a tree; a longer one gives its memory back.
    private static let imageKept = 64 * 1024
    private static let drawer = ThreadLock<[TreeWorkshop]>([])

    /// A workshop that no other tree is using.
    static func take() -> TreeWorkshop {
        MarkupLibraries.initialise()
        return drawer.withLock { $0.popLast() } ?? TreeWorkshop()
    }

    /// Empties the workshop and puts it away. No pointer into it may be used afterwards.
    func putAway() {
        pendingText.removeAll()
        image.removeAll(keepingAtMost: Self.imageKept)
        for block in large { block.deallocate() }
        large.removeAll(keepingCapacity: true)
        while chunks.count > Self.chunksKept { chunks.removeLast().deallocate() }
        nextChunk = 0
        free = nil
        left = 0
        Self.drawer.withLock { $0.append(self) }
    }

    private init() {
        dictionary = xmlDictCreate()
        slots = Array(repeating: nil, count: 1024)
        let node = xmlNewText(nil)
        textName = node!.pointee.name
        xmlFreeNode(node)
    }

    /// The one copy of a name, found by the address of its literal.
    func name(_ literal: StaticString) -> UnsafePointer<xmlChar> {
        guard literal.hasPointerRepresentation else {
            return String(literal.unicodeScalar).withCString(encodedAs: UTF8.self) { xmlDictLookup(dictionary, $0, -1) }
        }
        let key = literal.utf8Start
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: UInt(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
        while let known = slots[slot] {
            if known.key == key { return known.name }
            slot = (slot &+ 1) & mask
        }
        let name = xmlDictLookup(dictionary, key, Int32(literal.utf8CodeUnitCount))!
        if slotsUsed * 2 < slots.count {
            slots[slot] = (key, name)
            slotsUsed += 1
        }
        return name
    }

    /// Zeroed memory for one value, which lives until the workshop is put away.
    @inline(__always)
    func make<Value>(_ type: Value.Type) -> UnsafeMutablePointer<Value> {
        let memory = allocate(MemoryLayout<Value>.stride)
        memset(memory, 0, MemoryLayout<Value>.stride)
        return memory.assumingMemoryBound(to: Value.self)
    }

    /// A copy of the bytes, closed by a zero.
    @inline(__always)
    func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<xmlChar> {
        let memory = allocate(bytes.count + 1).assumingMemoryBound(to: xmlChar.self)
        if let base = bytes.baseAddress { memcpy(memory, base, bytes.count) }
        memory[bytes.count] = 0
        return memory
    }

    @inline(__always)
    private func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let rounded = (size &+ 15) & ~15
        guard rounded <= left, let place = free else { return allocateElsewhere(rounded) }
        free = place + rounded
        left &-= rounded
        return place
    }

    private func allocateElsewhere(_ size: Int) -> UnsafeMutableRawPointer {
        if size > Self.chunkSize / 4 {
            large.append(.allocate(byteCount: size, alignment: 16))
            return large[large.count - 1]
        }
        if nextChunk == chunks.count { chunks.append(.allocate(byteCount: Self.chunkSize, alignment: 16)) }
        let chunk = chunks[nextChunk]
        nextChunk += 1
        free = chunk + size
        left = Self.chunkSize - size
        return chunk
    }
}
