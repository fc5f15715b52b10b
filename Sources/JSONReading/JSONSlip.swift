/// Something in the text that is not JSON, or that this project does not take, before it has become a diagnostic.
struct JSONSlip: Error {
    enum Reason {
        case empty, cutShort, noValue, afterEnd, trailingComma, noKey, noColon
        case noComma(Unicode.Scalar)
        case unclosedString, lineBreakInString, controlInString, badEscape
        case leadingZero, badNumber
        case invalidUTF8, loneSurrogate, duplicateKey, tooDeep
    }

    let reason: Reason
    let offset: Int
    let length: Int
    /// The path to the value in which it stands, or to what is around it where there is none yet.
    let path: String
}
