import CareRecords

extension MyPlan {
    /// What team meetings have agreed, without anybody having to copy it into the plan.
    func agreedAtMeetings() {
        guard !page.agreed.isEmpty else { return }
        out.section(heading: say("goals.agreed")) {
            out.table(
                role: "steps", caption: say("goals.agreed"),
                columns: [.wide(say("steps.what"), 40), .wide(say("steps.who"), 35), .wide(say("steps.going"), 25)]
            ) {
                for entry in page.agreed { AgreedActionRow(out: out, settings: settings).write(entry) }
            }
        }
    }
}
