import CareRecords
public import Content
import Files
import JSONReading

/// The record of what a build published: made on the desk by every build, and kept in `content/` once it is out.
public struct PublishedFiles: Sendable {
    static let ofBuild = "desk/published-figures.json"

    /// One figure a line, so that changes can be read.
    static func bytes(of record: PublishedRecord) -> [UInt8] {
        var json = JSONWriter(indented: true, capacity: 128 * record.figures.count)
        json.object { json in
            json.member("kind", RecordKind.publishedFigures.name)
            json.member("version", RecordKind.version)
            json.member("on", record.on.iso)
            json.member("suppressBelow", record.suppressBelow)
            json.member("roundTo", record.roundTo)
        }
        var text = String(json.text.dropLast(2)) + ",\n  \"figures\": ["
        for (number, figure) in record.figures.enumerated() {
            var line = JSONWriter()
            line.object { line in
                line.member("measure", figure.measure)
                line.member("scale", ifPresent: figure.scale)
                line.member("item", ifPresent: figure.item)
                line.member("of", ifPresent: figure.of)
                line.member("site", ifPresent: figure.site)
                line.member("from", figure.from.iso)
                line.member("to", ifPresent: figure.to?.iso)
                line.member("by", ifPresent: figure.by)
                line.member("row", ifPresent: figure.row)
                if let value = figure.value { line.member("value", value) }
            }
            text += (number == 0 ? "\n    " : ",\n    ") + line.text
        }
        text += "\n  ]\n}\n"
        return Array(text.utf8)
    }

    /// Keeps what the output of a project says was published, as `content/published/DAY.json`.
    /// - Returns: the file, relative to the project, and how many figures are in it.
    public static func keep(from output: String, in project: String) throws(NewRecord.Failure) -> (
        file: String, figures: Int
    ) {
        var bytes: [UInt8] = []
        do throws(FileSystem.Failure) {
            try FileSystem.read(file: output + "/" + ofBuild, limit: JSONReader.usualByteLimit, into: &bytes)
        } catch {
            throw NewRecord.Failure("\(output)/\(ofBuild) cannot be read: run “caresheaf build” first")
        }
        return try NewRecord.keepPublished(bytes, in: project)
    }
}
