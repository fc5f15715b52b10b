import Content
import Diagnostics
import Files
import Glibc

/// Opens a spreadsheet: text or workbook, told apart by what is in the file.
enum SheetOpening {
    /// - Parameter fits: whether rows are what is looked for.
    static func open(
        _ file: String, form: CSVForm, fits: ([SheetRow]) -> Bool
    ) throws(SheetFault) -> any Sheet {
        let opened: (descriptor: CInt, size: Int)
        do throws(FileSystem.Failure) {
            opened = try FileSystem.open(file: file)
            if opened.size > SheetLimits.fileBytes {
                close(opened.descriptor)
                throw .tooLarge(opened.size)
            }
        } catch { throw SheetFault([.unreadable(file, error, limit: SheetLimits.fileBytes)]) }
        var head = [UInt8](repeating: 0, count: 8)
        let count = head.withUnsafeMutableBytes { pread(opened.descriptor, $0.baseAddress, $0.count, 0) }
        head = Array(head.prefix(max(0, count)))
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            close(opened.descriptor)
            throw SheetFault(
                .csvWorkbook, file, "this is a workbook of Excel 97 to 2003 (.xls), or one with a password",
                suggestion: "open it and save it as .xlsx without a password, or as “CSV UTF-8”")
        }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            close(opened.descriptor)
            guard opened.size <= WorkbookArchive.fileLimit else {
                throw SheetFault([.unreadable(file, .tooLarge(opened.size), limit: WorkbookArchive.fileLimit)])
            }
            return try WorkbookSheet(file, form: form)
        }
        return try CSVFile(file, descriptor: opened.descriptor, size: opened.size, form: form, fits: fits)
    }
}
