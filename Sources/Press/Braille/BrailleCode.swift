/// Braille cells as the bytes of a BRF: the North American ASCII braille code (0x20 to 0x5F), a byte for each of the 64
/// patterns of six dots. Every embosser and every braille display for reading reads it.
enum BrailleCode {
    /// The byte of a pattern, dot 1 being the lowest bit.
    static let cells = Array(##" A1B'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\0Z7(_?W]#Y)="##.utf8)

    static let blank = UInt8(ascii: " ")
    /// Dot 5: leads from an entry of the contents to its page number (BANA Formats 2016, 2.10).
    static let guideDot = UInt8(ascii: "\"")
    /// Dot 5 at the end of a line: what has no blank in it goes on on the next one (UEB’s line continuation indicator).
    static let goesOn = UInt8(ascii: "\"")
    /// Dots 56: what follows is a letter and no contraction.
    static let letterSign = UInt8(ascii: ";")
    /// Dots 2356 and dots 1245: the lines above and below a box (BANA Formats 2016, 7.2).
    static let boxTop = UInt8(ascii: "7")
    static let boxBottom = UInt8(ascii: "G")
    /// All six dots: the lines of a box that holds another one.
    static let outerBox = UInt8(ascii: "=")
    /// Three asterisks of UEB: a break in the thought.
    static let pause = Array("\"9 \"9 \"9".utf8)

    /// Whether the cell begins a sign of more than one cell: dots 4, 5 and 6 alone, or the numeric indicator.
    static func isPrefix(_ cell: UInt8) -> Bool { prefixes.contains(cell) }

    private static let prefixes = Array("@\".,^_;#".utf8)

    /// A number with its numeric indicator.
    static func number(_ number: Int) -> [UInt8] {
        [UInt8(ascii: "#")]
            + String(number).utf8.map { $0 == UInt8(ascii: "0") ? UInt8(ascii: "J") : $0 - 0x31 + UInt8(ascii: "A") }
    }
}
