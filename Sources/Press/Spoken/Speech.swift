public import Digests

/// Speech as sound: espeak-ng says the text, and opusenc makes an Opus file of it.
///
/// Neither is given a shell, a file to write or a word of a record on its command line. The text goes to espeak-ng a few
/// paragraphs at a time and the sound on to opusenc, so that a book takes no more memory than a page. The same text
/// gives the same bytes, with the same versions of both programs.
public struct Speech: Sendable, Hashable {
    /// The path of espeak-ng.
    let voices: String
    /// The path of opusenc.
    let encoder: String
    /// How many seconds espeak-ng may take for a few paragraphs. It takes a fraction of one.
    var patience = 60

    /// Both programs, or nil if one of them is not on this machine: `missing` names what to install.
    ///
    /// - Parameter path: folders parted by colons: the `PATH` of this process.
    public static func find(path: String?) -> Speech? {
        guard let voices = InstalledProgram.path(of: "espeak-ng", on: path),
            let encoder = InstalledProgram.path(of: "opusenc", on: path)
        else { return nil }
        return Speech(voices: voices, encoder: encoder)
    }

    /// The Debian packages that speech needs and that are not there.
    public static func missing(path: String?) -> [String] {
        [("espeak-ng", "espeak-ng"), ("opusenc", "opus-tools")]
            .filter { InstalledProgram.path(of: $0.0, on: path) == nil }.map(\.1)
    }

    /// The same for as long as the same text makes the same sound.
    public var identity: Digest {
        var maker = DigestMaker()
        maker.addFile(voices)
        maker.addFile(encoder)
        return maker.digest
    }

    /// The most characters that are made into one file: some two hours.
    public static let characterLimit = 120_000

    /// An Ogg Opus file in which the text is said, one channel at 24 kilobits a second: 10 MB an hour.
    ///
    /// - Parameter language: BCP 47. All of the text is said by the voice of this language.
    /// - Throws: `.refused` if there is no voice for the language, nothing to say, or too much; `.engineFailed` if a
    ///   program dies, hangs, or answers with something that is no sound.
    public func opus(of text: String, language: String) throws(PressProblem) -> [UInt8] {
        guard let voice = SpeechVoice(language: language) else {
            throw PressProblem(.refused, "espeak-ng has no voice for the language that we know to be good")
        }
        let characters = text.count
        guard characters <= Self.characterLimit, text.utf8.count <= 8 * Self.characterLimit else {
            throw PressProblem(
                .refused, "the text has \(characters) characters, and no more than \(Self.characterLimit) are spoken")
        }
        var pieces = SpeechInput(text, for: voice).pieces[...]
        guard let first = pieces.popFirst() else { throw PressProblem(.refused, "there is nothing to say") }
        let beginning = try speak(first, voice)
        var next: [UInt8]? = beginning.samples
        let file = try ChildProcess.run(
            encoder, Self.encoding(rate: beginning.rate), limit: 64 << 20, seconds: patience + characters / 100
        ) { () throws(PressProblem) in
            if let samples = next {
                next = nil
                return samples
            }
            guard let piece = pieces.popFirst() else { return nil }
            let sound = try speak(piece, voice)
            guard sound.rate == beginning.rate else {
                throw PressProblem(.engineFailed, "espeak-ng changed its sample rate between two paragraphs")
            }
            return sound.samples
        }
        guard file.starts(with: Array("OggS".utf8)) else {
            throw PressProblem(.engineFailed, "opusenc answered with something that is no Ogg file")
        }
        return file
    }

    private func speak(_ text: String, _ voice: SpeechVoice) throws(PressProblem) -> WaveSound {
        // Slower than espeak-ng’s 175 words a minute, for who hears a plan for the first time. -b 1: UTF-8.
        let wave = try ChildProcess.run(
            voices, ["-v", voice.name, "-s", "150", "-b", "1", "--stdin", "--stdout"], input: Array(text.utf8),
            limit: 96 << 20, seconds: patience, environment: Self.silence)
        guard let sound = WaveSound(wave) else {
            throw PressProblem(.engineFailed, "espeak-ng answered with something that is no sound")
        }
        return sound
    }

    /// Samples without a header: the length in one that comes through a pipe is made up. A fixed serial number, since
    /// opusenc would draw lots.
    private static func encoding(rate: Int) -> [String] {
        [
            "--quiet", "--raw", "--raw-bits", "16", "--raw-chan", "1", "--raw-rate", String(rate), "--speech",
            "--bitrate", "24", "--comp", "3", "--serial", "1", "-", "-",
        ]
    }

    /// espeak-ng looks for a sound server even if it writes to a pipe, and leaves folders behind as it does. It is told
    /// of a home, a server and settings that cannot be.
    private static let silence = [
        "HOME": "/dev/null", "PULSE_SERVER": "unix:/dev/null", "PULSE_CLIENTCONFIG": "/dev/null",
    ]
}
