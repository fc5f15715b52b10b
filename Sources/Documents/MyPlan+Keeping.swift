import CareRecords

extension MyPlan {
    /// Pages for what the person keeps a record of themselves: what, how often, what to do if, and weeks to write on.
    func keeping() {
        out.p(say: "keeping.intro", ["name": { out.text(coordinatorCalled) }])
        for (index, kept) in plan.selfMonitoring.enumerated() {
            out.element("keeping") { write(kept, at: "selfMonitoring[\(index)]") }
        }
    }

    private func write(_ kept: SelfMonitoring, at path: String) {
        out.heading(kept.what)
        if let howOften = kept.howOften { out.element("p") { out.recorded(howOften.asSentence) } }
        if !kept.whatToDo.isEmpty {
            out.element("own") {
                out.display("label", say("keeping.if"))
                out.list(kept.whatToDo, at: "\(path).whatToDo")
            }
        }
        out.tree.open("diary")
        out.tree.attribute("weeks", Self.weeks)
        out.tree.element("caption", text: out.say("keeping.week", ["what": kept.what]))
        for column in [say("week.day")] + columns(of: kept) + [say("keeping.notes")] {
            out.tree.element("column", text: column)
        }
        for day in WeekDay.inOrder where day != .everyDay { out.tree.element("day", text: say("day.\(day.rawValue)")) }
        out.tree.close()
    }

    private func columns(of kept: SelfMonitoring) -> [String] {
        let columns =
            kept.columns.isEmpty ? [kept.unit == nil ? say("keeping.found") : kept.what] : kept.columns
        return columns.map { column in kept.unit.map { "\(column) (\($0))" } ?? column }
    }

    /// In ordinary print these fill two sheets.
    private static var weeks: Int { 3 }
}
