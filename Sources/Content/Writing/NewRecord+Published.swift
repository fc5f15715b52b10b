import CareRecords
import JSONReading

extension NewRecord {
    /// Writes a record of what was published to the place of its day.
    /// - Returns: the file, relative to the project, and how many figures are in it.
    public static func keepPublished(
        _ bytes: [UInt8], in project: String
    ) throws(Failure) -> (file: String, figures: Int) {
        var reader = RecordReader(source: ContentSource(project: project))
        let name = "published-figures.json"
        let record = reader.read(bytes, named: name, as: [.publishedFigures]) { members, _ throws(Undecodable) in
            try PublishedRecord(members)
        }
        guard let record else {
            throw Failure("what the build says was published cannot be read: run “caresheaf build” again")
        }
        if record.figures.isEmpty { throw Failure("every figure of this build is recorded already") }
        let file = try create(
            "content/published/\(record.on.iso).json", String(decoding: bytes, as: UTF8.self), in: project)
        return (file, record.figures.count)
    }
}
