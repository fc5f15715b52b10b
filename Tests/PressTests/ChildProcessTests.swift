import Testing

@testable import Press

@Suite struct ChildProcessTests {
    @Test func `What a program answers comes back whole, however long it is`() throws {
        let words = [UInt8](repeating: 0x61, count: 3 << 20)
        let answer = try ChildProcess.run("/bin/cat", [], input: words, limit: 4 << 20, seconds: 20)
        #expect(answer == words)
    }

    @Test func `A program can be asked again and again`() throws {
        let child = try ChildProcess("/bin/cat", [])
        for word in ["one", "two", "three"] {
            try child.send(Array(word.utf8), before: Deadline(seconds: 10))
            #expect(try child.receive(word.utf8.count, before: Deadline(seconds: 10)) == Array(word.utf8))
        }
    }

    @Test func `One that fails says why`() {
        let problem = #expect(throws: PressProblem.self) {
            try ChildProcess.run("/bin/sh", ["-c", "echo no ink >&2; exit 3"], input: [], limit: 10, seconds: 10)
        }
        #expect(problem == PressProblem(.engineFailed, "no ink"))
    }

    @Test func `One that hangs is ended at its deadline`() {
        let problem = #expect(throws: PressProblem.self) {
            try ChildProcess.run("/bin/sleep", ["60"], input: [], limit: 10, seconds: 1)
        }
        #expect(problem?.kind == .engineFailed)
    }

    @Test func `One that dies while it is spoken to is an error and not a signal`() throws {
        let child = try ChildProcess("/bin/true", [])
        #expect(throws: PressProblem.self) { try child.receive(1, before: Deadline(seconds: 10)) }
        #expect(throws: PressProblem.self) {
            for _ in 0..<100 { try child.send([UInt8](repeating: 0, count: 1 << 16), before: Deadline(seconds: 10)) }
        }
    }

    @Test func `One that is not there is missing`() {
        let problem = #expect(throws: PressProblem.self) { try ChildProcess("/nowhere/typst", []) }
        #expect(problem?.kind == .engineMissing)
    }

    @Test func `It is given no setting but those that are named`() throws {
        let answer = try ChildProcess.run(
            "/usr/bin/env", [], input: [], limit: 1000, seconds: 10, environment: ["LANG": "C.UTF-8"])
        #expect(String(decoding: answer, as: UTF8.self) == "LANG=C.UTF-8\n")
    }

    @Test func `Too long an answer is refused`() {
        #expect(throws: PressProblem.self) {
            try ChildProcess.run("/bin/cat", ["/dev/zero"], input: [], limit: 1 << 20, seconds: 20)
        }
    }

    @Test func `What it reads can come in pieces, each asked for when the one before is taken`() throws {
        var count = 0
        let answer = try ChildProcess.run("/bin/cat", [], limit: 16 << 20, seconds: 20) { () throws(PressProblem) in
            count += 1
            return count > 10 ? nil : [UInt8](repeating: UInt8(count), count: count == 5 ? 0 : 1 << 20)
        }
        #expect(count == 11)
        #expect(answer.count == 9 << 20 && answer.first == 1 && answer.last == 10)
    }

    @Test func `What goes wrong with a piece ends it`() {
        let problem = #expect(throws: PressProblem.self) {
            try ChildProcess.run("/bin/cat", [], limit: 10, seconds: 20) { () throws(PressProblem) -> [UInt8]? in
                throw PressProblem(.refused, "no more")
            }
        }
        #expect(problem == PressProblem(.refused, "no more"))
    }
}
