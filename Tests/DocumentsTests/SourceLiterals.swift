import Files

/// The texts between quotation marks in the sources, for finding out which phrases the code asks for.
struct SourceLiterals {
    /// A literal with something filled in: `"day.\(day.rawValue)"`.
    struct Pattern: Hashable {
        let before: String
        let after: String

        func fits(_ key: String) -> Bool {
            !before.isEmpty && key.hasPrefix(before) && key.hasSuffix(after)
                && key.utf8.count > before.utf8.count + after.utf8.count
        }

        /// Whether it looks like a key at all: lower-case words and a dot, beginning as some key does.
        func isKey(in keys: Set<String>) -> Bool {
            before.contains(".") && (before + after).allSatisfy { $0.isLowercase || $0 == "." || $0 == "-" }
                && keys.contains { $0.prefix { $0 != "." } == before.prefix { $0 != "." } }
        }
    }

    private(set) var plain: Set<String> = []
    private(set) var patterns: Set<Pattern> = []
    /// `[[key]]` in stylesheets and parts.
    private(set) var themed: Set<String> = []

    init(swift: [String], themes: [String]) throws {
        for folder in swift {
            for file in Self.files(in: "\(SampleProgramme.folder)/\(folder)", ending: [".swift"]) {
                read(swift: try Self.text(file))
            }
        }
        for folder in themes {
            for file in Self.files(in: "\(SampleProgramme.folder)/\(folder)", ending: [".xsl", ".html", ".js", ".css"])
            {
                read(theme: try Self.text(file))
            }
        }
    }

    private mutating func read(swift source: String) {
        for line in source.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
            literals(in: Array(line))
        }
    }

    /// Literals nest: `"\(say("a.b")), \(name)"` holds another.
    private mutating func literals(in line: [Character]) {
        var at = 0
        while at < line.count {
            if line[at] == "\"" { at = literal(in: line, from: at + 1) } else { at += 1 }
        }
    }

    /// Reads one literal; returns where it ends.
    private mutating func literal(in line: [Character], from start: Int) -> Int {
        var at = start
        var before = ""
        var after = ""
        var holes = 0
        while at < line.count, line[at] != "\"" {
            if line[at] == "\\", at + 1 < line.count {
                if line[at + 1] == "(" {
                    let close = closing(in: line, from: at + 2)
                    literals(in: Array(line[(at + 2)..<min(close, line.count)]))
                    holes += 1
                    after = ""
                    at = close + 1
                    continue
                }
                at += 2
                continue
            }
            if holes == 0 { before.append(line[at]) } else { after.append(line[at]) }
            at += 1
        }
        if holes == 0 { plain.insert(before) } else { patterns.insert(Pattern(before: before, after: after)) }
        return at + 1
    }

    private func closing(in line: [Character], from start: Int) -> Int {
        var at = start
        var depth = 1
        var isQuoted = false
        while at < line.count {
            if line[at] == "\"" { isQuoted.toggle() }
            if !isQuoted, line[at] == "(" { depth += 1 }
            if !isQuoted, line[at] == ")" { depth -= 1 }
            if depth == 0 { return at }
            at += 1
        }
        return at
    }

    private mutating func read(theme text: String) {
        var rest = text[...]
        while let open = rest.firstRange(of: "[[") {
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "]]") else { return }
            let key = String(rest[..<close.lowerBound])
            if key.allSatisfy({ $0.isLowercase || $0 == "." || $0 == "-" }) { themed.insert(key) }
        }
    }

    static func files(in folder: String, ending endings: [String]) -> [String] {
        (FileSystem.entries(of: folder) ?? []).flatMap { entry -> [String] in
            switch entry.kind {
            case .folder: files(in: "\(folder)/\(entry.name)", ending: endings)
            case .file where endings.contains(where: entry.name.hasSuffix): ["\(folder)/\(entry.name)"]
            default: []
            }
        }
    }

    static func text(_ file: String) throws -> String {
        var bytes: [UInt8] = []
        try FileSystem.read(file: file, limit: 4 << 20, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
