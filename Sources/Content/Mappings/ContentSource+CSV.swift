public import CareRecords
import Diagnostics
import Files
import JSONReading

extension Reading where Record == CSVMapping {
    /// Reads a mapping.
    ///
    /// - Parameters:
    ///   - path: the file, from where the program was started.
    ///   - programme: what its sites and measures are looked up in.
    public static func mapping(_ path: String, programme: Programme?) -> Self {
        var bytes: [UInt8] = []
        let limit = JSONReader.usualByteLimit
        do throws(FileSystem.Failure) { try FileSystem.read(file: path, limit: limit, into: &bytes) } catch {
            return Reading(file: path, record: nil, diagnostics: [.unreadable(path, error, limit: limit)])
        }
        var reader = RecordReader(source: ContentSource(project: "."))
        let mapping = reader.read(bytes, file: path, as: [.csvMapping]) { members, _ throws(Undecodable) in
            try CSVMapping(members)
        } rules: { mapping, findings in
            mapping.findProblems(programme, &findings)
        }
        return Reading(file: path, record: mapping, diagnostics: reader.diagnostics)
    }
}

extension Reading where Record == ProgrammeReturn {
    /// Reads a return as the check does.
    ///
    /// - Parameters:
    ///   - file: its path, which ends in the site and the month.
    public static func programmeReturn(
        _ bytes: [UInt8], file: String, programme: Programme?, asOf: CalendarDate
    ) -> Self {
        var reader = RecordReader(source: ContentSource(project: "."))
        let rules = RuleContext(programme: programme, asOf: asOf)
        let record = reader.read(bytes, file: file, as: [.programmeReturn]) { members, _ throws(Undecodable) in
            try ProgrammeReturn(members)
        } rules: { record, findings in
            record.findProblems(rules, file: file, &findings)
        }
        return Reading(file: file, record: record, diagnostics: reader.diagnostics)
    }
}
