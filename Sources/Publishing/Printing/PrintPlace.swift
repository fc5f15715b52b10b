import Diagnostics
import Files
import Glibc
import JSONReading

/// Whether the piles may go into a folder: they name people and say what is written about them.
enum PrintPlace {
    /// Refuses an output and what is inside one (its `public/` may be on its way to a web server), the folders of
    /// the project that are read, and a folder that holds anything that no print run has put there.
    static func check(_ folder: String, project: String) throws(BuildFailure) {
        let place: OutputPlace
        do throws(OutputError) { place = try OutputPlace(folder) } catch { throw BuildFailure(error) }
        if let reason = reason(place, project: project) {
            throw BuildFailure([
                Diagnostic(
                    .printFolder, at: SourceLocation(file: place.path), "papers may not be put here: \(reason)",
                    suggestion: "name a private folder outside the output, such as “prints”")
            ])
        }
        do throws(OutputError) { try OutputSwap.check(folder, for: .prints) } catch {
            guard error.kind == .notOurs else { throw BuildFailure(error) }
            throw strange(place.path, "it holds files that no print run has made")
        }
        try checkNothingElse(in: place)
    }

    private static func reason(_ place: OutputPlace, project: String) -> String? {
        for name in ["content", "themes", "output"] {
            guard let resolved = realpath("\(project)/\(name)", nil) else { continue }
            defer { free(resolved) }
            let own = String(cString: resolved)
            if place.path == own || place.path.hasPrefix(own + "/") { return "it is in \(name)/ of the project" }
        }
        // An output may be anywhere.
        var above = place.path
        while !above.isEmpty {
            if holdsOutput(above) { return "“\(above)” is an output, part of which is public" }
            guard let slash = above.lastIndex(of: "/") else { break }
            above = String(above[..<slash])
        }
        return nil
    }

    private static func holdsOutput(_ folder: String) -> Bool {
        OutputSwap.isManifest(Descriptor.beginning(of: "\(folder)/manifest.json", in: AT_FDCWD, most: 256), of: .output)
    }

    /// A scan or a note that somebody has put beside the piles would be deleted with them.
    private static func checkNothingElse(in place: OutputPlace) throws(BuildFailure) {
        guard let entries = FileSystem.entries(of: place.path) else { return }
        var bytes: [UInt8] = []
        var found: [Diagnostic] = []
        var reader = JSONReader()
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: place.path + "/manifest.json", limit: 1 << 20, into: &bytes)
        } catch { return }
        let made = reader.read(bytes, file: "manifest.json", into: &found)?.member("files")?.map {
            $0.member("path")?.string
        }
        let known = Set((made ?? []).compactMap { $0 } + ["manifest.json", ".gitkeep"])
        guard let other = entries.first(where: { !known.contains($0.name) }) else { return }
        throw strange(place.path, "it holds “\(other.name)”, which no print run has made")
    }

    private static func strange(_ path: String, _ words: String) -> BuildFailure {
        BuildFailure([
            Diagnostic(
                .printFolder, at: SourceLocation(file: path), "\(words), and the new piles would take its place",
                suggestion: "choose a folder that is not there, is empty, or holds the piles of an earlier run")
        ])
    }
}
