import Diagnostics
import Testing

@testable import JSONReading

@Suite struct WriterTests {
    @Test func setsTheCommas() {
        var writer = JSONWriter()
        writer.object {
            $0.member("a", 1)
            $0.key("b")
            $0.array {
                $0.value("x")
                $0.value(true)
                $0.null()
                $0.array { _ in }
            }
            $0.member("c", ifPresent: nil)
            $0.member("d", 2.5)
        }
        #expect(writer.text == #"{"a":1,"b":["x",true,null,[]],"d":2.5}"#)
    }

    @Test func indentsForPeople() {
        var writer = JSONWriter(indented: true)
        writer.object {
            $0.member("a", 1)
            $0.key("b")
            $0.array {
                $0.value(1)
                $0.object { _ in }
            }
        }
        #expect(writer.text == "{\n  \"a\": 1,\n  \"b\": [\n    1,\n    {}\n  ]\n}")
    }

    @Test func whatIsWrittenReadsBackTheSame() {
        let awkward = "\"\\/\u{0}\u{1F}\u{7F}\u{2028}\u{2029}</script>é漢😀\n\t"
        var writer = JSONWriter()
        writer.value(awkward)
        #expect(!writer.text.contains("<"))
        var reader = JSONReader()
        var found: [Diagnostic] = []
        #expect(reader.read(writer.bytes, file: "a.json", into: &found)?.string == awkward)
        #expect(found.isEmpty)
    }

    @Test func numbersAreShortAndFinite() {
        var writer = JSONWriter()
        writer.array {
            $0.value(3.0)
            $0.value(-0.1)
            $0.value(Double.infinity)
            $0.value(1e300)
        }
        #expect(writer.text == "[3,-0.1,null,1e+300]")
    }
}
