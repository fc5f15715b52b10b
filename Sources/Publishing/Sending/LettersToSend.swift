import CareRecords
import Content
import Diagnostics
import Files
import JSONReading

/// What the last build said is to be sent, as it stands on the desk.
struct LettersToSend {
    struct Letter {
        let document: SentRecord.Document.Kind
        let practice: String
        /// Of what it tells.
        let fingerprint: UInt64
    }

    let asOf: CalendarDate
    /// By the id of the plan.
    let letters: [String: Letter]
    /// The ODS code of the practice that invites, by the id of whoever is invited.
    let invitations: [String: String]

    /// A line for each person of the largest caseload fits many times.
    private static let byteLimit = 256 << 20

    init(of output: String) throws(NewRecord.Failure) {
        let file = output + "/" + SentFiles.ofBuild
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: file, limit: Self.byteLimit, into: &bytes)
        } catch {
            throw NewRecord.Failure("\(file) cannot be read: run “caresheaf build” first, then send what it made")
        }
        var reader = JSONReader(byteLimit: Self.byteLimit)
        var problems: [Diagnostic] = []
        guard let root = reader.read(bytes, file: file, into: &problems), problems.isEmpty,
            let asOf = root.member("asOf")?.string.flatMap({ CalendarDate($0) }), let list = root.member("letters")
        else { throw NewRecord.Failure("\(file) is not as a build writes it: run “caresheaf build” again") }
        var letters: [String: Letter] = [:]
        list.forEachElement { _, one in
            guard let person = one.member("person")?.string, let practice = one.member("practice")?.string,
                let document = one.member("document")?.string.flatMap(SentRecord.Document.Kind.init(rawValue:)),
                let facts = one.member("facts")?.string.flatMap({ UInt64($0, radix: 16) })
            else { return }
            letters[person] = Letter(document: document, practice: practice, fingerprint: facts)
        }
        var invitations: [String: String] = [:]
        root.member("invitations")?.forEachElement { _, one in
            if let person = one.member("person")?.string, let practice = one.member("practice")?.string {
                invitations[person] = practice
            }
        }
        self.asOf = asOf
        self.invitations = invitations
        self.letters = letters
    }
}
