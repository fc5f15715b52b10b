/// A page as it is copied, with the pieces that change.
struct SingleFileCopy {
    /// An element that may turn out not to be wanted.
    private struct Doubtful {
        let name: String
        /// Where it begins in the copy.
        let start: Int
        var stays: Bool
    }

    private let page: [UInt8]
    private var copied = 0
    private var out: [UInt8] = []
    private var doubtful: [Doubtful] = []

    init(of page: [UInt8]) {
        self.page = page
        out.reserveCapacity(page.count + 1 << 16)
    }

    mutating func replace(_ place: Range<Int>, with bytes: [UInt8]) {
        insert(bytes, at: place.lowerBound)
        copied = place.upperBound
    }

    mutating func insert(_ bytes: [UInt8], at place: Int) {
        copy(to: place)
        out += bytes
    }

    mutating func leaveOut(_ attributes: [HTMLTag.Attribute]) {
        for attribute in attributes { replace(attribute.place, with: []) }
    }

    /// An element begins. If nothing says that it stays, it is gone when it ends.
    mutating func begin(_ name: String, at place: Int, stays: Bool) {
        copy(to: place)
        doubtful.append(Doubtful(name: name, start: out.count, stays: stays))
    }

    /// There is something in the innermost list of links, and in those around it, for which it stays.
    mutating func keepWhatIsAround() {
        for index in doubtful.indices where doubtful[index].name == "nav" { doubtful[index].stays = true }
    }

    mutating func end(_ name: String, at place: Int) {
        guard doubtful.last?.name == name, let element = doubtful.popLast() else { return }
        copy(to: place)
        if !element.stays { out.removeSubrange(element.start...) }
    }

    /// The copy with all that is left. An element that never ended stays.
    mutating func finished() -> [UInt8] {
        copy(to: page.count)
        return out
    }

    private mutating func copy(to place: Int) {
        if place > copied { out += page[copied..<place] }
        copied = max(copied, place)
    }
}
