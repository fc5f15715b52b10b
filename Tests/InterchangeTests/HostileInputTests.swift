import Glibc
import Testing

@testable import Interchange

/// Input that was damaged, or made to do harm.
@Suite struct HostileInputTests {
    @Test func `One broken line does not take the others with it`() throws {
        let fixture = try IntakeFixture([
            "a.ndjson": [
                #"{"resourceType":"Patient","id":"a"}"#, #"{"resourceType":"Patient","id":"b"#, "",
                "not json", #"{"resourceType":"Patient","id":"c"}"#, #"{"resourceType":"Patient","id":"d"}"#,
            ].joined(separator: "\n"),
            "b.ndjson": #"{"resourceType":"Patient","id":"x""# + "\n" + #"{"resourceType":"Patient","id":"e"}"#,
        ])
        let outcome = fixture.outcomeEachWay()
        #expect(outcome.persons.map(\.keys) == [["Patient/a"], ["Patient/c"], ["Patient/d"], ["Patient/e"]])
        #expect(outcome.kinds == ["json-syntax"])
    }

    @Test func `A line that is too long is passed over`() throws {
        let long = #"{"resourceType":"Patient","id":"b","name":[{"text":"\#(String(repeating: "x", count: 5_000))"}]}"#
        let fixture = try IntakeFixture([
            "a.ndjson": [#"{"resourceType":"Patient","id":"a"}"#, long, #"{"resourceType":"Patient","id":"c"}"#]
                .joined(separator: "\n"),
            "b.json": long,
        ])
        for batch in [nil, 1] {
            let outcome = fixture.outcome(batch: batch, limit: 2_000)
            #expect(outcome.persons.map(\.keys) == [["Patient/a"], ["Patient/c"]])
            #expect(outcome.kinds == ["too-large"])
            #expect(outcome.problems.count == 2)
        }
    }

    @Test func `Files that cannot be read are named, and the others are imported`() throws {
        let fixture = try IntakeFixture(["a.json": #"{"resourceType":"Patient","id":"a"}"#])
        let intake = FHIRIntake(["/nowhere/a.json", fixture.folder, fixture.files[0]])
        var persons = 0
        var problems: [String] = []
        intake.run {
            if case .problems(let found) = $0 { problems += found.map(\.id.name) }
        } _: { _, _ in
            persons += 1
        }
        #expect(persons == 1)
        #expect(problems == ["file-unreadable", "file-unreadable"])
    }

    @Test func `A file that is written to in between is noticed`() throws {
        let text = #"{"resourceType":"Patient","id":"a"}"# + "\n" + #"{"resourceType":"Patient","id":"b"}"#
        let fixture = try IntakeFixture(["a.ndjson": text])
        var persons = 0
        var problems: [String] = []
        FHIRIntake(fixture.files, memoryLimit: -1, batchLimit: 1).run {
            if case .problems(let found) = $0 { problems += found.map(\.id.name) }
        } _: { _, _ in
            persons += 1
            truncate(fixture.files[0], 10)
        }
        #expect(persons == 1)
        #expect(problems == ["fhir-file-changed"])
    }

    @Test func `Of ten thousand problems of a kind the first are told and the rest counted`() throws {
        let lines = (0..<10_000).map { _ in "{}" }.joined(separator: "\n")
        let outcome = try IntakeFixture(["a.ndjson": lines]).outcome()
        #expect(outcome.problems.count == DiagnosticTally.limit + 1)
        #expect(outcome.kinds == ["fhir-not-a-resource", "fhir-more"])
    }

    @Test func `References that lead round in circles end`() throws {
        let outcome = try IntakeFixture([
            "a.ndjson": [
                #"{"resourceType":"Patient","id":"a","managingOrganization":{"reference":"Organization/x"},"link":[{"type":"replaced-by","other":{"reference":"Patient/b"}}]}"#,
                #"{"resourceType":"Patient","id":"b","link":[{"type":"replaced-by","other":{"reference":"Patient/a"}}]}"#,
                #"{"resourceType":"Organization","id":"x","partOf":{"reference":"Organization/y"}}"#,
                #"{"resourceType":"Organization","id":"y","partOf":{"reference":"Organization/x"}}"#,
                #"{"resourceType":"List","id":"l","entry":[{"item":{"reference":"List/l"}}]}"#,
            ].joined(separator: "\n")
        ]).outcomeEachWay()
        #expect(outcome.persons.count == 1)
        #expect(outcome.left == ["List/l 1"])
    }

    @Test func `Whatever is done to good files, nothing crashes`() throws {
        let good = [
            Array(
                ##"{"resourceType":"Bundle","type":"document","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p","birthDate":"1940-02-01","_birthDate":{"id":"x"},"name":[{"given":["Zoë"]}]}},{"resource":{"resourceType":"CarePlan","contained":[{"resourceType":"Goal","id":"g"}],"subject":{"reference":"urn:uuid:1"},"goal":[{"reference":"#g"}],"meta":{"lastUpdated":"2024-01-01T00:00:00Z"}}}]}"##
                    .utf8),
            Array(
                ##"<Bundle xmlns="http://hl7.org/fhir"><entry><resource><Patient><id value="p"/><name><family value="Zoë"/></name></Patient></resource></entry><entry><resource><Goal><subject><reference value="Patient/p"/></subject><text><div xmlns="http://www.w3.org/1999/xhtml">&eacute;</div></text></Goal></resource></entry></Bundle>"##
                    .utf8),
        ]
        let words = [
            "\"resourceType\":", "\"reference\":\"", "null", "[", "{", "\"", "<", ">", "&", "Patient", "\u{0}", "#",
            "?identifier=%",
        ]
        var seed: UInt64 = 2026
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % max(1, limit)
        }
        for round in 0..<3_000 {
            var bytes = good[round % 2]
            for _ in 0...next(4) {
                let at = next(bytes.count)
                switch next(5) {
                case 0: bytes[at] = UInt8(truncatingIfNeeded: next(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + next(40)))
                case 2: bytes.insert(contentsOf: Array(words[next(words.count)].utf8), at: at)
                case 3: bytes.insert(contentsOf: bytes[next(at + 1)...at], at: at)
                default: bytes.removeSubrange(at...)
                }
                if bytes.isEmpty { break }
            }
            var input = FHIRInput()
            input.read(bytes, file: "a")
            _ = PersonGroups(input.set).persons.map { $0.words }
        }
    }
}
