import CareRecords
import Diagnostics
import Disclosure
import Files
import Threads

/// The last look before publishing: nothing under `public/` may point to a person in the records.
struct PublicScan {
    let programme: Programme
    let resources: [CommunityResource]
    let jobs: Int

    /// - Parameter hidden: what stands in files that cannot be read as text.
    func scan(_ staging: StagingTree, hidden: [HiddenText], leaks: consuming LeakIndexBuilder) throws(BuildFailure) {
        let folder = staging.path + "/public"
        let files: [String]
        do throws(OutputError) { files = try OutputWalker.files(in: folder) } catch { throw BuildFailure(error) }
        let published = resources.flatMap { [$0.telephone?.written, $0.email].compactMap { $0 } }
        let scanner = LeakScanner((consume leaks).index(), allow: programme.publicWords + published)
        let closed = Dictionary(hidden.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let queue = WorkQueue(count: files.count)
        let found = ThreadLock<[Diagnostic]>([])
        WorkerPool.run(workers: jobs) { _ in
            var bytes: [UInt8] = []
            while let number = queue.next() {
                let file = "public/" + files[number]
                if let text = closed[file] {
                    let leaks = scanner.scan(Array(text.utf8), fileName: file).map(Self.diagnostic)
                    if !leaks.isEmpty { found.withLock { $0 += leaks } }
                    continue
                }
                do throws(FileSystem.Failure) {
                    try FileSystem.read(file: "\(folder)/\(files[number])", limit: 1 << 30, into: &bytes)
                    let leaks = scanner.scan(bytes, fileName: file).map(Self.diagnostic)
                    if !leaks.isEmpty { found.withLock { $0 += leaks } }
                } catch {
                    found.withLock {
                        $0.append(
                            Diagnostic(
                                .outputError, at: SourceLocation(file: file),
                                "it cannot be read again to be searched: \(error)"))
                    }
                }
            }
        }
        let diagnostics = found.withLock { $0 }
        if !diagnostics.isEmpty { throw BuildFailure(diagnostics) }
    }

    private static func diagnostic(_ leak: Leak) -> Diagnostic {
        let line: Int
        let place: String
        switch leak.place {
        case .content(_, let at): (line, place) = (at, "")
        case .fileName: (line, place) = (1, " in the name of the file")
        }
        let others = leak.people > 1 ? " and \(leak.people - 1) more" : ""
        return Diagnostic(
            .leak, at: SourceLocation(file: "output/\(leak.file)", line: line),
            "\(leak.kind.words) of “\(leak.recordID)”\(others) stands here\(place): \(leak.excerpt)",
            suggestion: "take it out of the content that this page comes from, or allow it in content/programme.json")
    }
}

extension Leak.Kind {
    fileprivate var words: String {
        switch self {
        case .name, .titleAndFamilyName, .initialAndFamilyName, .loneName: "a name"
        case .nhsNumber: "the NHS number"
        case .otherIdentifier: "an identifier"
        case .recordID: "the record’s id"
        case .address: "the address"
        case .postcode: "the postcode"
        case .phone: "a telephone number"
        case .email: "an e-mail address"
        case .birthDate: "the birth date"
        case .entryCode: "an entry code"
        case .contactName: "the name of someone close"
        case .contactPhone: "the telephone number of someone close"
        case .contactEmail: "the e-mail address of someone close"
        }
    }
}
