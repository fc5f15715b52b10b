import Glibc

/// Where programs are on this machine.
enum InstalledProgram {
    /// The path of a program, or nil if it is in none of the folders.
    ///
    /// - Parameter path: folders parted by colons, as in `PATH`. Ones that depend on where we stand are passed over.
    static func path(of name: String, on path: String?) -> String? {
        (path ?? "").split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 }
    }
}
