public import CareRecords
import Files
import Glibc

extension NewRecord {
    /// Writes a record of what was done on a day, under the next number of that day: whole, or not at all.
    ///
    /// - Parameter folder: the folder of `content/` that such records lie in, such as `printed`.
    /// - Returns: the file, relative to the project.
    public static func keep(
        _ bytes: [UInt8], in folder: String, on day: CalendarDate, of project: String
    ) throws(Failure) -> String {
        let folder = "content/\(folder)"
        let started = "\(folder)/.\(day.iso)-\(getpid())"
        unlink("\(project)/\(started)")
        _ = try create(started, String(decoding: bytes, as: UTF8.self), in: project)
        defer { unlink("\(project)/\(started)") }
        let known = (FileSystem.entries(of: "\(project)/\(folder)") ?? []).compactMap { entry -> Int? in
            guard entry.name.hasPrefix(day.iso + "-"), entry.name.hasSuffix(".json") else { return nil }
            return Int(entry.name.dropFirst(day.iso.count + 1).dropLast(5))
        }
        // Another run may take the same number at the same time: a link never replaces what is there.
        let first = (known.max() ?? 0) + 1
        for number in first..<first + 100 {
            let digits = String(number)
            let file = "\(folder)/\(day.iso)-\(String(repeating: "0", count: max(0, 3 - digits.count)) + digits).json"
            if link("\(project)/\(started)", "\(project)/\(file)") == 0 { return file }
            // Some network shares have no links.
            if errno != EEXIST {
                return try create(file, String(decoding: bytes, as: UTF8.self), in: project)
            }
        }
        throw Failure("“\(folder)” has no free number for \(day.iso)")
    }
}
