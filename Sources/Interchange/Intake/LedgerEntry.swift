/// What is remembered of a resource while its text stays in its file: where it is, and whose. No word of it.
struct LedgerEntry: BitwiseCopyable {
    var piece = FHIRPiece()
    /// Its place among the resources of the piece, and its share of the piece’s bytes.
    var place: UInt32 = 0
    var share: UInt32 = 0
    var kind = Kind.other
    var isEnteredInError = false
    var owner = LedgerOwner.nobody
    /// What it shares with its other versions; 0 if nothing says which resource it is.
    var identity: UInt64 = 0
    /// Microseconds and version; `.min` where there is none.
    var instant = Int64.min
    var version = Int64.min

    /// A raw value of 0 is what a page of a new file holds.
    struct Kind: BitwiseCopyable, Equatable {
        let rawValue: UInt8
        static let other = Kind(rawValue: 0)
        static let patient = Kind(rawValue: 1)
        /// It says of nobody that it is about them, but what it refers to may.
        static let pending = Kind(rawValue: 2)
    }

    var stamp: ResourceStamp {
        ResourceStamp(instant: instant == .min ? nil : instant, version: version == .min ? nil : version)
    }
}

/// Whose a resource is: a person, known by the number of the first resource about them.
struct LedgerOwner: BitwiseCopyable, Equatable {
    let rawValue: UInt32
    static let nobody = LedgerOwner(rawValue: 0)
    /// Several persons’, and so in no plan.
    static let several = LedgerOwner(rawValue: .max)
    /// One person’s of several who share a name.
    static let ambiguous = LedgerOwner(rawValue: .max - 1)

    static func person(_ leader: UInt32) -> LedgerOwner { LedgerOwner(rawValue: leader + 1) }

    var leader: UInt32? {
        self == .nobody || self == .several || self == .ambiguous ? nil : rawValue - 1
    }
}

/// A reference, as digests.
struct LedgerPointer: BitwiseCopyable {
    /// Which resource refers.
    var resource: UInt32 = 0
    var role = Role.subject
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0
    private var fifth: UInt64 = 0
    /// By what to group resources whose Patient is not here; 0 for nothing.
    var fallback: UInt64 = 0

    struct Role: BitwiseCopyable, Equatable {
        let rawValue: UInt8
        /// Whom the resource says that it is about.
        static let subject = Role(rawValue: 0)
        /// Anything else.
        static let mention = Role(rawValue: 1)
        /// One Patient stands in for another.
        static let link = Role(rawValue: 2)
    }

    init() {}

    init(_ resource: UInt32, _ role: Role, _ keys: [UInt64], fallback: UInt64 = 0) {
        self.resource = resource
        self.role = role
        self.fallback = fallback
        let keys = keys + Array(repeating: 0, count: 5)
        (first, second, third, fourth, fifth) = (keys[0], keys[1], keys[2], keys[3], keys[4])
    }

    /// Under what to look, in this order.
    var keys: [UInt64] { [first, second, third, fourth, fifth].filter { $0 != 0 } }
}

/// A name of a resource, as a digest.
struct LedgerName: BitwiseCopyable {
    var key: UInt64 = 0
    var resource: UInt32 = 0
}
