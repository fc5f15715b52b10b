/// Telephone numbers as integers, whichever way they are dialled.
enum PhoneFigures {
    /// The number without its trunk zero or the country code of the United Kingdom: 01632 960114,
    /// +44 1632 960114, 0044 1632 960114 and +44 (0)1632 960114 are the same.
    static func national(_ value: UInt64) -> UInt64 {
        // As an integer a number has no leading zeros, so "00" and "0" are gone already.
        for power: UInt64 in [10_000_000_000, 1_000_000_000] {
            let country = value / power
            if country == 44 || country == 440 { return value % power }
        }
        return value
    }
}
