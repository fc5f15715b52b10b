import ArgumentParser
import Glibc
import Publishing

extension EngineSearch {
    /// Programs on the path, and what a set-up has put beside the project or beside this program.
    static func here(project: String) -> EngineSearch {
        let names = ["PATH", "CARESHEAF_PYTHON"]
        let settings = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
        return EngineSearch(
            settings: Dictionary(uniqueKeysWithValues: settings),
            folders: [absolute(project), absolute("/proc/self/exe")].compactMap { $0 })
    }

    private static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension FormatChoice: ExpressibleByArgument {}
