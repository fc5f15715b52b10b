public import Diagnostics
import Digests
import Files
import JSONReading
import Markup
import Wording

/// Reads a theme and those it inherits from a folder of themes.
public struct ThemeLoader {
    /// The folder that holds the themes.
    let folder: String
    /// What to call the folder in messages.
    let shown: String
    public private(set) var diagnostics: [Diagnostic] = []

    private var reader = JSONReader()
    private var stylesheets: [String: StylesheetFile] = [:]
    private var fragments: [String: StylesheetFile] = [:]
    private var pictures: [String: ThemePicture] = [:]
    private var phrases: [String: [String: PhraseForms]] = [:]
    private var styles: [String: [UInt8]] = [:]
    private var bundles: [String: [String]] = [:]
    private var scripts: [String: [UInt8]] = [:]
    private var paper: [String: [UInt8]] = [:]
    private var kindsByLanguage: [String: Set<String>] = [:]
    /// What the files of phrases were, by language.
    private var strings: [String: [Digest]] = [:]

    /// The style sheet of colours, type and spaces.
    private static let tokens = "tokens.css"
    /// The most bytes of one file of a theme.
    private static let fileLimit = 2 << 20

    public init(folder: String, shown: String = "themes") {
        self.folder = folder
        self.shown = shown
    }

    /// Nil if anything is wrong with it; `diagnostics` say what.
    public mutating func load(_ name: String) -> Theme? {
        var chain: [Manifest] = []
        var next: String? = name
        while let current = next {
            if chain.contains(where: { $0.name == current }) {
                diagnostics.append(
                    Diagnostic(
                        .themeInherits, at: SourceLocation(file: "\(shown)/\(current)/theme.json"), path: "inherits",
                        "the theme “\(name)” inherits itself"))
                return nil
            }
            guard let manifest = manifest(of: current) else { return nil }
            chain.append(manifest)
            next = manifest.inherits
        }
        // What is inherited is laid down first; the theme's own files then cover it, file by file, and phrases and
        // tokens one by one.
        for manifest in chain.reversed() {
            lay(manifest.name)
            kindsByLanguage.merge(manifest.kindsByLanguage) { _, own in own }
        }
        comparePlaces()
        comparePictures()
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        var assets = scripts
        for (bundle, parts) in bundles { assets[bundle] = parts.flatMap { styles[$0] ?? [] } }
        // Screen and paper share colours and icons.
        paper["css/\(Self.tokens)"] = styles[Self.tokens]
        for (name, part) in fragments { paper["parts/\(name).html"] = part.bytes }
        for (name, picture) in pictures { paper["pictures/\(name).svg"] = picture.svg }
        let sources = StylesheetSources(files: stylesheets)
        return Theme(
            name: name, version: chain[0].version, stylesheets: sources,
            fragments: fragments, pictures: pictures, phrases: phrases, assets: assets,
            bookStyles: styles["book.css"] ?? [], paper: paper,
            kindsByLanguage: kindsByLanguage,
            digests: ThemeDigests(
                stylesheets: sources, fragments: fragments, pictures: pictures, strings: strings,
                styles: styles.merging(assets) { _, asset in asset }, paper: paper))
    }

    private struct Manifest {
        let name: String
        let version: String
        let inherits: String?
        let kindsByLanguage: [String: Set<String>]
    }

    private mutating func manifest(of name: String) -> Manifest? {
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isName, FileSystem.entries(of: "\(folder)/\(name)") != nil else {
            let names = (FileSystem.entries(of: folder) ?? []).filter { $0.kind == .folder }.map(\.name)
            let nearest = nearestName(to: name, among: names)
            let all = names.isEmpty ? "there are no themes" : "there are: \(names.joined(separator: ", "))"
            diagnostics.append(
                Diagnostic(
                    .themeMissing, at: SourceLocation(file: "\(shown)/\(name)/theme.json"),
                    "there is no theme “\(name)” in \(shown)/",
                    suggestion: nearest.map { "did you mean “\($0)”?" } ?? all))
            return nil
        }
        guard let bytes = read("\(name)/theme.json") else { return nil }
        let file = "\(shown)/\(name)/theme.json"
        guard let root = reader.read(bytes, file: file, into: &diagnostics), root.kind == .object else { return nil }
        var kindsByLanguage: [String: Set<String>] = [:]
        root.member("languages")?.forEachMember { language, kinds in
            guard let language = language.string else { return }
            kindsByLanguage[language] = Set(kinds.map(\.string).compactMap { $0 })
        }
        return Manifest(
            name: name, version: root.member("version")?.string ?? "0", inherits: root.member("inherits")?.string,
            kindsByLanguage: kindsByLanguage)
    }

    // MARK: Laying down the files of one theme

    private mutating func lay(_ theme: String) {
        for file in files(in: "\(theme)/xsl", ending: ".xsl") { layFile(theme, "xsl", file, into: \.stylesheets) }
        for file in files(in: "\(theme)/parts", ending: ".html") {
            guard let bytes = read("\(theme)/parts/\(file)") else { continue }
            refuse(ThemeVetting.problem(inMarkup: bytes), "\(theme)/parts/\(file)")
            fragments[String(file.dropLast(5))] = StylesheetFile(path: "\(shown)/\(theme)/parts/\(file)", bytes: bytes)
        }
        for file in files(in: "\(theme)/pictures", ending: ".svg") { layPicture(theme, file) }
        for file in files(in: "\(theme)/strings", ending: ".json") { layStrings(theme, file) }
        for file in files(in: "\(theme)/css", ending: ".css") {
            guard let bytes = read("\(theme)/css/\(file)") else { continue }
            refuse(ThemeVetting.problem(inCSS: bytes), "\(theme)/css/\(file)")
            // Tokens are covered one by one, as phrases are: what a theme does not name, even one that came into the other
            // theme long after it was copied, is inherited. In CSS what stands later counts.
            styles[file] = file == Self.tokens ? (styles[file] ?? []) + bytes : bytes
        }
        for file in files(in: "\(theme)/paper", ending: ".typ") + files(in: "\(theme)/paper", ending: ".json") {
            guard let bytes = read("\(theme)/paper/\(file)") else { continue }
            refuse(ThemeVetting.problem(inPaper: bytes), "\(theme)/paper/\(file)")
            paper[file] = bytes
        }
        for file in files(in: "\(theme)/css", ending: ".json") where file == "bundles.json" { layBundles(theme) }
        for file in files(in: "\(theme)/js", ending: ".js") { scripts[file] = read("\(theme)/js/\(file)") }
    }

    private mutating func layFile(
        _ theme: String, _ part: String, _ file: String,
        into files: WritableKeyPath<ThemeLoader, [String: StylesheetFile]>
    ) {
        guard let bytes = read("\(theme)/\(part)/\(file)") else { return }
        refuse(ThemeVetting.problem(inMarkup: bytes), "\(theme)/\(part)/\(file)")
        self[keyPath: files][file] = StylesheetFile(path: "\(shown)/\(theme)/\(part)/\(file)", bytes: bytes)
    }

    private mutating func refuse(_ problem: String?, _ file: String) {
        guard let problem else { return }
        diagnostics.append(Diagnostic(.themeFetches, at: SourceLocation(file: "\(shown)/\(file)"), problem))
    }

    private mutating func layPicture(_ theme: String, _ file: String) {
        guard let bytes = read("\(theme)/pictures/\(file)") else { return }
        do throws(ThemePicture.Problem) {
            pictures[String(file.dropLast(4))] = try ThemePicture(bytes)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .themePicture,
                    at: SourceLocation(
                        file: "\(shown)/\(theme)/pictures/\(file)", line: error.line, column: error.column),
                    error.words))
        }
    }

    private mutating func layBundles(_ theme: String) {
        guard let bytes = read("\(theme)/css/bundles.json"),
            let root = reader.read(bytes, file: "\(shown)/\(theme)/css/bundles.json", into: &diagnostics)
        else { return }
        root.forEachMember { key, value in
            if let name = key.string { bundles[name] = value.map { $0.string } }
        }
    }

    private mutating func layStrings(_ theme: String, _ file: String) {
        let shownFile = "\(shown)/\(theme)/strings/\(file)"
        guard let bytes = read("\(theme)/strings/\(file)"),
            let root = reader.read(bytes, file: shownFile, into: &diagnostics)
        else { return }
        let language = String(file.dropLast(5))
        strings[language, default: []].append(Digest(of: bytes))
        var found: [Diagnostic] = []
        root.forEachMember { key, value in
            guard let name = key.string else { return }
            if let forms = Self.forms(value) {
                phrases[language, default: [:]][name] = forms
            } else {
                found.append(
                    Diagnostic(
                        .themeStrings, at: value.location, path: name,
                        "“\(name)” is neither a text nor an object of plural forms with “other”"))
            }
        }
        diagnostics += found
    }

    private static func forms(_ value: JSONValue) -> PhraseForms? {
        if let text = value.string { return .always(Phrase(text)) }
        guard value.kind == .object, let other = value.member("other")?.string else { return nil }
        var forms: [PluralCategory: Phrase] = [:]
        for category in PluralCategory.allCases {
            if let text = value.member(named: category.rawValue)?.string { forms[category] = Phrase(text) }
        }
        return .plural(forms, other: Phrase(other))
    }

    /// A translation that forgets a place would drop a name or a date from a document.
    private mutating func comparePlaces() {
        let english = phrases["en"] ?? [:]
        func wantedPlaces(_ original: PhraseForms?) -> Set<String> {
            (original?.all.last?.places ?? []).subtracting(["count"])
        }
        for (language, others) in phrases.sorted(by: { $0.key < $1.key }) where language != "en" {
            let poorer = others.filter { key, forms in
                let wanted = wantedPlaces(english[key])
                return !wanted.isEmpty && !forms.all.allSatisfy { wanted.isSubset(of: $0.places) }
            }
            for (key, forms) in poorer.sorted(by: { $0.key < $1.key }) {
                let wanted = wantedPlaces(english[key])
                for phrase in forms.all where !wanted.isSubset(of: phrase.places) {
                    let lost = wanted.subtracting(phrase.places).sorted()
                    diagnostics.append(
                        Diagnostic(
                            .themeStrings, at: SourceLocation(file: "\(shown)/…/strings/\(language).json"), path: key,
                            "the phrase lacks {\(lost.joined(separator: "}, {"))}"))
                }
            }
        }
    }

    /// Words that call for a picture which is not there would leave a document without it.
    private mutating func comparePictures() {
        for (language, phrases) in phrases.sorted(by: { $0.key < $1.key }) {
            for key in phrases.keys.filter({ $0.hasPrefix(ThemePicture.keyPrefix) }).sorted() {
                let name = String(key.dropFirst(ThemePicture.keyPrefix.count))
                if pictures[name] != nil { continue }
                let nearest = nearestName(to: name, among: pictures.keys.sorted())
                diagnostics.append(
                    Diagnostic(
                        .themePicture, at: SourceLocation(file: "\(shown)/…/strings/\(language).json"), path: key,
                        "there is no pictures/\(name).svg",
                        suggestion: nearest.map { "did you mean “\(ThemePicture.keyPrefix)\($0)”?" }))
            }
        }
    }

    // MARK: Reading

    private func files(in part: String, ending: String, under prefix: String = "") -> [String] {
        guard let entries = FileSystem.entries(of: "\(folder)/\(part)") else { return [] }
        return entries.flatMap { entry -> [String] in
            switch entry.kind {
            // A link is let through here so that reading it says what is wrong.
            case .file, .link: return entry.name.hasSuffix(ending) ? [prefix + entry.name] : []
            case .folder where prefix.isEmpty:
                return files(in: "\(part)/\(entry.name)", ending: ending, under: "\(entry.name)/")
            case .folder, .other: return []
            }
        }
    }

    private mutating func read(_ file: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: "\(folder)/\(file)", limit: Self.fileLimit, into: &bytes)
            return bytes
        } catch {
            let why =
                switch error {
                case .isLink: "it is a symbolic link"
                case .notAFile: "it is not a plain file"
                case .tooLarge(let size): "it has \(size) bytes, more than \(Self.fileLimit)"
                case .system(let words): words
                }
            diagnostics.append(
                Diagnostic(
                    .themeFile, at: SourceLocation(file: "\(shown)/\(file)"), "the theme’s file cannot be read: \(why)")
            )
            return nil
        }
    }
}
