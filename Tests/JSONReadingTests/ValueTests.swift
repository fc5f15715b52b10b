import Diagnostics
import Testing

@testable import JSONReading

/// What comes off a tape.
@Suite struct ValueTests {
    @Test func textsComeUnescaped() {
        withValue(#"{"plain": "Sut dach chi? ŵ", "escaped": "a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00z"}"#) { root in
            #expect(root.member("plain")?.string == "Sut dach chi? ŵ")
            #expect(root.member("escaped")?.string == "a\"\\/\u{8}\u{c}\n\r\té😀z")
            #expect(root.member("absent") == nil)
        }
    }

    @Test func numbersKeepTheirMeaning() {
        withValue("[0, -7, 3.0, 12e2, 0.5, 9223372036854775807, -9223372036854775808, 9223372036854775808, 1e400]") {
            root in
            var ints: [Int?] = []
            var doubles: [Double?] = []
            root.forEachElement { _, value in
                ints.append(value.int)
                doubles.append(value.double)
            }
            #expect(ints == [0, -7, 3, 1200, nil, .max, .min, nil, nil])
            #expect(doubles[4] == 0.5)
            #expect(doubles[8] == nil)
        }
    }

    @Test func membersComeInTheOrderOfTheFileWithoutRepeats() {
        var names: [String] = []
        withValue(#"{"b": [1, {"x": 2}], "a": {}, "b": 9, "\u0063": null}"#) { root in
            root.forEachMember { key, _ in names.append(key.string ?? "?") }
            #expect(root.member("b")?.count == 2)
            #expect(root.member("c")?.isNull == true)
            #expect(root.member(named: "a")?.kind == .object)
        }
        #expect(names == ["b", "a", "c"])
    }

    @Test func aReusedTapeForgetsTheRecordBefore() {
        var reader = JSONReader()
        var found: [Diagnostic] = []
        _ = reader.read(Array(#"{"long": "\#(String(repeating: "x", count: 5000))"}"#.utf8), file: "1", into: &found)
        let second = reader.read(Array(#"{"a": 1}"#.utf8), file: "2", firstLine: 7, into: &found)
        #expect(second?.member("long") == nil)
        #expect(second?.member("a")?.location.file == "2")
        #expect(second?.member("a")?.location.line == 7)
    }

    @Test func lookUpsLeaveAMark() {
        withValue(#"{"known": 1, "unknown": 2}"#) { root in
            _ = root.member("known")
            _ = root.member("missing")
            #expect(root.tape.unreadKeys.map(\.string) == ["unknown"])
            #expect(root.tape.misses == 1)
        }
    }
}

/// Where things stand: lines and columns as an editor counts them.
@Suite struct LocationTests {
    @Test func columnsCountScalarsNotBytes() {
        withValue("{\r\n  \"gŵr\": \"é\", \"next\": 1\r\n}") { root in
            let place = root.member("next")!.location
            #expect((place.line, place.column) == (2, 23))
            #expect(place.sourceLine == "  \"gŵr\": \"é\", \"next\": 1")
            #expect(root.member("gŵr")!.location.length == 3)
        }
    }

    @Test func aLongLineIsShortenedAroundThePlace() {
        let filler = String(repeating: "y", count: 400)
        withValue(#"{"a": "\#(filler)", "here": 5, "b": "\#(filler)"}"#) { root in
            let place = root.member("here")!.location
            let line = place.sourceLine!
            #expect(line.hasPrefix("…") && line.hasSuffix("…") && line.count < 130)
            #expect(Array(line)[place.caret - 1] == "5")
            #expect(place.column == 419)
        }
    }

    @Test func aByteOrderMarkTakesNoColumn() {
        withValue("\u{FEFF}[1]") { root in
            #expect(root.location.column == 1)
            #expect(root.location.caret == 1)
            #expect(root.location.sourceLine == "[1]")
        }
    }
}

private func withValue(_ text: String, _ body: (JSONValue) -> Void) {
    var reader = JSONReader()
    var found: [Diagnostic] = []
    guard let root = reader.read(Array(text.utf8), file: "a.json", into: &found) else {
        Issue.record("not read: \(found)")
        return
    }
    body(root)
}
