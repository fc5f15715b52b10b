import Disclosure
import Testing

/// Every kind of identifier is found in the ways in which it is written.
@Suite struct LeakKindsTests {
    @Test(arguments: [
        ("Mrs Harcourt said", Leak.Kind.titleAndFamilyName),
        ("MRS. HARCOURT", .titleAndFamilyName),
        ("Mrs Har<wbr>court", .titleAndFamilyName),
        ("D Harcourt", .initialAndFamilyName),
        ("D. Harcourt", .initialAndFamilyName),
        ("people/d-harcourt", .initialAndFamilyName),
        ("Harcourt, D.", .initialAndFamilyName),
        ("Dil Harcourt", .name),
        ("Dilys Pugh", .name),
        ("Dilys M. Harcourt", .name),
        ("dilys-m-harcourt", .name),
        ("Dilys Mary Harcourt", .name),
        ("Dilys and Gwyn Harcourt", .name),
        ("Dilys &amp; Gwyn Harcourt", .name),
        ("999 000 0018", .nhsNumber),
        ("9990000018", .nhsNumber),
        ("999-000-0018", .nhsNumber),
        ("999&nbsp;000&#160;0018", .nhsNumber),
        ("<b>999</b> 000 0018", .nhsNumber),
        ("9 9 9 0 0 0 0 0 1 8", .nhsNumber),
        ("NHS number:9990000018.", .nhsNumber),
        ("\"nhs\":9990000018,", .nhsNumber),
        ("12 999 000 0018", .nhsNumber),
        ("NHS9990000018", .nhsNumber),
        ("NHS999 000 0018", .nhsNumber),
        ("9990000018X", .nhsNumber),
        ("MVH 448-812", .otherIdentifier),
        ("mvh448812", .otherIdentifier),
        ("plan mv-0014", .recordID),
        ("people/mv-0014/index.html", .recordID),
        ("12 Station Road", .address),
        ("12, Station Rd.", .address),
        ("LD1 6ZZ", .postcode),
        ("ld16zz", .postcode),
        ("LD1%206ZZ", .postcode),
        ("01632 960114", .phone),
        ("01632960114", .phone),
        ("(01632) 960 114", .phone),
        ("01632-960-114", .phone),
        ("+44 1632 960114", .phone),
        ("+44 (0)1632 960114", .phone),
        ("tel:+441632960114", .phone),
        ("0044 1632 960114", .phone),
        ("1632960114", .phone),
        ("01632\u{2009}960\u{2011}114", .phone),
        ("dilys.harcourt@example.org", .email),
        ("mailto:Dilys.Harcourt%40EXAMPLE.org", .email),
        ("&lt;dilys.harcourt@example.org&gt;", .email),
        ("3 March 1934", .birthDate),
        ("3rd March 1934", .birthDate),
        ("3<sup>rd</sup> of March, 1934", .birthDate),
        ("Saturday 03 Mar 1934", .birthDate),
        ("March 3, 1934", .birthDate),
        ("3 Mawrth 1934", .birthDate),
        ("3ydd o Fawrth 1934", .birthDate),
        ("03-MAR-34", .birthDate),
        ("03/03/1934", .birthDate),
        ("3/3/34", .birthDate),
        ("3.3.34", .birthDate),
        ("03.03.1934", .birthDate),
        ("03 03 1934", .birthDate),
        ("1934-03-03", .birthDate),
        ("1934-03-03T00:00:00Z", .birthDate),
        ("19340303", .birthDate),
        ("03031934", .birthDate),
        ("03&#47;03&#x2f;1934", .birthDate),
        ("The key safe code is 1958", .entryCode),
        ("Door: 1958", .entryCode),
        ("{&quot;doorCode&quot;:&quot;1958&quot;}", .entryCode),
        ("C1958Y", .entryCode),
        ("Gwen Prosser", .contactName),
        ("07700 900123", .contactPhone),
        ("gwen@prosser.example.com", .contactEmail),
    ])
    func isFound(text: String, kind: Leak.Kind) {
        #expect(Someone.kinds(in: "<p>See \(text) here</p>").contains(kind), "\(text)")
        #expect(Someone.kinds(in: "<i title=\"\(text)\"></i>").contains(kind) || text.contains("3.3.34"), "\(text)")
    }

    @Test(arguments: [
        "Sian Wena Lloyd-Jones", "SIÂN LLOYD JONES", "Si&acirc;n &Wcirc;ena Lloyd&#8209;Jones", "Miss Lloyd-Jones",
        "Miss Jones", "Sian Lloyd", "S. Lloyd-Jones", "sian-lloydjones", "Flat 3, 7 Mill Street", "7 Mill St",
        "Patrick O\u{2019}Connor", "Patrick O&rsquo;Connor", "Patrick OConnor", "P O'Connor", "Mr O'Connor",
        "A Price", "Anne Price", "S Lane", "17 Awst 1941",
    ])
    func namesAreFoundHoweverTheyAreSpelt(text: String) {
        #expect(!Someone.leaks(in: "<p>\(text)</p>").isEmpty, "\(text)")
    }

    @Test(arguments: [
        "Dilys came, and so did the Harcourt family.", "Station Road", "Flat 3", "12 Mill Lane",
        "Room 12, Station House", "1999 0000018 5", "A9990000018123456", "19990000018",
        "Dilys saw the Harcourt family", "Dilys\u{2019}s Harcourt aunt", "99900000181", "101632960114", "016329601145",
        "opened in 1958", "1958 people", "the price of a lane", "a price", "the carer's price", "today's lane",
        "Harcourt's", "March 1934", "13/03/1934", "4 March 1934", "1934-03", "3,3,34", "dilysharcourts",
        "Gwen", "Prosser", "Mr", "Mrs", "LD1", "6ZZ", "example.org", "M3 3 34L12 7", "v13.3.341", "",
        "<td>999</td><td>000</td><td>0018</td>", "999,000,0018", "mv 14", "connor",
    ])
    func isNotFound(text: String) {
        #expect(Someone.leaks(in: "<p>\(text)</p>").map(\.excerpt) == [], "\(text)")
    }

    /// The figures of telephone and NHS numbers, as the points of a chart.
    @Test func coordinatesAreNoNumbers() {
        #expect(Someone.leaks(in: "<path d=\"M99.90 000.018 L163.29 601.14 163 296 011 4\"/>").isEmpty)
        #expect(!Someone.leaks(in: "<a href=\"tel:01632 960 114\">").isEmpty)
    }

    @Test func whatIsAllowedCoversOnlyWhatLiesInsideIt() {
        let page = "<p>Ask Anne Price on 01632 960114, or Anne Price of Mill Lane; Dilys Harcourt.</p>"
        #expect(Someone.kinds(in: page) == [.name, .phone, .name, .name])
        #expect(Someone.kinds(in: page, allow: ["Anne Price", "+44 1632 960 114"]) == [.name])
        #expect(Someone.kinds(in: "Anne Price", allow: ["Anne"]) == [.name])
        #expect(Someone.kinds(in: "Mrs Anne Price, LD1 6ZZ", allow: ["LD1 6ZZ", "Mrs Anne Price"]) == [])
    }

    @Test func severalPeopleWithOneNameAreCounted() {
        var builder = LeakIndexBuilder()
        for number in 1...3 {
            builder.add(PersonIdentifiers(recordID: "p-\(number)", title: "Mrs", given: "Mair", family: "Jones"))
        }
        let leaks = LeakScanner(builder.index()).scan(Array("Mair Jones".utf8), fileName: "")
        #expect(leaks.map(\.people) == [3])
        #expect(leaks.map(\.recordID) == ["p-1"])
    }
}
