/// A list of numbers, or of small values made of numbers, that is kept on disk. Some of it is in memory at a time.
final class ScratchList<Element: BitwiseCopyable> {
    private let file = ScratchFile()
    private(set) var count: Int

    /// What is in memory: the page with this number is in the slot of its number modulo the slots.
    private let slots: Int
    private var pageOf: [Int]
    private var isChanged: [Bool]
    private let memory: UnsafeMutableBufferPointer<Element>

    private static var perPage: Int { max(1, 4096 / MemoryLayout<Element>.stride) }

    /// - Parameters:
    ///   - count: how many elements there are from the beginning; each is `empty`, whose bytes are all 0.
    ///   - slots: how many pages of 4 KB are kept in memory.
    init(_ empty: Element, count: Int = 0, slots: Int = 256) {
        self.count = count
        self.slots = slots
        pageOf = Array(repeating: -1, count: slots)
        isChanged = Array(repeating: false, count: slots)
        memory = .allocate(capacity: slots * Self.perPage)
        // No page is in memory yet, so nothing is read from here before it has been filled.
    }

    deinit { memory.deallocate() }

    var failure: String? { file.failure }

    subscript(number: Int) -> Element {
        get { memory[place(of: number)] }
        set {
            let place = place(of: number)
            memory[place] = newValue
            isChanged[place / Self.perPage] = true
        }
    }

    func append(_ element: Element) {
        count += 1
        self[count - 1] = element
    }

    /// Where in memory an element is, brought there if it is not.
    private func place(of number: Int) -> Int {
        let page = number / Self.perPage
        let slot = page % slots
        if pageOf[slot] != page {
            if isChanged[slot] {
                file.write(UnsafeRawBufferPointer(bytes(of: slot)), at: pageOf[slot] * Self.pageBytes)
            }
            file.read(into: bytes(of: slot), at: page * Self.pageBytes)
            pageOf[slot] = page
            isChanged[slot] = false
        }
        return slot * Self.perPage + number % Self.perPage
    }

    private static var pageBytes: Int { perPage * MemoryLayout<Element>.stride }

    private func bytes(of slot: Int) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(memory)[(slot * Self.pageBytes)...][
                ..<(slot * Self.pageBytes + Self.pageBytes)])
    }
}
