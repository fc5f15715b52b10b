import Diagnostics
import JSONReading

/// A Markdown page taken apart: its front matter on a tape, and the text below it.
struct FrontMatter {
    let tape: JSONTape
    let body: String
    /// The line of the file on which the text begins, counting from 1.
    let bodyLine: Int

    /// The most bytes of front matter.
    static let limit = 16 << 10

    /// Takes a page apart, or says why that cannot be done.
    static func read(_ page: [UInt8], file: String) -> Result<FrontMatter, PageFailure> {
        var builder = JSONTapeBuilder(file: file, source: page)
        func failure(_ id: DiagnosticID, at offset: Int, _ message: String, _ suggestion: String? = nil) -> PageFailure
        {
            PageFailure(Diagnostic(id, at: builder.tape.location(at: offset), message, suggestion: suggestion))
        }
        if let offset = firstInvalidUTF8(in: page) {
            return .failure(
                failure(.invalidUTF8, at: offset, "this byte is not UTF-8", "save the file with the encoding UTF-8"))
        }
        guard let parts = PageParts(page) else {
            return .failure(
                failure(.frontMatter, at: 0, "the page does not begin with front matter between two lines “---”"))
        }
        guard parts.matter.count <= limit else {
            return .failure(failure(.frontMatter, at: parts.matter.lowerBound, "the front matter is too long"))
        }
        var writer = FrontMatterWriter(page: page, matter: parts.matter, builder: builder)
        do throws(PageFailure) { try writer.write() } catch { return .failure(error) }
        builder = writer.builder
        return .success(
            FrontMatter(
                tape: builder.tape, body: String(decoding: page[parts.body...], as: UTF8.self), bodyLine: parts.bodyLine
            ))
    }

    private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var at = 0
            while at < buffer.count {
                let length = utf8Length(of: buffer, at: at)
                if length == 0 { return at }
                at += length
            }
            return nil
        }
    }
}

/// Why a page could not be taken apart.
struct PageFailure: Error {
    let diagnostic: Diagnostic
    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
