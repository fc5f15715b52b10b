import CareRecords
import Disclosure
import Documents
import Testing

/// An address stands in the window of an envelope, or says that it does not.
struct WindowAddressTests {
    private func address(_ given: String, _ family: String, _ lines: [String], _ postcode: String? = "ZZ99 3VZ")
        -> WindowAddress?
    {
        let person = Person(
            name: PersonName(title: "Mrs", given: given, family: family),
            address: Address(lines: lines, postcode: postcode))
        let plan = CarePlan(id: "mv-0001", person: person, writtenOn: CalendarDate("2026-10-15")!)
        return Addressee(PlanView(of: plan, for: .person)).window
    }

    @Test func `an ordinary address is as it was recorded, at 11 points`() throws {
        let window = try #require(address("Dilys", "Harcourt", ["3 Tan-y-Bryn", "Llanmarl"]))
        #expect(window.lines == ["Mrs Dilys Harcourt", "3 Tan-y-Bryn", "Llanmarl", "ZZ99 3VZ"])
        #expect(window.points == 11 && window.fits)
    }

    @Test func `six lines are set smaller`() throws {
        let window = try #require(address("Dilys", "Harcourt", ["Flat 3", "Weir House", "Quay Street", "Llanmarl"]))
        #expect(window.lines.count == 6 && window.points == 10 && window.fits)
    }

    @Test func `of seven lines the two shortest neighbours share one, and the postcode and the name keep theirs`()
        throws
    {
        let window = try #require(
            address("Dilys", "Harcourt", ["Flat 3", "Weir House", "The Old Quay", "Quay Street", "Llanmarl"]))
        #expect(
            window.lines == [
                "Mrs Dilys Harcourt", "Flat 3, Weir House", "The Old Quay", "Quay Street", "Llanmarl", "ZZ99 3VZ",
            ])
        #expect(window.fits)
    }

    @Test func `a name that is too long goes on on the next line`() throws {
        let window = try #require(
            address("Anna Aleksandra", "Wojciechowska-Grzegorzewska", ["3 Tan-y-Bryn", "Llanmarl"]))
        #expect(window.lines.prefix(2) == ["Mrs Anna Aleksandra", "Wojciechowska-Grzegorzewska"])
        #expect(window.fits)
    }

    @Test func `what does not fit says so, and nothing of it is lost`() throws {
        let long = "The Second Lodge on the Left behind the Old Corn Exchange"
        let window = try #require(address("Dilys", "Harcourt", [long, long, long, long, long]))
        #expect(!window.fits)
        #expect(
            window.lines.joined(separator: " ") == "Mrs Dilys Harcourt "
                + [long, long, long, long, long].joined(separator: " ") + " ZZ99 3VZ")
    }

    @Test func `without an address there is no window`() {
        let plan = CarePlan(
            id: "mv-0001", person: Person(name: PersonName(given: "Dilys")), writtenOn: CalendarDate("2026-10-15")!)
        #expect(Addressee(PlanView(of: plan, for: .person)).window == nil)
        let nameless = Person(name: PersonName(), address: Address(lines: ["3 Tan-y-Bryn"]))
        #expect(
            Addressee(PlanView(of: CarePlan(id: "mv-0001", person: nameless, writtenOn: plan.writtenOn), for: .person))
                .window == nil)
    }
}
