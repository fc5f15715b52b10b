import Content
import Diagnostics
import Markup

/// A workbook (.xlsx, ECMA-376): its sheets by name, and what they share.
struct Workbook {
    struct Listed: Hashable {
        let name: String
        let part: String
        let isShown: Bool
    }

    private let file: String
    private let xml: WorkbookXML
    private let sheets: [Listed]
    /// The texts that cells refer to by number.
    let texts: [String]
    let formats: CellFormats
    /// How many days later it begins to count than others do.
    let shift: Int

    init(_ file: String) throws(SheetFault) {
        self.file = file
        let xml = WorkbookXML(archive: try WorkbookArchive(file), file: file)
        self.xml = xml
        let main = try xml.relationships(of: "").first { $0.kind == "officeDocument" }?.part
        guard let main, let workbook = try xml.part(main), workbook.name == "workbook" else {
            throw SheetFault(
                .csvWorkbook, file, "this is an archive and no workbook of Excel (.xlsx)",
                suggestion: "open it in a spreadsheet program and save it as .xlsx, or as “CSV UTF-8”")
        }
        let others = try xml.relationships(of: main)
        func other(_ kind: String) throws(SheetFault) -> XMLElement? {
            guard let part = others.first(where: { $0.kind == kind })?.part else { return nil }
            return try xml.part(part)
        }
        texts = try other("sharedStrings").map { $0.elements.map(Self.text) } ?? []
        formats = CellFormats(try other("styles"))
        let properties = workbook.elements.first { $0.name == "workbookPr" }
        shift = ["1", "true"].contains(properties?["date1904"]) ? 1462 : 0
        let listed = workbook.elements.filter { $0.name == "sheets" }.flatMap { Array($0.elements) }
        sheets = listed.compactMap { element in
            let id = element.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value
            guard let name = element["name"],
                let part = others.first(where: { $0.id == id && $0.kind == "worksheet" })?.part
            else { return nil }
            return Listed(name: name, part: part, isShown: (element["state"] ?? "visible") == "visible")
        }
    }

    /// The text of a shared or inline string, without how it is pronounced.
    static func text(_ string: XMLElement) -> String {
        string.elements.map { part in
            switch part.name {
            case "t": part.text
            case "r": part.elements.filter { $0.name == "t" }.map(\.text).joined()
            default: ""
            }
        }.joined()
    }

    // MARK: Sheets

    /// The sheet that was asked for, or the first that is shown.
    func sheet(_ asked: String?) throws(SheetFault) -> Listed {
        let found =
            asked.map { asked in sheets.first { CellWords.folded($0.name) == CellWords.folded(asked) } }
            ?? sheets.first(where: \.isShown)
        if let found { return found }
        let near = asked.flatMap { nearestName(to: $0, among: sheets.map(\.name)) }
        throw SheetFault(
            .csvWorkbook, file, asked.map { "there is no sheet “\($0)”" } ?? "the workbook shows no sheet",
            suggestion: near.map { "did you mean “\($0)”?" }
                ?? "there are: \(sheets.prefix(20).map(\.name).joined(separator: ", "))")
    }

    /// That a sheet was read without being asked for, if there are others.
    func notes(choosing sheet: Listed) -> [Diagnostic] {
        let count = sheets.count(where: \.isShown)
        guard count > 1 else { return [] }
        return [
            Diagnostic(
                .csvSheetAssumed, at: SourceLocation(file: file),
                "the workbook has \(count) sheets; the first, “\(sheet.name)”, was read",
                suggestion: "say which in the mapping: \"form\": {\"sheet\": \"\(sheet.name)\"}")
        ]
    }

    /// The rows of a sheet, those that have something in them.
    func rows(of sheet: Listed) throws(SheetFault) -> [XMLElement] {
        guard let root = try xml.part(sheet.part), root.name == "worksheet" else {
            throw WorkbookArchive.damaged(file)
        }
        return root.elements.filter { $0.name == "sheetData" }.flatMap { $0.elements.filter { $0.name == "row" } }
    }

    /// Looks for persons in what is not read, too: in texts of every sheet, and in numbers of the others.
    func refuseNHSNumbers(except read: Listed) throws(SheetFault) {
        func refusal(_ place: String) -> SheetFault {
            SheetFault(
                .csvNHSNumber, file, path: place, "the workbook holds an NHS number, so nothing of it was used",
                suggestion: "returns hold figures and no persons: ask for a file without them")
        }
        if texts.contains(where: NHSNumberSearch.finds) { throw refusal("") }
        for sheet in sheets where sheet.part != read.part {
            for row in try rows(of: sheet) {
                for cell in row.elements where NHSNumberSearch.finds(in: cell.text) {
                    throw refusal("\(sheet.name)!\(cell["r"] ?? "")")
                }
            }
        }
    }
}
