import CareRecords
import Testing

@testable import Content

/// A plan with every field filled, damaged byte by byte: it is read or refused, and nothing falls over.
@Suite struct DamageTests {
    @Test func noDamageBringsTheReaderDown() {
        let whole = Array(FullExample.text(of: .carePlan, asObjects: true).utf8)
        var reader = PlanReader(programme: Plans.programme, asOf: Plans.asOf)
        var raw = RawRecord()
        raw.file = "content/plans/damaged.json"
        var refused = 0
        for offset in stride(from: 0, to: whole.count, by: 211) {
            for byte in [0x00, 0x22, 0x2C, 0x39, 0x5B, 0x5C, 0x7D, 0xE2] as [UInt8] {
                raw.bytes = whole
                raw.bytes[offset] = byte
                let reading = reader.read(raw)
                if reading.plan == nil {
                    refused += 1
                    #expect(!reading.diagnostics.isEmpty)
                }
            }
        }
        #expect(refused > 50)
    }

    /// An enormous number of problems is cut short, and takes no time that grows with its square.
    @Test(.timeLimit(.minutes(1))) func aFloodOfProblemsIsBounded() {
        var raw = RawRecord()
        raw.file = "content/plans/flood.json"
        let head = #"{"kind":"care-plan","version":1,"strengths":["#
        raw.bytes = Array((head + String(repeating: "7,", count: 20_000) + "7]}").utf8)
        var reader = PlanReader(programme: nil, asOf: Plans.asOf)
        let reading = reader.read(raw)
        #expect(reading.plan == nil)
        #expect(reading.diagnostics.count < 200)
    }
}
