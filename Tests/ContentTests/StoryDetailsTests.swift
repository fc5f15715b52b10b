import CareRecords
import Diagnostics
import Testing

@testable import Content

/// What makes a story too precise, and what does not.
struct StoryDetailsTests {
    private func found(_ line: String, _ programme: Programme? = nil) -> [String] {
        StoryDetails(programme).phrases(in: line).map { "\($0.kind): \($0.words)" }
    }

    @Test(arguments: [
        ("She is 83 years old and lives alone.", "age: 83 years old"),
        ("An 83-year-old man rang us.", "age: 83-year-old"),
        ("He turned ninety in the spring.", "age: turned ninety"),
        ("A woman, aged 91, said so.", "age: aged 91"),
        ("She is eighty-four years old.", "age: eighty-four years old"),
        ("Mae hi’n 83 oed.", "age: 83 oed"),
    ])
    func `an exact age is marked`(line: String, phrase: String) { #expect(found(line) == [phrase]) }

    @Test(arguments: [
        ("On 3 March she fell.", "day: 3 March"), ("On the 3rd of March 2026 she fell.", "day: 3rd of March 2026"),
        ("It was March 3, a Tuesday.", "day: March 3"), ("Admitted 03/03/2026.", "day: 03/03/2026"),
        ("Ar 3 Mawrth 2026 bu farw.", "day: 3 Mawrth 2026"),
    ])
    func `an exact day is marked`(line: String, phrase: String) { #expect(found(line) == [phrase]) }

    @Test(arguments: [
        ("He lives at 12 Weir Lane now.", "place: 12 Weir Lane"),
        ("Up in Sheep Street it is quiet.", "place: Sheep Street"),
        ("Her postcode is MV3 4BD.", "place: MV3 4BD"), ("She was on Ward 7 for a month.", "place: Ward 7"),
    ])
    func `a small place is marked`(line: String, phrase: String) { #expect(found(line) == [phrase]) }

    @Test(arguments: [
        ("Then Dilys Harcourt came home.", "name: Dilys Harcourt"), ("Mrs Foster keeps bees.", "name: Mrs Foster"),
        ("We asked Dr Shah about it.", "name: Dr Shah"), ("“Aled Prys-Jones is a good man.”", "name: Aled Prys-Jones"),
    ])
    func `what looks like a full name is marked`(line: String, phrase: String) { #expect(found(line) == [phrase]) }

    @Test(arguments: [
        ("Ring 07700 900123 for him.", "contact: 07700 900123"), ("Write to her.name@example.org.", nil as String?),
    ])
    func `a way to reach somebody is marked`(line: String, phrase: String?) {
        if let phrase {
            #expect(found(line) == [phrase])
        } else {
            #expect(found(line).first?.hasPrefix("contact") == true)
        }
    }

    @Test(arguments: [
        "Joyce keeps her breath for Fridays. That is when the little boy comes.",
        "She is in her eighties, and has been here since March 2026.", "It took 3 weeks and 12 telephone calls.",
        "The Welsh speakers met in May. When Joyce came, everybody sang.", "Wait ten minutes. Out for longer than in.",
        "In March 80 people came.", "He reads English and Welsh.", "At three in the morning nobody answers.",
    ])
    func `a story may say this`(line: String) { #expect(found(line) == []) }

    @Test func `what the programme is called, and what it allows, may be said`() {
        var programme = Plans.programme
        programme.practices = [
            Practice(
                ods: "A99001", name: "Butter Cross Surgery", telephone: programme.telephone, site: "aldermere",
                address: Address(lines: ["Hopyard Drove", "Nether Alder", "Aldermere"]))
        ]
        #expect(found("People of Example Care came.", programme) == [])
        #expect(found("He lives in Nether Alder.", programme) == ["place: Nether Alder"])
        #expect(found("His doctor is at Butter Cross Surgery.", programme) == ["place: Butter Cross Surgery"])
        #expect(found("He sings at the Corn Hall.", programme) == ["name: Corn Hall"])
        programme.disclosure.allow = [AllowedText(text: "Corn Hall", reason: "Everybody goes there.")]
        #expect(found("He sings at the Corn Hall.", programme) == [])
    }
}
