import Diagnostics
import Markup

/// Reads parts of a workbook as XML, within bounds.
struct WorkbookXML {
    let archive: WorkbookArchive
    let file: String

    /// The most elements and attributes of a part: about 300,000 cells.
    private static let reader = XMLReader(
        byteLimit: WorkbookArchive.partLimit, depthLimit: 64, countLimit: 1_500_000)

    /// The outermost element of a part; nil if there is none of this name.
    func part(_ name: String) throws(SheetFault) -> XMLElement? {
        guard let bytes = try archive.part(name) else { return nil }
        switch Self.reader.read(bytes) {
        case .success(let root): return root
        case .failure(let problem):
            switch problem.reason {
            case .tooLarge, .tooMany, .tooDeep:
                throw SheetFault(
                    .csvTooLarge, file, path: name, "the sheet has more cells than are read",
                    suggestion: "save the sheet as “CSV UTF-8”")
            default:
                throw SheetFault(
                    .csvWorkbook, file, path: name, "a part of the workbook is no XML that can be read",
                    suggestion: "open it in a spreadsheet program and save it as .xlsx again")
            }
        }
    }

    /// Where a part leads, in the order of the file.
    func relationships(of part: String) throws(SheetFault) -> [WorkbookRelationship] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let name = part.dropFirst(folder.count)
        guard let root = try self.part("\(folder)_rels/\(name).rels") else { return [] }
        return root.elements.compactMap { element in
            guard element.name == "Relationship", element["TargetMode"] != "External", let id = element["Id"],
                let kind = element["Type"]?.split(separator: "/").last, let target = element["Target"]
            else { return nil }
            let part = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
            return WorkbookRelationship(id: id, kind: String(kind), part: part)
        }
    }
}

/// That a part of a workbook uses another.
struct WorkbookRelationship {
    let id: String
    /// What it is, such as `worksheet`.
    let kind: String
    /// The name of the other part.
    let part: String
}
