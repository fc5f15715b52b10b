import Testing

@testable import Interchange

/// FHIR’s general types in words.
@Suite struct WordsTests {
    private func element(_ json: String) throws -> FHIRElement {
        var input = FHIRInput()
        input.read(Array("{\"resourceType\": \"Basic\", \"value\(json)}".utf8), file: "a.json")
        return try #require(input.set.resources.first).element
    }

    private func words(_ json: String) throws -> String? { try element(json).words(ofChoice: "value")?.text }

    /// What is left once the words are used.
    private func left(_ json: String) throws -> [String] {
        let element = try element(json)
        element.words(ofChoice: "value")?.take()
        var left: [String] = []
        element.forEachLeaf { path, leaf in if !leaf.isTaken { left.append(path) } }
        return left
    }

    static let amounts = [
        (#"Quantity": {"value": 7.50, "unit": "kg"}"#, "7.50 kg"),
        (
            #"Quantity": {"value": 7, "comparator": "<", "unit": "%", "system": "http://unitsofmeasure.org", "code": "%"}"#,
            "less than 7%"
        ),
        (#"Quantity": {"value": 120, "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}"#, "120 mmHg"),
        (#"Quantity": {"value": 3, "system": "http://unitsofmeasure.org", "code": "{puffs}"}"#, "3 puffs"),
        (#"Quantity": {"value": 21, "system": "http://unitsofmeasure.org", "code": "{score}"}"#, "21"),
        (#"Age": {"value": 1, "system": "http://unitsofmeasure.org", "code": "a"}"#, "1 year"),
        (#"Duration": {"value": 10, "system": "http://unitsofmeasure.org", "code": "d"}"#, "10 days"),
        (#"Range": {"low": {"value": 5, "unit": "kg"}, "high": {"value": 7, "unit": "kg"}}"#, "5 to 7 kg"),
        (#"Range": {"low": {"value": 5, "unit": "g"}, "high": {"value": 7, "unit": "kg"}}"#, "5 g to 7 kg"),
        (#"Range": {"low": {"value": 5, "unit": "kg"}}"#, "at least 5 kg"),
        (#"Range": {"high": {"value": 7, "unit": "kg"}}"#, "at most 7 kg"),
        (#"Ratio": {"numerator": {"value": 1}, "denominator": {"value": 128}}"#, "1:128"),
        (
            #"Ratio": {"numerator": {"value": 5, "unit": "mg"}, "denominator": {"value": 1, "unit": "mL"}}"#,
            "5 mg per mL"
        ),
        (
            #"Ratio": {"numerator": {"value": 250, "unit": "mg"}, "denominator": {"value": 5, "unit": "mL"}}"#,
            "250 mg per 5 mL"
        ),
        (
            #"Ratio": {"numerator": {"value": 2, "unit": "L"}, "denominator": {"value": 1, "unit": "days"}}"#,
            "2 L per day"
        ),
        (#"Money": {"value": 12.50, "currency": "GBP"}"#, "£12.50"),
        (#"Money": {"value": 40, "currency": "CHF"}"#, "40 CHF"),
        (#"Boolean": false"#, "no"),
        (#"Integer": 3"#, "3"),
        (#"CodeableConcept": {"coding": [{"code": "a"}, {"code": "b", "display": "Second"}]}"#, "Second"),
        (#"HumanName": {"prefix": ["Dr"], "given": ["Una", "B"], "family": "Sample"}"#, "Dr Una B Sample"),
    ]

    @Test(arguments: amounts) func saysAmounts(json: String, expected: String) throws {
        #expect(try words(json) == expected)
    }

    static let dates = [
        ("2018", "2018"), ("2018-08", "August 2018"), ("2018-08-06", "6 August 2018"),
        ("2018-08-06T14:30:00+01:00", "6 August 2018, 14:30"), ("2018-12-06T14:30:00Z", "6 December 2018, 14:30"),
        ("2018-08-06T14:30:00Z", "6 August 2018, 14:30 UTC"),
        ("2018-12-06T14:30:20.5-05:00", "6 December 2018, 14:30:20 UTC-05:00"),
        // Summer time begins and ends at 01:00 UTC.
        ("2018-03-25T00:59:00Z", "25 March 2018, 00:59"), ("2018-03-25T01:00:00Z", "25 March 2018, 01:00 UTC"),
        ("2018-10-28T01:59:00+01:00", "28 October 2018, 01:59"), ("2018-10-28T01:00:00Z", "28 October 2018, 01:00"),
    ]

    @Test(arguments: dates) func saysDates(written: String, expected: String) throws {
        #expect(try words(#"DateTime": "\#(written)""#) == expected)
    }

    @Test(arguments: ["2018-13", "2018-02-30", "soon", "2018-08-06T", "2018-08-06T1:30", "2018-08-06T14:30+1", ""])
    func whatIsNoDateHasNoWords(written: String) throws {
        #expect(try words(#"DateTime": "\#(written)""#) == nil)
        #expect(try left(#"DateTime": "\#(written)""#) == ["valueDateTime"])
    }

    @Test func periods() throws {
        #expect(try words(#"Period": {"start": "2018-08-06", "end": "2019"}"#) == "6 August 2018 to 2019")
        #expect(try words(#"Period": {"start": "2018-08-06"}"#) == "from 6 August 2018")
        #expect(try words(#"Period": {"end": "2018-08"}"#) == "until August 2018")
        #expect(try words(#"Period": {"start": "2018-08-06", "end": "2018-08-05"}"#) == nil)
        #expect(try words(#"Period": {"start": "2018-08-06", "end": "2018-08"}"#) == "6 August 2018 to August 2018")
        #expect(try words(#"Period": {"start": "2018-08-06", "end": "whenever"}"#) == nil)
    }

    @Test func periodsOfMomentsAreComparedInOneZone() throws {
        let period = { (start: String, end: String) in
            try #require(element(#"Period": {"start": "\#(start)", "end": "\#(end)"}"#)["valuePeriod"])
        }
        #expect(try period("2018-08-06T10:00:00Z", "2018-08-06T09:59:00Z").isReversed)
        #expect(try !period("2018-08-06T10:00:00+02:00", "2018-08-06T09:00:00Z").isReversed)
        #expect(try !period("2018-08-06T10:00:00Z", "2018-08-06").isReversed)
        #expect(try period("2018-08-06T10:00:00Z", "2018-08-05").isReversed)
    }

    static let timings = [
        (#"{"frequency": 3, "period": 1, "periodUnit": "d"}"#, "3 times a day"),
        (#"{"frequency": 1, "period": 1, "periodUnit": "h"}"#, "once an hour"),
        (#"{"period": 8, "periodUnit": "h"}"#, "every 8 hours"),
        (#"{"frequency": 1, "period": 4, "periodMax": 6, "periodUnit": "h"}"#, "every 4 to 6 hours"),
        (#"{"frequency": 1, "frequencyMax": 2, "period": 1, "periodUnit": "wk"}"#, "1 to 2 times a week"),
        (#"{"frequencyMax": 4, "period": 1, "periodUnit": "d"}"#, "up to 4 times a day"),
        (#"{"frequency": 2, "period": 3, "periodUnit": "d"}"#, "twice every 3 days"),
        (
            #"{"frequency": 1, "period": 1, "periodUnit": "wk", "dayOfWeek": ["mon", "thu"]}"#,
            "once a week on Monday and Thursday"
        ),
        (
            #"{"frequency": 3, "period": 1, "periodUnit": "d", "when": ["PC"], "boundsDuration": {"value": 10, "unit": "days"}}"#,
            "3 times a day after a meal for 10 days"
        ),
        (#"{"when": ["ACM"], "offset": 30}"#, "30 minutes before breakfast"),
        (#"{"when": ["WAKE"], "offset": 1}"#, "1 minute after waking"),
        (#"{"timeOfDay": ["08:00:00", "20:30:00"]}"#, "at 08:00 and 20:30"),
        (
            #"{"frequency": 1, "period": 1, "periodUnit": "d", "duration": 30, "durationUnit": "min", "count": 10}"#,
            "once a day for 30 minutes each time 10 times in all"
        ),
        (
            #"{"period": 1, "periodUnit": "d", "boundsPeriod": {"start": "2018-08-06", "end": "2018-08-20"}}"#,
            "every day from 6 August 2018 to 20 August 2018"
        ),
        (#"{"period": 1, "periodUnit": "d", "boundsPeriod": {"end": "2018-08-20"}}"#, "every day until 20 August 2018"),
    ]

    @Test(arguments: timings) func saysTimings(json: String, expected: String) throws {
        #expect(try words(#"Timing": {"repeat": \#(json)}"#) == expected)
        #expect(try left(#"Timing": {"repeat": \#(json)}"#) == [])
    }

    @Test func aTimingThatIsOnlyHalfUnderstoodIsNotSaid() throws {
        for json in [
            #"{"frequency": 3, "period": 1, "periodUnit": "fortnight"}"#, #"{"frequency": 3, "period": 1}"#,
            #"{"frequency": 1, "when": ["LATER"]}"#, #"{"when": ["MORN"], "offset": 20}"#,
            #"{"frequency": 1, "dayOfWeek": ["mon", "someday"]}"#,
        ] {
            #expect(try words(#"Timing": {"repeat": \#(json)}"#) == nil, "\(json)")
        }
    }

    @Test func theCodeOfATimingIsSaidToo() throws {
        let system = #""system": "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation""#
        #expect(try words(#"Timing": {"code": {"coding": [{\#(system), "code": "BID"}]}}"#) == "twice a day")
        let both = #""repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}"#
        #expect(try words(#"Timing": {\#(both), "code": {"coding": [{\#(system), "code": "BID"}]}}"#) == "twice a day")
        #expect(try words(#"Timing": {\#(both), "code": {"text": "With tea"}}"#) == "With tea (twice a day)")
        #expect(try words(#"Timing": {"event": ["2018-08-06", "2018-08-09"]}"#) == "6 August 2018 and 9 August 2018")
    }

    @Test func aUnitsCodeIsUsedOnlyIfItSaysTheSame() throws {
        let system = #""system": "http://unitsofmeasure.org""#
        #expect(try left(#"Quantity": {"value": 7, "unit": "lbs", \#(system), "code": "[lb_av]"}"#) == [])
        #expect(
            try left(#"Quantity": {"value": 7, "unit": "mg", \#(system), "code": "g"}"#) == [
                "valueQuantity.system", "valueQuantity.code",
            ])
        #expect(try left(#"Quantity": {"value": 7, "comparator": "~"}"#).count == 2)
    }

    @Test func aModifierMakesNothingOfIt() throws {
        let modifier = #""modifierExtension": [{"url": "http://example.org/not", "valueBoolean": true}]"#
        for json in [
            #"Quantity": {"value": 7, \#(modifier)}"#, #"CodeableConcept": {"text": "Fell", \#(modifier)}"#,
            #"Timing": {"repeat": {"frequency": 1, \#(modifier)}}"#, #"Period": {"start": "2018", \#(modifier)}"#,
        ] {
            #expect(try words(json) == nil, "\(json)")
        }
    }

    @Test func notesSayWhoWroteThemAndWhen() throws {
        let note = try #require(
            element(#"Annotation": {"text": "Slept well.", "authorString": "Una", "time": "2018-08-06"}"#)[
                "valueAnnotation"])
        #expect(note.annotationWords()?.text == "Slept well. (Una, 6 August 2018)")
        note.annotationWords()?.take()
        #expect(note.children.allSatisfy { $0.isTaken })
    }

    @Test func theWordsOfAConceptLeaveItsCodes() throws {
        let coding = #"{"system": "http://snomed.info/sct", "code": "84229001", "display": "Fatigue"}"#
        #expect(
            try left(#"CodeableConcept": {"text": "fatigue", "coding": [\#(coding)]}"#) == [
                "valueCodeableConcept.coding[0].system", "valueCodeableConcept.coding[0].code",
            ])
    }
}
