/// What a theme brings for paper: Typst code, with the tokens, icons and fonts that it reads.
public struct PaperTemplate: Sendable {
    /// By the path that the code knows them by: "main.typ", "css/tokens.css", "parts/logo.html", "fonts.json".
    public let files: [String: [UInt8]]

    public init(files: [String: [UInt8]]) { self.files = files }

    /// The file that Typst begins with.
    static let main = "main.typ"
}

/// What one PDF is to hold.
public struct PaperJob: Sendable {
    /// One document and how it is set.
    public struct Document: Sendable {
        /// The document tree as XML.
        var tree: String
        let language: String
        /// The size of running text in points; nil for what the tree or the kind of document says.
        let size: Int?

        public init(tree: String, language: String, size: Int? = nil) {
            self.tree = tree
            self.language = language
            self.size = size
        }
    }

    var documents: [Document]
    /// What the whole is called: a reader of PDF shows it instead of the file's name.
    let title: String
    /// Who publishes it.
    let author: String
    /// Whether each document begins on the front of a sheet.
    let duplex: Bool

    public init(_ documents: [Document], title: String, author: String, duplex: Bool = false) {
        self.documents = documents
        self.title = title
        self.author = author
        self.duplex = duplex
    }
}
