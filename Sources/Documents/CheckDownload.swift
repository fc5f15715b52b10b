import CareRecords

extension Portal {
    /// Each check as a table for spreadsheets: a row for each item, in its order.
    var checkDownloads: [Download] {
        programme.sites.flatMap { site in
            checks(of: site).map { held in
                Download(
                    path: checkDownloadPath(held), sources: ["content/health-checks"],
                    bytes: { Self.table(of: held) })
            }
        }
    }

    private static func table(of held: HeldCheck) -> [UInt8] {
        var table = CSVWriter()
        table.row(["section", "item", "title", "question", "judgement", "before", "change", "evidence", "agreed"])
        for section in held.framework.sections {
            for one in section.items.compactMap({ held.item($0.id) }) {
                table.row([
                    section.title, one.item.id, one.item.title, one.item.question, one.now?.word ?? "",
                    one.before?.word ?? "", one.step.rawValue, one.found?.evidence ?? "",
                    (one.found?.actions ?? []).map(words).joined(separator: "\n"),
                ])
            }
        }
        return table.bytes
    }

    /// "Ring the practice (site lead; due 2026-05-01; open)"
    private static func words(for action: ForumAction) -> String {
        let rest = [action.owner, action.due.map { "due " + $0.iso }, action.status.rawValue, action.note]
        return "\(action.what) (\(rest.compactMap { $0 }.joined(separator: "; ")))"
    }
}
