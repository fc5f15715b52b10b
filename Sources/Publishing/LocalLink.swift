/// A link as it stands on a page of the portal.
struct LocalLink {
    /// The page that it leads to, relative to `public/`; nil if it leads out of it, or is none of ours to judge.
    private let target: String?
    private let isOurs: Bool

    init(_ href: String, on page: String) {
        isOurs = !href.isEmpty && !href.hasPrefix("#") && !Self.hasScheme(href)
        var folders = page.split(separator: "/").dropLast().map(String.init)
        var climbsOut = false
        let path = href.prefix { $0 != "#" && $0 != "?" }
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..": if folders.popLast() == nil { climbsOut = true }
            default: folders.append(String(part))
            }
        }
        target = climbsOut || path.hasPrefix("/") ? nil : folders.joined(separator: "/")
    }

    /// Whether a link on a page leads to one of `paths`, or is none of ours to judge.
    static func leads(_ href: String, from page: String, to paths: Set<String>) -> Bool {
        // Nearly every link climbs to the top and goes down from there: then its path is what follows.
        let climb = 3 * page.utf8.count { $0 == UInt8(ascii: "/") }
        let target = href.utf8.dropFirst(climb).prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        if href.utf8.prefix(climb).elementsEqual(repeatElement("../".utf8, count: climb / 3).joined()),
            paths.contains(String(Substring(target)))
        {
            return true
        }
        return LocalLink(href, on: page).leads(to: paths)
    }

    /// True for links to one of `paths`, and for links that lead to the web or stay on their page.
    func leads(to paths: Set<String>) -> Bool {
        guard isOurs else { return true }
        return target.map(paths.contains) ?? false
    }

    private static func hasScheme(_ href: String) -> Bool {
        guard let colon = href.firstIndex(of: ":") else { return false }
        return !href[..<colon].contains("/")
    }
}
