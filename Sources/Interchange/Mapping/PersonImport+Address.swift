import CareRecords

/// Patient.address → `person.address`.
extension PersonImport {
    /// Where the person lives: not where they work, are sent bills or used to live.
    func mapAddress(of patient: FHIRElement, _ person: inout PlanObject) {
        let current = patient.all("address").filter { address in
            address.holds(on: day) && !["work", "billing"].contains(address.peek("use"))
        }
        // A postal address need not be where they live, unless it says that it is home.
        let homes = current.filter { $0.peek("type") != "postal" || $0.peek("use") == "home" }
        let order: [(FHIRElement) -> Bool] = [
            { $0.peek("use") == "home" && $0.peek("type") != "postal" }, { $0.peek("use") == "home" },
            { $0.peek("use") == nil }, { $0.peek("use") == "temp" },
        ]
        for fits in order {
            for home in homes where fits(home) {
                guard let address = takeAddress(home) else { continue }
                person.set("address", address, from: home)
                return
            }
        }
    }

    private func takeAddress(_ element: FHIRElement) -> PlanObject? {
        let draft = AddressDraft(element)
        guard !draft.isEmpty else { return nil }
        var address = PlanObject()
        for line in draft.fiveLines { address.append(line.words, to: "lines", from: line.from) }
        address.set("postcode", draft.postcode, from: element["postalCode"])
        if element.peek("use") == "temp" { address.set("kind", "temporary", from: element["use"]) }
        element.take(["use", "type"])
        return address
    }
}

/// The lines of an address.
struct AddressDraft {
    private var lines: [(words: String, from: FHIRElement?)] = []
    private(set) var postcode: String?

    var isEmpty: Bool { lines.isEmpty }

    /// Reads an Address and marks what it makes use of.
    init(_ element: FHIRElement) {
        let text = element["text"]
        let parts = ["line", "city", "district", "state", "postalCode"].contains { element.peek($0)?.isBlank == false }
        guard parts else {
            for line in text?.value?.split(whereSeparator: \.isNewline) ?? [] { add(String(line), text) }
            if !lines.isEmpty { text?.take() }
            if let country = element["country"] { addCountry(country) }
            return
        }
        for line in element.all("line") {
            // Some systems write the whole address into one.
            for part in (line.value ?? "").split(whereSeparator: \.isNewline) { add(String(part), line) }
            line.take()
            line.takeLineParts()
        }
        for name in ["city", "district"] {
            guard let part = element[name], let value = part.value else { continue }
            if !repeats(value) { add(value, part) }
            part.take()
        }
        addStateAndCode(element)
        if let country = element["country"] { addCountry(country) }
        // Its own text says the same, unless it says more.
        if let text, let value = text.value, SaidWords(lines.map(\.words) + [postcode ?? ""]).contain(value) {
            text.take()
        }
    }

    private mutating func add(_ text: String, _ from: FHIRElement?) {
        var words = text.withSingleSpaces
        while words.last == "," || words.last == ";" { words.removeLast() }
        if !words.isEmpty { lines.append((words, from)) }
    }

    private func repeats(_ value: String) -> Bool {
        lines.contains { $0.words.lowercased() == value.withSingleSpaces.lowercased() }
    }

    /// A British postcode has a field of its own; any other stands with the state, as in “Vic 3999”.
    private mutating func addStateAndCode(_ element: FHIRElement) {
        let state = element["state"]
        let code = element["postalCode"]
        var words = state?.value.flatMap { repeats($0) ? nil : $0 } ?? ""
        state?.take()
        if let value = code?.value?.withSingleSpaces, !value.isEmpty {
            let country = element.peek("country")?.lowercased()
            if let british = Self.postcode(value), country.map(Self.isBritish) ?? true {
                postcode = british
            } else {
                words += words.isEmpty ? value : " \(value)"
            }
            code?.take()
        }
        if !words.isEmpty { add(words, state ?? code) }
    }

    private mutating func addCountry(_ country: FHIRElement) {
        guard let value = country.value else { return }
        // The postcode says so already.
        let isSaid = postcode != nil && ["gb", "gbr", "uk", "united kingdom"].contains(value.lowercased())
        if !isSaid, !repeats(value) { add(value, country) }
        country.take()
    }

    private static func isBritish(_ country: String) -> Bool {
        [
            "gb", "gbr", "uk", "united kingdom", "great britain", "england", "wales", "cymru", "scotland",
            "northern ireland",
            "isle of man", "jersey", "guernsey", "im", "je", "gg", "imn", "jey", "ggy",
        ].contains(country)
    }

    /// A postcode as it is written in Britain, with its space; nil if it is none.
    static func postcode(_ text: String) -> String? {
        let letters = text.uppercased().filter { $0 != " " }
        guard (5...7).contains(letters.utf8.count), letters.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let inward = letters.suffix(3)
        let outward = letters.dropLast(3)
        guard inward.first?.isNumber == true, inward.dropFirst().allSatisfy(\.isLetter) else { return nil }
        let area = outward.prefix(while: \.isLetter)
        let district = outward.dropFirst(area.count)
        guard (1...2).contains(area.count), (1...2).contains(district.count), district.first?.isNumber == true,
            district.allSatisfy({ $0.isNumber || $0.isLetter })
        else { return nil }
        return "\(outward) \(inward)"
    }

    /// No more than five: of more, the last are joined.
    var fiveLines: [(words: String, from: FHIRElement?)] {
        guard lines.count > 5 else { return lines }
        let rest = lines[4...]
        return lines[..<4] + [(rest.map(\.words).joined(separator: ", "), rest.first?.from)]
    }
}

extension FHIRElement {
    /// The street and the number, where they are also listed by themselves (ISO 21090).
    fileprivate func takeLineParts() {
        let said = SaidWords(value)
        for part in all("extension") where part.address.holds("/iso21090-ADXP-") {
            if let words = part.choice("value")?.value, said.contain(words) { part.takeAll() }
        }
    }
}
