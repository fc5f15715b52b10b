import Glibc
import Testing

/// A text that is kept in the repository, and compared with what the code makes today.
///
/// With CARESHEAF_BLESS=1 in the environment what is made today is kept; the diff is then for people to read.
struct Golden {
    /// Relative to the repository.
    let path: String
    private var file: String { "\(SampleProgramme.folder)/\(path)" }

    static var isBlessing: Bool { getenv("CARESHEAF_BLESS").map { String(cString: $0) == "1" } ?? false }

    func expect(_ made: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard !Self.isBlessing else {
            if !write(made) { Issue.record("\(path) cannot be written", sourceLocation: sourceLocation) }
            return
        }
        guard let kept = read() else {
            Issue.record("there is no \(path). \(Self.howToBless)", sourceLocation: sourceLocation)
            return
        }
        if kept != made {
            Issue.record(
                "\(path) is not what is made today:\n\(Self.difference(kept, made))\n\(Self.howToBless)",
                sourceLocation: sourceLocation)
        }
    }

    private static let howToBless =
        "If what is made today is right: CARESHEAF_BLESS=1 swift test --filter DocumentsTests, and read the diff."

    /// The first places where two texts part, with the lines around them.
    static func difference(_ kept: String, _ made: String, around: Int = 2, most: Int = 5) -> String {
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = made.split(separator: "\n", omittingEmptySubsequences: false)
        var gone: [Int: Substring] = [:]
        var come: [Int: Substring] = [:]
        for change in new.difference(from: old) {
            switch change {
            case .remove(let at, let line, _): gone[at] = line
            case .insert(let at, let line, _): come[at] = line
            }
        }
        var out: [String] = []
        var one = 0
        var other = 0
        var shown = 0
        var lastShown = -1
        while one < old.count || other < new.count {
            let isChange = gone[one] != nil || come[other] != nil
            guard isChange else {
                one += 1
                other += 1
                continue
            }
            if shown == most { return (out + ["  … and more"]).joined(separator: "\n") }
            shown += 1
            for context in max(lastShown + 1, one - around)..<max(one, lastShown + 1, 0) where context < old.count {
                out.append("  \(context + 1)   \(old[context])")
            }
            while let line = gone[one] {
                out.append("  \(one + 1) - \(line)")
                one += 1
            }
            while let line = come[other] {
                out.append("  \(other + 1) + \(line)")
                other += 1
            }
            lastShown = one - 1
        }
        return out.joined(separator: "\n")
    }

    private func read() -> String? {
        guard let stream = fopen(file, "r") else { return nil }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(_ text: String) -> Bool {
        guard let stream = fopen(file, "w") else { return false }
        defer { fclose(stream) }
        return fputs(text, stream) >= 0
    }
}
