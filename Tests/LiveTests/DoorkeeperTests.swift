import Testing

@testable import Live

/// Who is let in to pages full of personal details.
@Suite struct DoorkeeperTests {
    private let doorkeeper = Doorkeeper(port: 8040, key: "0123456789abcdef0123456789abcdef")

    private var known: Request {
        Request(
            target: "/desk/index.html", host: "127.0.0.1:8040", site: "same-origin",
            cookies: ["other=1; caresheaf-8040=\(doorkeeper.key)"])
    }

    private func status(_ change: (inout Request) -> Void) -> Int? {
        var request = known
        change(&request)
        if case .refuse(let status, _) = doorkeeper.verdict(on: request) { return status }
        return nil
    }

    @Test func `whoever has the key is let in, under either name of this machine`() {
        #expect(doorkeeper.verdict(on: known) == .letIn)
        #expect(status { $0.host = "LOCALHOST:8040" } == nil)
        #expect(status { $0.site = "none" } == nil)
        #expect(status { $0.site = nil } == nil)
        #expect(status { $0.origin = "http://localhost:8040" } == nil)
        #expect(status { $0.method = "HEAD" } == nil)
    }

    @Test(arguments: [nil, "", "evil.example", "evil.example:8040", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8040.evil.example"])
    func `another name is refused, key or no key`(host: String?) {
        #expect(status { $0.host = host } == 421)
        #expect(status { $0.host = host; $0.target = "/?key=\(doorkeeper.key)" } == 421)
    }

    @Test(arguments: ["cross-site", "same-site", "odd"])
    func `a page of another site is refused`(site: String) { #expect(status { $0.site = site } == 403) }

    @Test(arguments: ["https://evil.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:8040"])
    func `an origin elsewhere is refused`(origin: String) { #expect(status { $0.origin = origin } == 403) }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
    func `nothing can be sent here`(method: String) { #expect(status { $0.method = method } == 405) }

    @Test(arguments: [
        [], [""], ["caresheaf-8040="], ["caresheaf-8040=0123456789abcdef0123456789abcdee"],
        ["caresheaf-8041=0123456789abcdef0123456789abcdef"], ["x=caresheaf-8040=0123456789abcdef0123456789abcdef"],
    ])
    func `without the key nobody is let in`(cookies: [String]) {
        #expect(status { $0.cookies = cookies } == 403)
        #expect(status { $0.cookies = cookies; $0.target = "/desk/index.html?key=guess" } == 403)
    }

    @Test func `the key in the address is taken out of it`() {
        var request = known
        request.cookies = []
        request.target = "/people/a/my-plan.html?key=\(doorkeeper.key)"
        #expect(doorkeeper.verdict(on: request) == .admit(path: "/people/a/my-plan.html"))
        request.target = "//evil.example/?key=\(doorkeeper.key)"
        let answer = LiveSite(doorkeeper: doorkeeper, folder: OutputFolder(path: "/nowhere")).answer(request)
        #expect(answer.headers.first { $0.0 == "Location" }?.1 == "/evil.example/")
    }

    @Test func `every key is another`() {
        let keys = Set((0..<100).map { _ in Doorkeeper.newKey() })
        #expect(keys.count == 100 && keys.allSatisfy { $0.utf8.count == 32 })
    }
}
