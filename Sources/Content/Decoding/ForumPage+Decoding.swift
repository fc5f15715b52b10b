import CareRecords

extension ForumPage {
    /// From the front matter, and what is known of the file around it.
    init(_ from: Members, fileName: String, body: String, source: String, bodyLine: Int) throws(Undecodable) {
        self.init(
            id: from.text(ifAny: "slug") ?? fileName, kind: try from.code("kind"), title: try from.text("title"),
            summary: try from.text("summary"), site: from.text(ifAny: "site"), date: try from.date("date"),
            language: from.text(ifAny: "language") ?? "en", themes: from.texts("themes"),
            status: from.code(ifAny: "status"), person: from.text(ifAny: "person"), told: from.text(ifAny: "told"),
            order: from.int(ifAny: "order"), nav: from.flag("nav"), body: body, source: source, bodyLine: bodyLine)
    }
}
