/// A line of braille before it is on a page.
struct BrailleLine: Sendable {
    var cells: [UInt8]
    /// A blank line stands before it.
    var hasGap = false
    /// It is never the last line of a page.
    var keepsWithNext = false
    /// The ids of what begins with it, for the contents.
    var places: [String] = []
    /// The place whose page number stands at its end.
    var leadsTo: String?
}
