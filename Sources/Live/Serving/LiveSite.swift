import Digests

/// Answers requests: files of the output, with what keeps an open page up to date, to whoever may have them.
struct LiveSite: Sendable {
    let doorkeeper: Doorkeeper
    let folder: OutputFolder

    /// What is served besides the output; no file of an output lies in such a folder.
    static let events = "/-/events"
    private static let script = "/-/live.js"
    private static let style = "/-/live.css"

    func answer(_ request: Request) -> Answer {
        var answer = self.bareAnswer(to: request)
        answer.headers += [
            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            // Nothing stays in the browser's own store when it is closed.
            ("Cache-Control", "no-store"),
        ]
        return answer
    }

    private func bareAnswer(to request: Request) -> Answer {
        switch doorkeeper.verdict(on: request) {
        case .letIn: break
        case .admit(let path):
            // Two slashes would lead to another machine.
            let place = "/" + path.drop { $0 == "/" }
            return Answer(
                303,
                [
                    ("Location", place),
                    ("Set-Cookie", "\(doorkeeper.cookie)=\(doorkeeper.key); Path=/; HttpOnly; SameSite=Strict"),
                ])
        case .refuse(let status, let why):
            return page(status, why, (status == 405) ? [("Allow", "GET, HEAD")] : [])
        }
        switch request.target.prefix(while: { $0 != "?" }) {
        case "/": return Answer(303, [("Location", "/desk/index.html")])
        case Self.events: return Answer(200, [("Content-Type", "text/event-stream; charset=utf-8")], isStream: true)
        case Self.script: return Answer(200, [("Content-Type", "text/javascript; charset=utf-8")], Array(liveScript.utf8))
        case Self.style: return Answer(200, [("Content-Type", "text/css; charset=utf-8")], Array(liveStyle.utf8))
        default: break
        }
        guard let parts = OutputFolder.parts(of: request.target), let bytes = folder.file(parts) else {
            return page(404, "There is no such page.", isLive: true)
        }
        return file(parts[parts.count - 1], bytes)
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> Answer {
        let type = Self.type(of: name)
        let tag = String(Digest(of: bytes).hex.prefix(32))
        var answer = Answer(200, [("Content-Type", type), ("ETag", "\"\(tag)\"")], bytes)
        guard type.hasPrefix("text/html") else {
            // A browser's own viewer of PDFs is no part of the page.
            if type != "application/pdf" { answer.headers.append(Self.policy(inlineStyles: false)) }
            return answer
        }
        answer.headers.append(Self.policy(inlineStyles: bytes.firstRange(of: Array("<style".utf8)) != nil))
        answer.body = Self.live(bytes, tag)
        return answer
    }

    /// A page of the server's own.
    private func page(_ status: Int, _ words: String, _ headers: [(String, String)] = [], isLive: Bool = false) -> Answer {
        let html = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(words)</title></head><body><main><h1>\(words)</h1></main></body></html>

            """
        let body = isLive ? Self.live(Array(html.utf8), "") : Array(html.utf8)
        return Answer(
            status, headers + [("Content-Type", "text/html; charset=utf-8"), Self.policy(inlineStyles: false)], body)
    }

    /// The page with what listens for the next build, before its end.
    private static func live(_ page: [UInt8], _ tag: String) -> [UInt8] {
        let end = page.lastRange(of: Array("</body>".utf8)) ?? page.count
        let piece = "<link rel=\"stylesheet\" href=\"\(style)\"><script src=\"\(script)\" data-page=\"\(tag)\"></script>"
        return Array(page[..<end]) + Array(piece.utf8) + Array(page[end...])
    }

    /// Pages load what is served here, and nothing else; no script but files; styles in files, and in attributes, which
    /// charts need.
    private static func policy(inlineStyles: Bool) -> (String, String) {
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'\(inlineStyles ? " 'unsafe-inline'" : ""); "
                + "style-src-attr 'unsafe-inline'; img-src 'self' data:; media-src 'self'; connect-src 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
        )
    }

    static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "csv": "text/csv; charset=utf-8"
        case "txt", "brf": "text/plain; charset=utf-8"
        case "ics": "text/calendar; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "pdf": "application/pdf"
        case "epub": "application/epub+zip"
        case "opus", "ogg": "audio/ogg"
        default: "application/octet-stream"
        }
    }
}

extension [UInt8] {
    fileprivate func lastRange(of piece: [UInt8]) -> Int? {
        guard count >= piece.count else { return nil }
        return stride(from: count - piece.count, through: 0, by: -1).first { self[$0...].starts(with: piece) }
    }

    fileprivate func firstRange(of piece: [UInt8]) -> Int? {
        guard count >= piece.count else { return nil }
        return (0...(count - piece.count)).first { self[$0] == piece[0] && self[$0...].starts(with: piece) }
    }
}
