public import CareRecords

/// How somebody’s post is printed, and whether their address shows in the window of an envelope: as much of an addressee as
/// it takes to sort it.
public struct Envelope: Sendable, Hashable {
    public enum Window: Sendable, Hashable {
        case fits
        /// A plain envelope is needed.
        case tooLong
        /// Without a name or an address there is no letter.
        case none
    }

    public let printSize: Int
    public let colours: ColourScheme?
    public let window: Window

    /// The pile that has the letter.
    public var plans: CoverSlip.Kind { CoverSlip.Kind(.plans, printSize: printSize, colours: colours) }
}

extension Addressee {
    public var envelope: Envelope {
        Envelope(
            printSize: printSize, colours: colours, window: window.map { $0.fits ? .fits : .tooLong } ?? .none)
    }
}
