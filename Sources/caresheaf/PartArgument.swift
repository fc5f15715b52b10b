import ArgumentParser
import Diagnostics
import Documents
import Publishing

/// What `--only` takes: the name of something and which one.
struct PartArgument: ExpressibleByArgument {
    private let what: What
    private let which: String

    private enum What: String, CaseIterable { case person, coordinator, practice, site, meeting, kind }

    init?(argument: String) {
        guard let mark = argument.firstIndex(of: "="), let what = What(rawValue: String(argument[..<mark])) else { return nil }
        which = String(argument[mark...].dropFirst())
        self.what = what
        if which.isEmpty { return nil }
    }

    /// Nil if nothing is named.
    static func part(of arguments: [PartArgument]) throws -> BuildPart? {
        guard !arguments.isEmpty else { return nil }
        var part = BuildPart()
        for one in arguments {
            switch one.what {
            case .person: try set(&part.whose.person, one)
            case .coordinator: try set(&part.whose.coordinator, one)
            case .practice: try set(&part.whose.practice, one)
            case .site: try set(&part.whose.site, one)
            case .meeting: try set(&part.whose.meeting, one)
            case .kind:
                guard let kind = DocumentKind(rawValue: one.which) else {
                    let near = nearestName(to: one.which, among: DocumentKind.allCases.map(\.rawValue))
                    throw ValidationError(
                        "There is no kind of document “\(one.which)”."
                            + (near.map { " Did you mean “\($0)”?" } ?? " docs/document-tree.md lists them."))
                }
                part.kinds.insert(kind)
            }
        }
        return part
    }

    private static func set(_ value: inout String?, _ one: PartArgument) throws {
        guard value == nil || value == one.which else {
            throw ValidationError("--only names two: \(one.what.rawValue)=\(value ?? "") and \(one.what.rawValue)=\(one.which).")
        }
        value = one.which
    }
}
