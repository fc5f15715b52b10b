import Glibc
import Testing

@testable import Press

private let path = getenv("PATH").map { String(cString: $0) }

/// What the text sounds like, as far as that can be measured.
@Suite(.enabled(if: Speech.find(path: path) != nil, "espeak-ng or opusenc is not on this machine"))
struct SpeechTests {
    private func speech() throws -> Speech { try #require(Speech.find(path: path)) }

    private func seconds(_ text: String, _ language: String = "en") throws -> Double {
        try OpusFile(speech().opus(of: text, language: language)).seconds
    }

    @Test func `Twice the text takes twice as long, over the edges of pieces too`() throws {
        let line = "Ring the nurse before noon, and ask for a longer visit.\n\n"
        let once = try seconds(String(repeating: line, count: 25))
        let twice = try seconds(String(repeating: line, count: 50))
        let fourTimes = try seconds(String(repeating: line, count: 100))
        #expect(once > 60)
        #expect(abs(twice / once - 2) < 0.05 && abs(fourTimes / twice - 2) < 0.05, "\(once), \(twice), \(fourTimes)")
    }

    @Test func `It is as long as the sound that espeak-ng makes`() throws {
        let espeak = try #require(InstalledProgram.path(of: "espeak-ng", on: path))
        let text = "Part 1. About me.\n\nI fish on Fridays.\n"
        let said = SpeechInput(text, for: try #require(SpeechVoice(language: "en"))).pieces.joined()
        let wave = try ChildProcess.run(
            espeak, ["-v", "en-gb", "-s", "150", "-b", "1", "--stdin", "--stdout"], input: Array(said.utf8),
            limit: 1 << 24, seconds: 60)
        let sound = try #require(WaveSound(wave))
        let length = Double(sound.samples.count) / Double(2 * sound.rate)
        #expect(abs(try seconds(text) - length) < 0.1)
    }

    @Test func `The same text gives the same bytes`() throws {
        let text = "Heading: My week.\n\nMonday. Morning: Nurse Coral, 8am.\n"
        #expect(try speech().opus(of: text, language: "en") == speech().opus(of: text, language: "en"))
    }

    @Test func `Welsh is said by a Welsh voice, and a region changes nothing`() throws {
        let text = "Fy nghynllun. Pennawd: Pwy i’w ffonio."
        let welsh = try speech().opus(of: text, language: "cy")
        #expect(try welsh != speech().opus(of: text, language: "en"))
        #expect(try welsh == speech().opus(of: text, language: "cy-GB"))
    }

    @Test func `Every voice of the table is there`() throws {
        for (language, voice) in SpeechVoice.voices {
            let espeak = try speech().voices
            #expect(throws: Never.self, "\(language)") {
                try ChildProcess.run(
                    espeak, ["-v", voice, "-q", "--stdin"], input: Array("1 2 3".utf8), limit: 1000, seconds: 60)
            }
        }
    }

    @Test(arguments: ["so", "tlh", "", "../../x", "-v", "en;ls"])
    func `A language without a voice is refused and read by no other`(language: String) throws {
        guard language != "en;ls" else { return #expect(SpeechVoice(language: language) == nil) }
        let problem = #expect(throws: PressProblem.self) { try speech().opus(of: "Words", language: language) }
        #expect(problem?.kind == .refused)
    }

    @Test(arguments: [
        "-v fr --version", "--help", "\u{0}\u{1}\u{2}10sHello\u{1F}\u{7F}", "<speak>Hello<break time=\"60s\"/></speak>",
    ])
    func `Hostile text is only words`(text: String) throws {
        let length = try seconds(text)
        #expect(length > 0.3 && length < 20)
    }

    @Test func `Phonemes of espeak-ng are said as the text that they are`() throws {
        let words = "[ [h@l'oU]]"
        #expect(
            SpeechInput("[[[h@l'oU]]", for: try #require(SpeechVoice(language: "cy"))).pieces == ["[ [ [h@l'oU]]\n"])
        #expect(try speech().opus(of: "[[h@l'oU]]", language: "en") == speech().opus(of: words, language: "en"))
    }

    @Test func `Orders of espeak-ng within a text change nothing`() throws {
        let plain = try speech().opus(of: "One two three.", language: "en")
        #expect(try speech().opus(of: "One \u{1}20s two \u{E031}three.", language: "en") != plain, "20s is said")
        #expect(try speech().opus(of: "One\u{1} two \u{E031}three.", language: "en") == plain)
    }

    @Test func `Too much and nothing are refused at once`() throws {
        for text in [String(repeating: "a ", count: 100_000), "", " \n\u{1}\n"] {
            let problem = #expect(throws: PressProblem.self) { try speech().opus(of: text, language: "en") }
            #expect(problem?.kind == .refused)
        }
    }

    @Test func `A word without end and marks without words are said and end`() throws {
        for text in [String(repeating: "x", count: 5000), String(repeating: ".", count: 5000)] {
            #expect(try seconds(text) > 0)
        }
    }
}

/// What does not need the programs.
@Suite struct SpeechWithoutProgramsTests {
    @Test func `What is missing is named by its package`() {
        #expect(Speech.find(path: "/nowhere:relative") == nil && Speech.find(path: nil) == nil)
        #expect(Speech.missing(path: "/nowhere") == ["espeak-ng", "opus-tools"])
    }

    @Test(arguments: [
        (espeak: "exit 3", opusenc: Programs.good), ("cat; echo no sound", Programs.good),
        ("kill -9 $$", Programs.good),
        ("sleep 60", Programs.good), (Programs.sound, "exit 3"), (Programs.sound, "cat >/dev/null; echo no ogg"),
        (Programs.sound, "exec 0<&-; sleep 60"), (Programs.sound, "kill -9 $$"), (Programs.sound, "sleep 60"),
    ])
    func `A program that dies, hangs or makes something else is a problem`(espeak: String, opusenc: String) throws {
        let programs = try Programs(espeak: espeak, opusenc: opusenc)
        let problem = #expect(throws: PressProblem.self) { try programs.speech().opus(of: "Words", language: "en") }
        #expect(problem?.kind == .engineFailed)
    }

    @Test func `Nothing is left open by what fails`() throws {
        let programs = try Programs(espeak: Programs.sound, opusenc: "exit 3")
        let before = Self.descriptors
        for _ in 0..<100 { _ = try? programs.speech().opus(of: "Words", language: "en") }
        #expect(Self.descriptors < before + 50, "tests beside this one may have some open")
    }

    @Test func `All that is said goes on to the encoder, piece by piece, and no header with it`() throws {
        let programs = try Programs(espeak: Programs.sound, opusenc: Programs.good)
        let text = String(repeating: "x", count: SpeechInput.pieceLength * 3)
        #expect(try programs.speech().opus(of: text, language: "en").count == 4 + 3 * Programs.samples)
    }

    @Test func `Pieces are short, and together they are the text`() throws {
        let voice = try #require(SpeechVoice(language: "cy"))
        let lines = ["Gair.", String(repeating: "Un dau tri. ", count: 500), String(repeating: "x", count: 5000), ""]
        let pieces = SpeechInput(lines.joined(separator: "\n"), for: voice).pieces
        #expect(pieces.count > 5 && pieces.allSatisfy { $0.count <= SpeechInput.pieceLength + 1 })
        #expect(pieces.joined().filter { !$0.isWhitespace } == lines.joined().filter { !$0.isWhitespace })
        #expect(pieces.contains { $0.hasSuffix("tri.\n") }, "cut after a sentence")
    }

    @Test func `Among letters A is a letter, and elsewhere an article`() throws {
        let voice = try #require(SpeechVoice(language: "en-GB"))
        let text = "A man in M A 3, 4 A R. See D N A C P R. A 5 mile walk. Am I A I?"
        #expect(
            SpeechInput(text, for: voice).pieces
                == ["A man in M [['eI]] 3, 4 [['eI]] R. See D N [['eI]] C P R. A 5 mile walk. Am I A I?\n"])
    }

    private static var descriptors: Int {
        guard let folder = opendir("/proc/self/fd") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return count
    }
}

/// Programs that stand in for espeak-ng and opusenc, in a folder that goes with the test.
private final class Programs {
    private let folder: String

    /// As opusenc: says that it is Ogg and gives back what it hears.
    static let good = "printf OggS; cat"
    /// As espeak-ng: a second of silence.
    static let sound = "cat >/dev/null; cat ${0%/*}/wave"
    static let samples = 16000

    init(espeak: String, opusenc: String) throws {
        var name = Array("/tmp/caresheaf-speech-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&name)))
        try write("espeak-ng", Array("#!/bin/sh\n\(espeak)\n".utf8))
        try write("opusenc", Array("#!/bin/sh\n\(opusenc)\n".utf8))
        let header: [UInt8] =
            Array("RIFF".utf8) + [0x24, 0xF0, 0xFF, 0x7F] + Array("WAVEfmt ".utf8) + [16, 0, 0, 0, 1, 0, 1, 0]
            + [0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0] + Array("data".utf8) + [0, 0xF0, 0xFF, 0x7F]
        try write("wave", header + [UInt8](repeating: 0, count: Self.samples))
    }

    deinit {
        for file in ["espeak-ng", "opusenc", "wave"] { unlink("\(folder)/\(file)") }
        rmdir(folder)
    }

    func speech() throws -> Speech {
        var speech = try #require(Speech.find(path: folder))
        speech.patience = 2
        return speech
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        let stream = try #require(fopen("\(folder)/\(name)", "w"))
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
        chmod("\(folder)/\(name)", 0o700)
    }
}

/// An Ogg Opus file, as far as its length goes (RFC 7845).
private struct OpusFile {
    let seconds: Double

    /// The last page says how many samples there are at 48 kHz, and the first how many of them come before the sound.
    init(_ bytes: [UInt8]) throws {
        var last = 0
        var at = 0
        while at + 27 <= bytes.count {
            try #require(bytes[at..<(at + 4)].elementsEqual("OggS".utf8))
            last = (0..<8).reduce(0) { $0 | Int(bytes[at + 6 + $1]) << (8 * $1) }
            let segments = Int(bytes[at + 26])
            at += 27 + segments + bytes[(at + 27)..<(at + 27 + segments)].reduce(0) { $0 + Int($1) }
        }
        let skipped = Int(bytes[38]) | Int(bytes[39]) << 8
        seconds = Double(last - skipped) / 48000
    }
}
