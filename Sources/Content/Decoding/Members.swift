import CareRecords
import JSONReading

/// A field that had to be there and could not be read: the checker has already said so.
struct Undecodable: Error {}

/// The members of an object, as the types that records are made of.
///
/// Required members throw where they are missing; optional ones (`ifAny`) are nil. An empty text counts as none. Of a
/// record with faults, what cannot be read is guessed, see `Guess`.
struct Members {
    let object: JSONValue
    let guess: Guess?

    init(_ object: JSONValue, _ guess: Guess? = nil) {
        self.object = object
        self.guess = guess
    }

    /// The member of a name, if it can be read.
    private func member(_ name: StaticString) -> JSONValue? {
        guard let value = object.member(name) else { return nil }
        if let guess, guess.faults.holds(value) { return nil }
        return value
    }

    /// The guess, where an optional member that cannot be read is taken to be there.
    private func guess(ifAny name: StaticString) -> Guess? {
        guard let guess, guess.number > 0, guess.faults.mayHold(name, in: object) else { return nil }
        return guess
    }

    /// The guess, where a required member cannot be read.
    private func required() throws(Undecodable) -> Guess {
        guard let guess else { throw Undecodable() }
        return guess
    }

    // MARK: Texts

    func text(ifAny name: StaticString) -> String? {
        guard let value = member(name) else { return guess(ifAny: name).map { _ in Guess.text } }
        return value.kind == .string && !value.isBlank ? value.cleanText : nil
    }

    func text(_ name: StaticString) throws(Undecodable) -> String {
        if let text = text(ifAny: name) { return text }
        _ = try required()
        return Guess.text
    }

    func texts(_ name: StaticString) -> [String] {
        guard let list = member(name) else { return guess(ifAny: name).map { _ in [Guess.text] } ?? [] }
        return list.map { isReadable($0) ? ($0.kind == .string ? $0.cleanText : nil) : Guess.text }
    }

    func local(ifAny name: StaticString) -> LocalText? {
        guard let value = member(name) else { return guess(ifAny: name).map { _ in LocalText(Guess.text) } }
        return local(value)
    }

    private func local(_ value: JSONValue) -> LocalText? {
        if value.kind == .string, isReadable(value) { return value.isBlank ? nil : LocalText(value.cleanText) }
        let texts = Members(value, guess)
        var others: [String: String] = [:]
        if let welsh = texts.text(ifAny: "cy") { others["cy"] = welsh }
        if let urdu = texts.text(ifAny: "ur") { others["ur"] = urdu }
        guard let english = texts.text(ifAny: "en") ?? guess.map({ _ in Guess.text }) else { return nil }
        return LocalText(english, others: others)
    }

    func locals(_ name: StaticString) -> [LocalText] {
        guard let list = member(name) else { return guess(ifAny: name).map { _ in [LocalText(Guess.text)] } ?? [] }
        return list.map(local)
    }

    func local(_ name: StaticString) throws(Undecodable) -> LocalText {
        if let text = local(ifAny: name) { return text }
        _ = try required()
        return LocalText(Guess.text)
    }

    private func isReadable(_ element: JSONValue) -> Bool { !(guess?.faults.holds(element) ?? false) }

    // MARK: Statements

    func statement(ifAny name: StaticString) -> Statement? {
        guard let value = member(name) else { return guess(ifAny: name).map { _ in Statement(Guess.text) } }
        return Statement(read: value, guess)
    }

    func statement(_ name: StaticString) throws(Undecodable) -> Statement {
        if let statement = statement(ifAny: name) { return statement }
        _ = try required()
        return Statement(Guess.text)
    }

    func statements(_ name: StaticString) -> [Statement] {
        guard let list = member(name) else { return guess(ifAny: name).map { _ in [Statement(Guess.text)] } ?? [] }
        return list.map { Statement(read: $0, guess) }
    }

    /// The object's own restriction. One that is there and cannot be read stops the record.
    func restriction() throws(Undecodable) -> Restriction? {
        guard let value = object.member("restrict") else { return nil }
        if let restriction = Restriction(read: Members(value, guess)) { return restriction }
        _ = try required()
        return nil
    }

    // MARK: Days, numbers, flags and codes

    func date(ifAny name: StaticString) -> CalendarDate? { member(name)?.calendarDate ?? guess(ifAny: name)?.date }

    func date(_ name: StaticString) throws(Undecodable) -> CalendarDate {
        if let date = date(ifAny: name) { return date }
        return try required().date
    }

    func month(ifAny name: StaticString) -> YearMonth? { member(name)?.yearMonth ?? guess(ifAny: name)?.month }

    func month(_ name: StaticString) throws(Undecodable) -> YearMonth {
        if let month = month(ifAny: name) { return month }
        return try required().month
    }

    func int(ifAny name: StaticString) -> Int? { member(name)?.int ?? guess(ifAny: name)?.int }

    func int(_ name: StaticString) throws(Undecodable) -> Int {
        if let number = int(ifAny: name) { return number }
        return try required().int
    }

    func number(ifAny name: StaticString) -> Double? {
        member(name)?.double ?? guess(ifAny: name).map { Double($0.int) }
    }

    func number(_ name: StaticString) throws(Undecodable) -> Double {
        if let number = number(ifAny: name) { return number }
        return Double(try required().int)
    }

    func ints(_ name: StaticString) -> [Int] {
        guard let list = member(name) else { return guess(ifAny: name).map { [$0.int] } ?? [] }
        return list.map { isReadable($0) ? $0.int : guess?.int }
    }

    func numbers(_ name: StaticString) -> [Double] {
        guard let list = member(name) else { return guess(ifAny: name).map { [Double($0.int)] } ?? [] }
        return list.map { isReadable($0) ? $0.double : guess.map { Double($0.int) } }
    }

    func flag(ifAny name: StaticString) -> Bool? { member(name)?.bool ?? guess(ifAny: name)?.flag }

    /// False where nothing is said.
    func flag(_ name: StaticString) -> Bool { flag(ifAny: name) ?? false }

    func code<Code: RawRepresentable<String> & CaseIterable>(ifAny name: StaticString) -> Code? {
        member(name)?.string.flatMap(Code.init(rawValue:)) ?? guess(ifAny: name)?.code()
    }

    func code<Code: RawRepresentable<String> & CaseIterable>(_ name: StaticString) throws(Undecodable) -> Code {
        if let code: Code = code(ifAny: name) { return code }
        guard let code: Code = try required().code() else { throw Undecodable() }
        return code
    }

    func codes<Code: RawRepresentable<String> & CaseIterable>(_ name: StaticString) -> [Code] {
        guard let list = member(name) else { return guess(ifAny: name)?.codes() ?? [] }
        let codes: [Code] = list.map { $0.string.flatMap(Code.init(rawValue:)) }
        guard let guess, codes.count < list.count else { return codes }
        return codes + guess.codes()
    }

    func phone(ifAny name: StaticString) -> PhoneNumber? {
        member(name)?.string.flatMap { PhoneNumber($0) } ?? guess(ifAny: name)?.phone
    }

    func phone(_ name: StaticString) throws(Undecodable) -> PhoneNumber {
        if let phone = phone(ifAny: name) { return phone }
        guard let phone = try required().phone else { throw Undecodable() }
        return phone
    }

    // MARK: Objects

    func object<Part>(
        ifAny name: StaticString, _ make: (Members) throws(Undecodable) -> Part
    ) throws(Undecodable) -> Part? {
        if let value = member(name) { return try make(Members(value, guess)) }
        guard let guess = guess(ifAny: name) else { return nil }
        return try make(Members(unreadable(name), guess))
    }

    func object<Part>(
        _ name: StaticString, _ make: (Members) throws(Undecodable) -> Part
    ) throws(Undecodable) -> Part {
        if let value = member(name) { return try make(Members(value, guess)) }
        return try make(Members(unreadable(name), try required()))
    }

    func list<Part>(
        _ name: StaticString, _ make: (Members) throws(Undecodable) -> Part
    ) throws(Undecodable) -> [Part] {
        guard let list = member(name) else {
            return if let guess = guess(ifAny: name) { [try make(Members(unreadable(name), guess))] } else { [] }
        }
        var parts: [Part] = []
        parts.reserveCapacity(list.count)
        var element = list.firstElement
        while let value = element {
            parts.append(try make(Members(value, guess)))
            element = value.nextElement(of: list)
        }
        return parts
    }

    /// Something that is no object, and so has no members, in place of one that cannot be read.
    private func unreadable(_ name: StaticString) -> JSONValue {
        if let value = object.member(name), value.kind != .object { return value }
        return object.firstKey ?? object
    }
}

extension JSONValue {
    /// The text without characters that no document can carry.
    var cleanText: String {
        let text = string ?? ""
        return isPlain || TextFaults(in: self).isEmpty ? text : TextFaults.removed(from: text)
    }
}
