/// Gathers what points to people, a person at a time, into an index for the scan.
///
/// A value: build one in each worker and `merge` them. It keeps hashes only, no name and no number. The order of
/// `add` and `merge` decides only which of several people with the same name a leak names first.
public struct LeakIndexBuilder: Sendable, Equatable {
    private(set) var records: [String] = []
    private(set) var entries = LeakEntries()
    /// Those of the person who is being added.
    private var own: [LeakEntry] = []
    /// Lone names as well, for texts about a few people.
    private let withLoneNames: Bool

    /// How many people have been added.
    public var count: Int { records.count }

    public init() { self.init(withLoneNames: false) }

    init(withLoneNames: Bool) { self.withLoneNames = withLoneNames }

    /// Adds one person. More than 16 million people are not kept apart: the last number stands for the rest.
    public mutating func add(_ person: PersonIdentifiers) {
        records.append(person.recordID)
        own.removeAll(keepingCapacity: true)
        addNames(of: person)
        addNumbers(of: person)
        addPlaces(of: person)
        for name in person.contactNames { addContact(named: name) }
        for code in person.entryCodes { addEntryCode(code) }
        // Several forms of a name come to the same words.
        own.sortAndMakeUnique()
        entries.append(own)
    }

    /// Adds what another builder holds, after what this one holds.
    public mutating func merge(_ other: consuming LeakIndexBuilder) {
        let shift = records.count
        records += other.records
        var theirs = LeakEntries()
        swap(&theirs, &other.entries)
        entries.append(consume theirs, shift: shift)
    }

    /// Adds a copy of the few people that another builder holds.
    public mutating func add(copyOf other: LeakIndexBuilder) {
        entries.append(copyOf: other.entries, shift: records.count)
        records += other.records
    }

    /// The finished index, made of the builder's own memory.
    public consuming func index() -> LeakIndex {
        var gathered = LeakEntries()
        swap(&gathered, &entries)
        return LeakIndex(records: records, entries: (consume gathered).joined())
    }

    /// Whether it has gathered the same of the same people, one after another.
    public static func == (one: LeakIndexBuilder, other: LeakIndexBuilder) -> Bool {
        one.records == other.records && one.entries == other.entries && one.withLoneNames == other.withLoneNames
    }

    // MARK: Names

    private mutating func addNames(of person: PersonIdentifiers) {
        let names = NameForms(of: person)
        addName(names, as: .name)
        for title in names.titles {
            for family in names.families { add([title] + family, as: .titleAndFamilyName) }
        }
        for initial in names.initials {
            for family in names.families {
                add([initial] + family, as: .initialAndFamilyName, if: leading(initial))
                add(family + [initial], as: .initialAndFamilyName, if: .trailingInitial)
            }
        }
        guard withLoneNames else { return }
        for lone in names.givens + names.families where lone.count > 1 || lone[0].length > 1 {
            add(lone, as: .loneName, if: .capital)
        }
    }

    /// Given and family name, either first, parted or written as one.
    private mutating func addName(_ names: NameForms, as kind: Leak.Kind) {
        for given in names.givens {
            for family in names.families {
                add(given + family, as: kind)
                add(family + given, as: kind)
                // "dilysharcourt" and so on in file names and links. Short ones are words ("rosemary").
                for whole in [IdentifierWords.joined(given + family), IdentifierWords.joined(family + given)] {
                    if let whole, whole.length >= 9 { add([whole], as: kind) }
                }
            }
        }
        for full in names.fullNames {
            add(full, as: kind)
            if full.count == 2 { add(full.reversed(), as: kind) }
        }
    }

    private mutating func addContact(named name: String) {
        guard let names = NameForms(fullName: name) else { return }
        addName(names, as: .contactName)
        guard withLoneNames else { return }
        for lone in names.givens + names.families where lone.count > 1 || lone[0].length > 1 {
            add(lone, as: .loneName, if: .capital)
        }
    }

    private func leading(_ initial: LeakToken) -> LeakEntry.Condition {
        NameForms.lettersThatAreWords.contains(initial.hash) ? .leadingWord : .leadingInitial
    }

    // MARK: Numbers

    private mutating func addNumbers(of person: PersonIdentifiers) {
        if let number = person.nhsNumber.flatMap(IdentifierWords.figures(of:)), number.count == 10 {
            add(key: LeakKey.number(number.value), as: .nhsNumber)
        }
        for phone in person.phones { addPhone(phone, as: .phone) }
        for phone in person.contactPhones { addPhone(phone, as: .contactPhone) }
        for identifier in person.otherIdentifiers { addIdentifier(identifier, as: .otherIdentifier, atLeast: 5) }
        addIdentifier(person.recordID, as: .recordID, atLeast: 4)
        if let day = person.birthDate.flatMap(WrittenDate.init(iso:)) { add(key: day.key, as: .birthDate) }
    }

    private mutating func addPhone(_ text: String, as kind: Leak.Kind) {
        guard let number = IdentifierWords.figures(of: text), number.count >= 9 else { return }
        add(key: LeakKey.number(PhoneFigures.national(number.value)), as: kind)
    }

    private mutating func addIdentifier(_ text: String, as kind: Leak.Kind, atLeast least: Int) {
        let words = IdentifierWords.words(of: text)
        guard let whole = IdentifierWords.joined(words), whole.length >= least else { return }
        if whole.isNumber {
            if whole.figures >= 7 { add(key: LeakKey.number(whole.value), as: kind) }
        } else {
            guard words.contains(where: { $0.figures > 0 }) || words.count > 1 else { return }
            add(words, as: kind)
            add([whole], as: kind)
        }
    }

    private mutating func addEntryCode(_ text: String) {
        let words = IdentifierWords.words(of: text)
        guard let whole = IdentifierWords.joined(words), whole.length >= 3 else { return }
        if whole.isNumber, whole.figures <= 6 {
            add(key: LeakKey.code(whole.value, figures: whole.figures), as: .entryCode, if: .nearCodeWord)
        } else if whole.isNumber {
            add(key: LeakKey.number(whole.value), as: .entryCode)
        } else if whole.length >= 4 {
            add(words, as: .entryCode)
            add([whole], as: .entryCode)
        }
    }

    // MARK: Places

    private mutating func addPlaces(of person: PersonIdentifiers) {
        for words in AddressForms.sequences(of: person.addressLines) { add(words, as: .address) }
        if let postcode = person.postcode {
            let words = IdentifierWords.words(of: postcode)
            if let whole = IdentifierWords.joined(words), whole.length >= 5, let split = AddressForms.split(postcode) {
                add([whole], as: .postcode)
                add(split, as: .postcode)
            }
        }
        for email in person.emails { addEmail(email, as: .email) }
        for email in person.contactEmails { addEmail(email, as: .contactEmail) }
    }

    private mutating func addEmail(_ text: String, as kind: Leak.Kind) {
        let words = IdentifierWords.words(of: text)
        if words.count >= 3 { add(words.suffix(LeakIndex.mostWords), as: kind) }
    }

    // MARK: Entries

    private mutating func add(
        _ words: some BidirectionalCollection<LeakToken>, as kind: Leak.Kind, if condition: LeakEntry.Condition = .none
    ) {
        guard !words.isEmpty, words.count <= LeakIndex.mostWords else {
            if !words.isEmpty { add(Array(words.prefix(LeakIndex.mostWords)), as: kind, if: condition) }
            return
        }
        add(key: LeakKey.sequence(words), as: kind, if: condition)
    }

    private mutating func add(key: UInt64, as kind: Leak.Kind, if condition: LeakEntry.Condition = .none) {
        let person = min(records.count - 1, LeakEntry.mostPeople - 1)
        own.append(LeakEntry(key: key, person: person, kind: kind, condition: condition))
    }
}
