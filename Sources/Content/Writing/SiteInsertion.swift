import CareRecords
import Diagnostics
import Files
import Glibc
import JSONReading

/// Adds a site to `content/programme.json` and leaves every other byte of it as it is.
struct SiteInsertion {
    let id: String
    let name: String
    let programme: Programme
    let asOf: CalendarDate

    private static let file = "content/programme.json"

    func write(in project: String) throws(NewRecord.Failure) -> String {
        let path = "\(project)/\(Self.file)"
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: path, limit: JSONReader.usualByteLimit, into: &bytes)
        } catch {
            throw NewRecord.Failure(description: "“\(Self.file)” cannot be read")
        }
        var reader = JSONReader()
        var diagnostics: [Diagnostic] = []
        guard let sites = reader.read(bytes, file: Self.file, into: &diagnostics)?.member("sites"),
            let start = Self.offset(of: sites.location, in: bytes)
        else { throw NewRecord.Failure(description: "“\(Self.file)” has no list of sites to add to") }
        // The new site goes first in the list: the opening bracket is where the reader found it.
        let comma = sites.count > 0 ? ",".utf8.map { $0 } : []
        let after = bytes.index(after: start)
        let text = Array(bytes[..<after]) + Array("\n    \(site)".utf8) + comma + Array(bytes[after...])
        let beside = path + ".new"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw NewRecord.Failure(description: "“\(beside)” cannot be written: \(String(cString: strerror(errno)))")
        }
        try NewRecord.fill(descriptor, with: String(decoding: text, as: UTF8.self), path: beside, shown: beside)
        guard rename(beside, path) == 0 else {
            unlink(beside)
            throw NewRecord.Failure(
                description: "“\(Self.file)” cannot be replaced: \(String(cString: strerror(errno)))")
        }
        return Self.file
    }

    private var site: String {
        var json = JSONWriter()
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("summary", "A sentence about the site, to be filled in.")
            json.member("openedOn", asOf.iso)
            json.member("telephone", programme.telephone.written)
            json.member("hours", programme.hours.english)
        }
        return json.text
    }

    /// The byte at a line and column, which counts scalars.
    private static func offset(of place: SourceLocation, in bytes: [UInt8]) -> Int? {
        var line = 1
        var column = 1
        for (offset, byte) in bytes.enumerated() {
            if line == place.line, column == place.column, byte & 0xC0 != 0x80 { return offset }
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return nil
    }
}
