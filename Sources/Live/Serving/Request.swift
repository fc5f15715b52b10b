/// What of a request matters to who may have what.
struct Request: Sendable {
    var method = "GET"
    /// As it was sent: the path, with a query or without.
    var target: String
    var host: String?
    var origin: String?
    /// `Sec-Fetch-Site`: where the page stands that asks, as the browser sees it.
    var site: String?
    var cookies: [String] = []
}

/// What is sent back.
struct Answer: Sendable {
    var status: Int
    var headers: [(String, String)] = []
    var body: [UInt8] = []
    /// The answer goes on for as long as somebody listens.
    var isStream = false

    init(_ status: Int, _ headers: [(String, String)] = [], _ body: [UInt8] = [], isStream: Bool = false) {
        self.status = status
        self.headers = headers
        self.body = body
        self.isStream = isStream
    }
}
