/// The keys of many people while they are gathered, in pieces of one size: nothing is copied as they grow or as one
/// worker's are put to another's, and the pieces go one by one as the index is made of them.
struct LeakEntries: Sendable, Equatable {
    private var pieces: [[LeakEntry]] = []

    /// 128 KB each: memory that the system takes back at once.
    private static let pieceSize = (128 << 10) / MemoryLayout<LeakEntry>.stride

    var count: Int { pieces.reduce(0) { $0 + $1.count } }

    mutating func append(_ entries: [LeakEntry]) {
        for entry in entries {
            if pieces.last.map({ $0.count == Self.pieceSize }) ?? true {
                let isFirst = pieces.isEmpty
                pieces.append([])
                // A handful of people fill a part of one.
                if !isFirst { pieces[pieces.count - 1].reserveCapacity(Self.pieceSize) }
            }
            pieces[pieces.count - 1].append(entry)
        }
    }

    /// Takes over what another worker gathered, its people numbered from `shift` on.
    mutating func append(_ other: consuming LeakEntries, shift: Int) {
        while var piece = other.pieces.popLast() {
            for place in piece.indices { piece[place] = piece[place].shifted(by: shift) }
            // The last piece is the one that is filled.
            pieces.insert(piece, at: 0)
        }
    }

    /// Adds a copy of the few that another one holds, its people numbered from `shift` on.
    mutating func append(copyOf other: borrowing LeakEntries, shift: Int) {
        for piece in other.pieces { append(piece.map { $0.shifted(by: shift) }) }
    }

    /// All of them in one array, in no order.
    consuming func joined() -> [LeakEntry] {
        var all: [LeakEntry] = []
        all.reserveCapacity(count)
        while let piece = pieces.popLast() { all += piece }
        return all
    }
}
