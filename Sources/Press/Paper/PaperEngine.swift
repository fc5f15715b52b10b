public import Digests
import Files
import Glibc

/// Typst, as it is found on this machine, with the fonts that it may use.
///
/// Typst's own program is used where it is on the path, since whoever put it there wants it. Otherwise a Python that has
/// the `typst` package runs a worker, which is started once and set to one document after another.
public struct PaperEngine: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The path of Typst's own program.
        case program(String)
        /// The path of a Python.
        case python(String)
    }

    public let kind: Kind
    /// Folders of fonts, the ones whose fonts win first.
    let fonts: [String]
    /// Of the Python package; of Typst’s own program its file is told apart.
    var version = ""

    /// The folder, beside `.build`, in which the project's set-up puts a Python with Typst.
    static let environment = ".venv-press"

    /// - Parameters:
    ///   - settings: the environment of this process: `PATH`, and `CARESHEAF_PYTHON` for a Python of one's own.
    ///   - folders: where to look for `.venv-press`, each with all folders above it.
    /// - Throws: `.engineMissing`, with what to do about it.
    public static func find(settings: [String: String], near folders: [String]) throws(PressProblem) -> PaperEngine {
        let fonts = fontFolders.filter { FileSystem.entries(of: $0) != nil }
        guard !fonts.isEmpty else {
            throw PressProblem(
                .engineMissing, "no fonts were found; install the Debian packages fonts-liberation2 and fonts-noto-core"
            )
        }
        if let program = InstalledProgram.path(of: "typst", on: settings["PATH"]) {
            return PaperEngine(kind: .program(program), fonts: fonts)
        }
        var candidates: [String] = []
        if let own = settings["CARESHEAF_PYTHON"], !own.isEmpty { candidates.append(own) }
        for folder in folders {
            var place = Substring(folder)
            while true {
                candidates.append("\(place)/\(environment)/bin/python3")
                guard let slash = place.lastIndex(of: "/") else { break }
                place = place[..<slash]
            }
        }
        if let python = InstalledProgram.path(of: "python3", on: settings["PATH"]) { candidates.append(python) }
        for python in candidates where access(python, X_OK) == 0 {
            var engine = PaperEngine(kind: .python(python), fonts: fonts)
            guard let worker = try? TypstWorker(engine) else { continue }
            engine.version = worker.version
            return engine
        }
        throw PressProblem(
            .engineMissing,
            "Typst was not found; ./make-sample installs it, or: python3 -m venv \(environment) and "
                + "\(environment)/bin/pip install typst==\(TypstWorker.version)")
    }

    /// The same for as long as the same tree and template make the same PDF: the program, its version, the fonts.
    public var identity: Digest {
        var maker = DigestMaker()
        switch kind {
        case .program(let path), .python(let path): maker.addFile(path)
        }
        maker.add(version)
        for folder in fonts {
            for entry in FileSystem.entries(of: folder) ?? [] { maker.addFile("\(folder)/\(entry.name)") }
        }
        return maker.digest
    }

    /// Whether these bytes begin and end as a PDF does.
    static func isWholePDF(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("%PDF-".utf8))
            && bytes.suffix(16).reversed().drop(while: { $0 == 0x0A || $0 == 0x0D }).starts(with: Array("FOE%%".utf8))
    }

    /// The environment of an engine. A template could ask for a package, which Typst would fetch: where nothing else
    /// keeps it from the network, what stands in for a proxy is not there.
    static let surroundings = [
        "LANG": "C.UTF-8", "ALL_PROXY": noProxy, "HTTPS_PROXY": noProxy, "HTTP_PROXY": noProxy,
        "TYPST_PACKAGE_PATH": "/dev/null", "TYPST_PACKAGE_CACHE_PATH": "/dev/null",
    ]
    private static let noProxy = "http://127.0.0.1:9"

    private static let fontFolders = [
        "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation",
        "/usr/share/fonts/truetype/noto",
        "/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/ancient-scripts",
    ]
}
