import CareRecords
import Diagnostics
import JSONReading

extension StructureChecker {
    /// Checks any value against any shape.
    mutating func check(_ value: JSONValue, _ shape: Shape, isRequired: Bool) {
        switch shape {
        case .text, .markdown: checkText(value, isRequired: isRequired)
        case .pattern(let pattern): check(value, pattern)
        case .date:
            guard value.kind == .string else { return wrongType(value, "a date") }
            if value.calendarDate == nil {
                report(.invalidDate, value, "this is no date", suggestion: "write a day as in “2026-08-06”")
            }
        case .month:
            guard value.kind == .string else { return wrongType(value, "a month") }
            if value.yearMonth == nil {
                report(.invalidMonth, value, "this is no month", suggestion: "write a month as in “2026-08”")
            }
        case .flag: if value.bool == nil { wrongType(value, "true or false") }
        case .integer(let range): check(value, wholeNumberIn: range)
        case .number:
            guard value.kind == .number else { return wrongType(value, "a number") }
            if value.double == nil {
                report(.outOfRange, value, "this number is too large", suggestion: "look for digits too many")
            }
        case .code(let codes): check(value, among: codes)
        case .kind, .version: break
        case .list(let element, let range): check(value, listOf: element, range)
        case .object(let shape): check(value, shape)
        case .textOr(let shape):
            switch value.kind {
            case .string: checkText(value, isRequired: isRequired)
            case .object: check(value, shape)
            default: wrongType(value, "a text or an object")
            }
        }
    }

    private mutating func checkText(_ value: JSONValue, isRequired: Bool) {
        guard value.kind == .string else { return wrongType(value, "a text") }
        if value.rawLength > Self.textLimit {
            report(.textTooLong, value, "this text has \(value.rawLength) bytes; at most \(Self.textLimit) are read")
        }
        if value.isBlank {
            report(
                .emptyText, value, severity: isRequired ? .error : .warning, "this text is empty",
                suggestion: isRequired ? nil : "leave the field out if there is nothing to say")
        }
        let faults = TextFaults(in: value)
        if faults.contains(.control) {
            report(.controlCharacter, value, "this text holds a control character, which is left out")
        }
        if faults.contains(.direction) {
            report(
                .bidiControl, value, "this text holds an invisible character that turns its direction; it is left out")
        }
    }

    private mutating func check(_ value: JSONValue, _ pattern: Pattern) {
        guard value.kind == .string else { return wrongType(value, pattern.noun) }
        let matches =
            value.isEscaped
            ? Array((value.string ?? "").utf8).withUnsafeBufferPointer(pattern.matches)
            : value.withRawText(pattern.matches)
        guard matches else {
            return report(pattern.problem, value, "this is not \(pattern.noun)", suggestion: pattern.advice)
        }
        if pattern == .nhsNumber, NHSNumber(value.string ?? "") == nil {
            report(
                .nhsNumber, value, "the check digit of this NHS number does not fit",
                suggestion: "compare it with a letter of the NHS; one digit is wrong or two are swapped")
        }
    }

    private mutating func check(_ value: JSONValue, wholeNumberIn range: ClosedRange<Int>) {
        guard value.kind == .number else { return wrongType(value, "a whole number") }
        guard let number = value.int else {
            return report(
                .outOfRange, value, "this is no whole number that can be used",
                suggestion: "write a number between \(range.lowerBound) and \(range.upperBound) without a decimal point"
            )
        }
        if !range.contains(number) {
            report(
                .outOfRange, value, "this number is not between \(range.lowerBound) and \(range.upperBound)",
                suggestion: "write a number between \(range.lowerBound) and \(range.upperBound)")
        }
    }

    private mutating func check(_ value: JSONValue, among codes: [String]) {
        guard value.kind == .string else { return wrongType(value, "a text") }
        for code in codes where value.equals(code) { return }
        let near = nearestName(to: value.string ?? "", among: codes)
        report(
            .unknownCode, value, "\(value.quoted) is not one of the words that this field takes",
            suggestion: near.map { "did you mean “\($0)”?" } ?? "use one of \(codes.joined(separator: ", "))")
    }

    private mutating func check(_ value: JSONValue, listOf element: Shape, _ range: ClosedRange<Int>) {
        guard value.kind == .array else { return wrongType(value, "a list") }
        if value.count < range.lowerBound {
            report(
                .emptyList, value,
                "this list needs at least \(range.lowerBound == 1 ? "one element" : "\(range.lowerBound) elements")")
        } else if value.count > range.upperBound {
            report(.tooManyElements, value, "this list has \(value.count) elements; at most \(range.upperBound) fit")
        }
        value.forEachElement { _, item in check(item, element, isRequired: true) }
    }
}

extension JSONValue {
    /// Whether a text has nothing but spaces and line breaks in it.
    var isBlank: Bool {
        if isEscaped { return (string ?? "").unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        return withRawText { bytes in
            guard let first = bytes.first else { return true }
            if first > 0x20 && first < 0x7F { return false }
            return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
        }
    }

    /// The day that a text of the form `YYYY-MM-DD` names.
    var calendarDate: CalendarDate? {
        let parts = withRawText { text -> (Int, Int, Int)? in
            guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D, let year = Self.number(text[0..<4]),
                let month = Self.number(text[5..<7]), let day = Self.number(text[8..<10])
            else { return nil }
            return (year, month, day)
        }
        guard let (year, month, day) = parts, year < 2200 else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The month that a text of the form `YYYY-MM` names.
    var yearMonth: YearMonth? {
        let parts = withRawText { text -> (Int, Int)? in
            guard text.count == 7, text[4] == 0x2D, let year = Self.number(text[0..<4]),
                let month = Self.number(text[5..<7])
            else { return nil }
            return (year, month)
        }
        guard let (year, month) = parts, year < 2200 else { return nil }
        return YearMonth(year: year, month: month)
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit.isDigit else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
