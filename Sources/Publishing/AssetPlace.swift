/// Where a file of a theme is put. Styles are for every page. A script is for one side alone: the desk’s stays with the
/// private pages, and all others belong to the portal, so that a public page never has a script of the desk’s, and no
/// private page but the desk has any.
enum AssetPlace: String, CaseIterable {
    case `private`
    case `public`

    /// The script that the desk loads.
    private static let deskScript = "desk.js"

    var folder: String { self == .public ? "public/assets/" : "assets/" }

    static func all(of name: String) -> [AssetPlace] {
        guard name.hasSuffix(".js") else { return allCases }
        return [name == deskScript ? .private : .public]
    }
}
