import Testing

@testable import Interchange

/// Observation → readings, strengths and what the person says of themselves.
@Suite struct ObservationTests {
    private func observation(_ members: String, id: String = "a", status: String = "final") -> String {
        """
        {"resourceType": "Observation", "id": "\(id)", "subject": {"reference": "Patient/p"}, "status": "\(status)", \(members)}
        """
    }

    private func reading(_ members: String, status: String = "final") throws -> ImportedPerson {
        try ImportedPerson(observation(#""code": {"text": "Thing"}, \#(members)"#, status: status))
    }

    @Test(arguments: [
        (
            #""valueQuantity": {"value": 72.50, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}"#,
            #""score":72.50,"unit":"kg""#
        ),
        (#""valueQuantity": {"value": 5, "comparator": "<", "unit": "mg"}"#, #""result":"less than 5 mg""#),
        (#""valueQuantity": {"value": 1e99, "unit": "mg"}"#, #""result":"1e99 mg""#),
        (#""valueInteger": 3"#, #""score":3"#),
        (#""valueString": "Walks with a stick""#, #""result":"Walks with a stick""#),
        (#""valueBoolean": false"#, #""result":"no""#),
        (#""valueCodeableConcept": {"text": "Never smoked"}"#, #""result":"Never smoked""#),
        (
            #""valueRange": {"low": {"value": 1, "unit": "h"}, "high": {"value": 2, "unit": "h"}}"#,
            #""result":"1 to 2 h""#
        ),
        (#""valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 128}}"#, #""result":"1:128""#),
        (#""valueTime": "14:30:00""#, #""result":"14:30""#),
        (#""valueDateTime": "2020-02""#, #""result":"February 2020""#),
        (
            #""valueInteger": 8, "interpretation": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "code": "H"}]}], "referenceRange": [{"low": {"value": 3, "unit": "g"}, "high": {"value": 6, "unit": "g"}}]"#,
            #""score":8,"result":"high; reference range 3 to 6 g""#
        ),
    ]) func values(json: String, expected: String) throws {
        let person = try reading(json)
        #expect(person.list("measures") == [#"{"name":"Thing",\#(expected)}"#])
        #expect(person.unplaced == [])
    }

    @Test func bloodPressureIsOneReading() throws {
        let person = try ImportedPerson(
            observation(
                """
                "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
                "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9", "display": "Blood pressure"}]},
                "effectiveDateTime": "2023-03-10", "bodySite": {"text": "right arm"}, "component": [
                {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6", "display": "Systolic"}]}, "valueQuantity": {"value": 102, "unit": "mmHg"}},
                {"code": {"text": "Diastolic"}, "valueQuantity": {"value": 84, "unit": "mmHg"}, "interpretation": [{"text": "normal"}]},
                {"code": {"text": "Mean"}, "dataAbsentReason": {"text": "not asked"}}]
                """))
        #expect(
            person.list("measures") == [
                #"{"name":"Blood pressure","on":"2023-03-10","result":"Systolic: 102 mmHg; Diastolic: 84 mmHg (normal); where: right arm","#
                    + #""codes":[{"system":"http://loinc.org","code":"85354-9","display":"Blood pressure"},"#
                    + #"{"system":"http://loinc.org","code":"8480-6","display":"Systolic"}]}"#
            ])
        #expect(
            person.unplaced == [
                "Observation/a component[2].code.text=Mean",
                "Observation/a component[2].dataAbsentReason.text=not asked",
            ])
    }

    @Test(arguments: [
        ("Short Warwick-Edinburgh Mental Well-being Scale score", "swemwbs"), ("SWEMWBS", "swemwbs"),
        ("CORE-10 total score", "core-10"), ("UCLA three-item loneliness scale", "ucla-3"),
        ("Clinical Frailty Scale", "cfs"),
    ]) func knownTools(name: String, tool: String) throws {
        let person = try ImportedPerson(observation(#""code": {"text": "\#(name)"}, "valueInteger": 6"#))
        #expect(person.list("measures") == [#"{"tool":"\#(tool)","score":6}"#])
        #expect(person.unplaced == [])
    }

    @Test func aPartOfAToolIsNotItsScore() throws {
        let person = try ImportedPerson(observation(#""code": {"text": "Item 3 of SWEMWBS"}, "valueInteger": 4"#))
        #expect(person.list("measures") == [#"{"name":"Item 3 of SWEMWBS","score":4}"#])
    }

    @Test func aPeriodHasNoDay() throws {
        #expect(
            try reading(#""valueInteger": 1, "effectivePeriod": {"start": "2020-01-01", "end": "2020-01-31"}"#)
                .list("measures") == [#"{"name":"Thing","score":1,"result":"from 1 January 2020 to 31 January 2020"}"#])
        #expect(
            try reading(#""valueInteger": 1, "effectivePeriod": {"start": "2020-01-01", "end": "2020-01-01"}"#)
                .list("measures") == [#"{"name":"Thing","on":"2020-01-01","score":1}"#])
    }

    @Test func whatIsNoReadingIsLeft() throws {
        for (members, status) in [
            (#""dataAbsentReason": {"text": "not done"}"#, "final"), (#""valueInteger": 1"#, "cancelled"),
            (#""valueInteger": 1"#, "entered-in-error"), (#""hasMember": [{"reference": "Observation/x"}]"#, "final"),
            (#""valueInteger": 140, "focus": [{"display": "The unborn child"}]"#, "final"),
        ] {
            #expect(try reading(members, status: status).plan["measures"] == nil)
        }
    }

    @Test func aPreliminaryResultSaysSo() throws {
        #expect(
            try reading(#""valueInteger": 1"#, status: "preliminary").list("measures")
                == [#"{"name":"Thing","score":1,"result":"preliminary"}"#])
    }

    @Test func strengthsAndWhatMatters() throws {
        let eLTSS = { (code: String) in
            #""code": {"coding": [{"system": "http://hl7.org/us/eLTSS/CodeSystem/eltss-observation-code", "code": "\#(code)"}], "text": "Likes *fish*"}, "valueString": "Likes *fish*""#
        }
        let person = try ImportedPerson(
            observation(eLTSS("strength")), observation(eLTSS("preference"), id: "b"),
            observation(
                #""code": {"text": "What matters to me"}, "valueString": "My dog", "effectiveDateTime": "2024-05-06""#,
                id: "c"),
            observation(
                #""code": {"text": "What is most important to me?"}, "valueString": "Quiet", "effectiveDateTime": "2023-01-01""#,
                id: "d"))
        #expect(person.texts("strengths") == [#"Likes \*fish\*"#])
        #expect(person.text("aboutMe.alsoKnow") == #"Likes \*fish\*"#)
        #expect(person.text("aboutMe.mostImportant") == "My dog\n\nQuiet")
        #expect(person.text("aboutMe.updatedOn") == "2024-05-06")
        #expect(person.plan["measures"] == nil)
        #expect(person.unplaced == ["Observation/d effectiveDateTime=2023-01-01"])
    }

    @Test func aHeadingWithANumberIsAReading() throws {
        let person = try ImportedPerson(
            observation(#""code": {"text": "My wellness"}, "valueInteger": 7"#),
            observation(
                #""category": [{"text": "Wellness"}], "code": {"text": "Steps"}, "valueString": "Many""#, id: "b"))
        #expect(person.plan["aboutMe"] == nil)
        #expect(person.each("measures", "name") == ["My wellness", "Steps"])
    }

    @Test(arguments: [
        ("What's most important to me", AboutMePart.mostImportant), ("aboutMe.pleaseDo", .pleaseDo),
        ("PLEASE DON’T", .pleaseDont), ("how-and-when-to-support-me", .howToSupport), ("My wellness", .wellness),
        ("alsoWorthKnowingAboutMe", .alsoKnow), ("People who are important to me:", .people),
    ]) func headings(text: String, part: AboutMePart) { #expect(AboutMePart(heading: text) == part) }

    @Test(arguments: ["About me", "What is the most important thing to do today", "Please", "", "1.2.3"])
    func noHeadings(text: String) { #expect(AboutMePart(heading: text) == nil) }
}
