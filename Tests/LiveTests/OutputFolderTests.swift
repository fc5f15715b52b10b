import Glibc
import Testing

@testable import Live

/// An address leads to a file of the output, or nowhere.
@Suite struct OutputFolderTests {
    @Test(arguments: [
        ("/desk/index.html", ["desk", "index.html"]), ("/desk/", ["desk", "index.html"]),
        ("/a%20b/%C5%B5.html?x=/../y#z", ["a b", "ŵ.html"]),
    ])
    func `an address has the names of folders and of a file`(address: String, parts: [String]) {
        #expect(OutputFolder.parts(of: address) == parts)
    }

    @Test(arguments: [
        "", "desk/index.html", "/../secret", "/a/../../b", "/%2e%2e/secret", "/a//b", "/.caresheaf-memory-output", "/a/%2E/b", "/%00",
        "/a%5c..%5cb", "/%ff", "/%4", "/%zz", "/a/.gitkeep", "http://127.0.0.1/desk",
    ])
    func `no other address has any`(address: String) { #expect(OutputFolder.parts(of: address) == nil) }

    @Test func `links lead nowhere, and a folder is no page`() throws {
        var template = Array("/tmp/caresheaf-live-XXXXXX".utf8CString)
        let path = String(cString: try #require(mkdtemp(&template)))
        defer { for name in ["in/page", "in/link", "way", "secret", "in", ""] { remove("\(path)/\(name)") } }
        mkdir("\(path)/in", 0o700)
        for (name, text) in [("secret", "no"), ("in/page", "yes")] {
            let file = fopen("\(path)/\(name)", "w")
            fputs(text, file)
            fclose(file)
        }
        symlink("../secret", "\(path)/in/link")
        symlink("in", "\(path)/way")
        let folder = OutputFolder(path: path)
        #expect(folder.file(["in", "page"]) == Array("yes".utf8))
        #expect(folder.file(["in", "link"]) == nil)
        #expect(folder.file(["way", "page"]) == nil)
        #expect(folder.file(["in"]) == nil)
        #expect(folder.file(["none"]) == nil)
    }
}
