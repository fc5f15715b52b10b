/// What a program that speaks writes to a pipe: a RIFF header whose lengths are made up, and 16-bit samples of one channel.
struct WaveSound {
    /// Samples a second.
    let rate: Int
    let samples: [UInt8]

    init?(_ bytes: [UInt8]) {
        func number(_ at: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        // The header that espeak-ng writes: "fmt " of 16 bytes, then "data".
        guard bytes.count > Self.headerLength, bytes.starts(with: Array("RIFF".utf8)),
            bytes[8..<16].elementsEqual("WAVEfmt ".utf8), bytes[36..<40].elementsEqual("data".utf8),
            number(20, 2) == 1, number(22, 2) == 1, number(34, 2) == 16, (8000...48000).contains(number(24, 4))
        else { return nil }
        rate = number(24, 4)
        samples = Array(bytes[Self.headerLength...])
    }

    private static let headerLength = 44
}
