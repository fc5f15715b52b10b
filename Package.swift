// swift-tools-version:6.1
import PackageDescription

// One target a room; the arrows between them are the rule that keeps a theme from seeing what it may not
// (docs/code-layout.md). Rooms on the left may never import rooms on the right of them.

/// What every Swift room is compiled with (Swift 6 language mode and strict concurrency come with the tools version).
let room: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny")
]

let package = Package(
    name: "caresheaf",
    products: [
        .executable(name: "caresheaf", targets: ["caresheaf"]),
        .library(name: "Caresheaf", targets: ["Publishing"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // The Debian libraries, and the few C lines that Swift cannot express.
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CLibXSLT", pkgConfig: "libexslt",
            providers: [.apt(["libxslt1-dev"])]),
        .target(name: "CLibXSLTShims", dependencies: ["CLibXSLT"]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CSpawn"),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        .systemLibrary(name: "CLouis", pkgConfig: "liblouis", providers: [.apt(["liblouis-dev"])]),
        .systemLibrary(name: "CGCrypt", pkgConfig: "libgcrypt", providers: [.apt(["libgcrypt20-dev"])]),

        // Problems as data, and JSON text with positions. They know nothing of care.
        .target(name: "Diagnostics", swiftSettings: room),
        .target(name: "Files", swiftSettings: room),
        .target(name: "Threads", swiftSettings: room),
        .target(name: "Digests", dependencies: ["CGCrypt"], swiftSettings: room),
        .target(name: "JSONReading", dependencies: ["Diagnostics"], swiftSettings: room),
        .target(
            name: "Markup", dependencies: ["CCMarkGFM", "CLibXSLT", "CLibXSLTShims", "Diagnostics", "Threads"],
            swiftSettings: room),

        // What the field is made of.
        .target(name: "CareRecords", swiftSettings: room),
        // What declared tools make of answers.
        .target(name: "Scoring", dependencies: ["CareRecords"], swiftSettings: room),
        .testTarget(name: "ScoringTests", dependencies: ["CareRecords", "Scoring"], swiftSettings: room),
        // Sentences, and what makes them hard to read: for Easy Read. It knows nothing of records.
        .target(name: "PlainWords", swiftSettings: room),
        .testTarget(name: "PlainWordsTests", dependencies: ["PlainWords"], swiftSettings: room),
        .target(
            name: "Content",
            dependencies: [
                "CLibYAML", "CareRecords", "Diagnostics", "Files", "JSONReading", "PlainWords", "Scoring", "Threads",
            ],
            swiftSettings: room),
        .target(name: "Disclosure", dependencies: ["CareRecords"], swiftSettings: room),
        .testTarget(name: "DisclosureTests", dependencies: ["Disclosure", "ProofRecords"], swiftSettings: room),
        .target(
            name: "Measures", dependencies: ["CareRecords", "Disclosure", "Scoring", "Threads"], swiftSettings: room),

        // What is said, in the language of the reader: phrases, dates, numbers.
        .target(name: "Wording", dependencies: ["CareRecords"], swiftSettings: room),

        // From what an audience may see to a document, and from a document to a page.
        .target(
            name: "Documents",
            dependencies: [
                "CareRecords", "Digests", "Disclosure", "Measures", "Markup", "PlainWords", "Scoring", "Wording",
            ],
            swiftSettings: room),
        .target(
            name: "Themes", dependencies: ["Diagnostics", "Digests", "Files", "JSONReading", "Markup", "Threads", "Wording"],
            swiftSettings: room),
        // From a document to paper, braille, sound and books: each engine behind one small door.
        .target(
            name: "Press",
            dependencies: [
                "CFreeType", "CLouis", "CMinizip", "CSpawn", "CareRecords", "Diagnostics", "Digests", "Files", "JSONReading",
                "Markup", "Threads", "Wording",
            ], swiftSettings: room),
        .testTarget(
            name: "PressTests", dependencies: ["CLouis", "CMinizip", "JSONReading", "Markup", "Press", "Themes", "Wording"],
            swiftSettings: room),
        .target(
            name: "Publishing",
            dependencies: [
                "CLibXSLTShims", "CareRecords", "Content", "Diagnostics", "Digests", "Disclosure", "Documents", "Files",
                "Interchange", "JSONReading", "Markup", "Measures", "Press", "Scoring", "Themes", "Threads", "Wording",
            ],
            swiftSettings: room),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["CareRecords", "Content", "Diagnostics", "Digests", "Files", "Measures", "Publishing", "Threads"],
            swiftSettings: room),

        // Other people's formats, in and out.
        .target(
            name: "Interchange",
            dependencies: [
                "CMinizip", "CareRecords", "Content", "Diagnostics", "Digests", "Files", "JSONReading", "Markup",
            ],
            swiftSettings: room),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["CareRecords", "Content", "Diagnostics", "Files", "Interchange", "JSONReading"], swiftSettings: room),
        // Builds again and again, and shows the result to the browser of whoever is at work.
        .target(
            name: "Live",
            dependencies: [
                "Diagnostics", "Digests", "JSONReading", "Publishing", "Threads",
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], swiftSettings: room),
        .testTarget(name: "LiveTests", dependencies: ["Live"], swiftSettings: room),
        .executableTarget(
            name: "caresheaf",
            dependencies: [
                "CareRecords", "Content", "Diagnostics", "Documents", "Interchange", "JSONReading", "Live", "Publishing", "Threads",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: room),

        // Tests of what is said and to whom. ProofRecords are records in which everything bears a mark.
        .target(name: "ProofRecords", dependencies: ["CareRecords"], path: "Tests/ProofRecords", swiftSettings: room),
        .testTarget(name: "CareRecordsTests", dependencies: ["CareRecords"], swiftSettings: room),
        .testTarget(
            name: "MeasuresTests", dependencies: ["CareRecords", "Disclosure", "Measures", "Scoring"], swiftSettings: room),
        .testTarget(name: "WordingTests", dependencies: ["CareRecords", "Wording"], swiftSettings: room),
        .testTarget(
            name: "ThemesTests", dependencies: ["Diagnostics", "Files", "JSONReading", "Markup", "Themes", "Wording"],
            swiftSettings: room),
        .testTarget(
            name: "DocumentsTests",
            dependencies: [
                "CareRecords", "Content", "Diagnostics", "Disclosure", "Documents", "Files", "Markup", "Measures",
                "PlainWords", "ProofRecords", "Themes", "Wording",
            ], swiftSettings: room),

        .testTarget(name: "MarkupTests", dependencies: ["Markup", "Diagnostics"], swiftSettings: room),
        // Tests of diagnostics, JSON text and content.
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: room),
        .testTarget(name: "JSONReadingTests", dependencies: ["Diagnostics", "JSONReading"], swiftSettings: room),
        .testTarget(
            name: "ContentTests", dependencies: ["CareRecords", "Content", "Diagnostics", "JSONReading", "Scoring"],
            swiftSettings: room),
    ]
)
