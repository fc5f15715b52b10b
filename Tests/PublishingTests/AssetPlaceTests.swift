import Testing

@testable import Publishing

/// A script on the wrong side would be published, or run where people are named.
@Suite struct AssetPlaceTests {
    @Test func `styles are for every page, and each script for one side`() {
        #expect(AssetPlace.all(of: "portal.css") == [.private, .public])
        #expect(AssetPlace.all(of: "desk.js") == [.private])
        #expect(AssetPlace.all(of: "search.js") == [.public])
        #expect(AssetPlace.all(of: "of-a-theme.js") == [.public])
    }

    @Test func `each side has a folder of its own`() {
        #expect(AssetPlace.private.folder == "assets/" && AssetPlace.public.folder == "public/assets/")
    }
}
