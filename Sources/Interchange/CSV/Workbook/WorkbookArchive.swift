internal import CMinizip

/// The parts of a workbook: files in a ZIP archive, taken out one at a time and only so far.
///
/// What an archive says of the size of a part is not believed: reading stops at the bound.
final class WorkbookArchive {
    private let archive: unzFile
    private let file: String
    /// How many bytes have been unpacked.
    private var unpacked = 0

    /// The most bytes of a workbook, and of each part when it has been unpacked.
    static let fileLimit = 64 << 20
    static let partLimit = 64 << 20
    private static let totalLimit = 256 << 20
    private static let mostParts: UInt64 = 10_000

    /// - Parameter file: a plain file.
    init(_ file: String) throws(SheetFault) {
        self.file = file
        guard let archive = unzOpen64(file) else { throw Self.damaged(file) }
        self.archive = archive
        var info = unz_global_info64()
        guard unzGetGlobalInfo64(archive, &info) == UNZ_OK, UInt64(info.number_entry) <= Self.mostParts else {
            throw Self.damaged(file)
        }
    }

    deinit { unzClose(archive) }

    static func damaged(_ file: String) -> SheetFault {
        SheetFault(
            .csvWorkbook, file, "the workbook is damaged, or it is no workbook",
            suggestion: "open it in a spreadsheet program and save it as .xlsx again")
    }

    /// The bytes of a part; nil if there is none of this name.
    func part(_ name: String) throws(SheetFault) -> [UInt8]? {
        // 2: capitals and small letters are the same.
        guard unzLocateFile(archive, name, 2) == UNZ_OK else { return nil }
        var info = unz_file_info64()
        guard unzGetCurrentFileInfo64(archive, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK else {
            throw Self.damaged(file)
        }
        guard info.flag & 1 == 0 else {
            throw SheetFault(
                .csvWorkbook, file, "the workbook has a password", suggestion: "save it without one")
        }
        guard unzOpenCurrentFile(archive) == UNZ_OK else { throw Self.damaged(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unzReadCurrentFile(archive, &buffer, UInt32(buffer.count))
            guard count > 0 else {
                // Closing tells whether what came out is what was put in.
                let closed = unzCloseCurrentFile(archive)
                guard count == 0, closed == UNZ_OK else { throw Self.damaged(file) }
                return bytes
            }
            bytes.append(contentsOf: buffer[..<Int(count)])
            unpacked += Int(count)
            if bytes.count > Self.partLimit || unpacked > Self.totalLimit {
                unzCloseCurrentFile(archive)
                throw SheetFault(
                    .csvTooLarge, file,
                    "the workbook has more than \(Self.totalLimit >> 20) MB when it is unpacked, or a part of it more than "
                        + "\(Self.partLimit >> 20) MB",
                    suggestion: "save the sheet as “CSV UTF-8”")
            }
        }
    }
}
