import CareRecords
import JSONReading

/// A field that had to be there and could not be read: the checker has already said so.
struct Undecodable: Error {}

/// The members of an object, as the types that records are made of.
///
/// Required members throw where they are missing; optional ones (`ifAny`) are nil. An empty text counts as none.
struct Members {
    let object: JSONValue

    init(_ object: JSONValue) { self.object = object }

    // MARK: Texts

    func text(ifAny name: StaticString) -> String? {
        guard let value = object.member(name), value.kind == .string, !value.isBlank else { return nil }
        return value.cleanText
    }

    func text(_ name: StaticString) throws(Undecodable) -> String {
        guard let text = text(ifAny: name) else { throw Undecodable() }
        return text
    }

    func texts(_ name: StaticString) -> [String] {
        object.member(name)?.map { $0.kind == .string ? $0.cleanText : nil } ?? []
    }

    func local(ifAny name: StaticString) -> LocalText? {
        object.member(name).flatMap(Self.local)
    }

    private static func local(_ value: JSONValue) -> LocalText? {
        if value.kind == .string { return value.isBlank ? nil : LocalText(value.cleanText) }
        let texts = Members(value)
        var others: [String: String] = [:]
        if let welsh = texts.text(ifAny: "cy") { others["cy"] = welsh }
        if let urdu = texts.text(ifAny: "ur") { others["ur"] = urdu }
        guard let english = texts.text(ifAny: "en") else { return nil }
        return LocalText(english, others: others)
    }

    func locals(_ name: StaticString) -> [LocalText] { object.member(name)?.map(Self.local) ?? [] }

    func local(_ name: StaticString) throws(Undecodable) -> LocalText {
        guard let text = local(ifAny: name) else { throw Undecodable() }
        return text
    }

    // MARK: Statements

    func statement(ifAny name: StaticString) -> Statement? {
        object.member(name).flatMap(Statement.init(read:))
    }

    func statement(_ name: StaticString) throws(Undecodable) -> Statement {
        guard let statement = statement(ifAny: name) else { throw Undecodable() }
        return statement
    }

    func statements(_ name: StaticString) -> [Statement] {
        object.member(name)?.map(Statement.init(read:)) ?? []
    }

    /// The object's own restriction. One that is there and cannot be read stops the record.
    func restriction() throws(Undecodable) -> Restriction? {
        guard let value = object.member("restrict") else { return nil }
        guard let restriction = Restriction(read: Members(value)) else { throw Undecodable() }
        return restriction
    }

    // MARK: Days, numbers, flags and codes

    func date(ifAny name: StaticString) -> CalendarDate? { object.member(name)?.calendarDate }

    func date(_ name: StaticString) throws(Undecodable) -> CalendarDate {
        guard let date = date(ifAny: name) else { throw Undecodable() }
        return date
    }

    func month(ifAny name: StaticString) -> YearMonth? { object.member(name)?.yearMonth }

    func month(_ name: StaticString) throws(Undecodable) -> YearMonth {
        guard let month = month(ifAny: name) else { throw Undecodable() }
        return month
    }

    func int(ifAny name: StaticString) -> Int? { object.member(name)?.int }

    func int(_ name: StaticString) throws(Undecodable) -> Int {
        guard let number = int(ifAny: name) else { throw Undecodable() }
        return number
    }

    func number(ifAny name: StaticString) -> Double? { object.member(name)?.double }

    func number(_ name: StaticString) throws(Undecodable) -> Double {
        guard let number = number(ifAny: name) else { throw Undecodable() }
        return number
    }

    func ints(_ name: StaticString) -> [Int] { object.member(name)?.map(\.int) ?? [] }

    func numbers(_ name: StaticString) -> [Double] { object.member(name)?.map(\.double) ?? [] }

    func flag(ifAny name: StaticString) -> Bool? { object.member(name)?.bool }

    /// False where nothing is said.
    func flag(_ name: StaticString) -> Bool { object.member(name)?.bool ?? false }

    func code<Code: RawRepresentable<String>>(ifAny name: StaticString) -> Code? {
        object.member(name)?.string.flatMap(Code.init(rawValue:))
    }

    func code<Code: RawRepresentable<String>>(_ name: StaticString) throws(Undecodable) -> Code {
        guard let code: Code = code(ifAny: name) else { throw Undecodable() }
        return code
    }

    func codes<Code: RawRepresentable<String>>(_ name: StaticString) -> [Code] {
        object.member(name)?.map { $0.string.flatMap(Code.init(rawValue:)) } ?? []
    }

    func phone(ifAny name: StaticString) -> PhoneNumber? { object.member(name)?.string.flatMap { PhoneNumber($0) } }

    func phone(_ name: StaticString) throws(Undecodable) -> PhoneNumber {
        guard let phone = phone(ifAny: name) else { throw Undecodable() }
        return phone
    }

    // MARK: Objects

    func object<Part>(
        ifAny name: StaticString, _ make: (Members) throws(Undecodable) -> Part
    ) throws(Undecodable) -> Part? {
        guard let value = object.member(name) else { return nil }
        return try make(Members(value))
    }

    func object<Part>(
        _ name: StaticString, _ make: (Members) throws(Undecodable) -> Part
    ) throws(Undecodable) -> Part {
        guard let value = object.member(name) else { throw Undecodable() }
        return try make(Members(value))
    }

    func list<Part>(
        _ name: StaticString, _ make: (Members) throws(Undecodable) -> Part
    ) throws(Undecodable) -> [Part] {
        guard let list = object.member(name) else { return [] }
        var parts: [Part] = []
        parts.reserveCapacity(list.count)
        var element = list.firstElement
        while let value = element {
            parts.append(try make(Members(value)))
            element = value.nextElement(of: list)
        }
        return parts
    }
}

extension JSONValue {
    /// The text without characters that no document can carry.
    var cleanText: String {
        let text = string ?? ""
        return isPlain || TextFaults(in: self).isEmpty ? text : TextFaults.removed(from: text)
    }
}
