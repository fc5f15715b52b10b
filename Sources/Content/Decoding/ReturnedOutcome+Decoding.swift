import CareRecords

extension ReturnedOutcome {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            tool: try from.text("tool"), scale: try from.text("scale"), item: from.text(ifAny: "item"),
            all: try from.object("all", OutcomeCounts.init), groups: try from.list("groups", GroupOutcome.init))
    }
}

extension GroupOutcome {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            by: try from.text("by"), group: try from.text("group"),
            counts: try from.object("counts", OutcomeCounts.init))
    }
}

extension OutcomeCounts {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            single: from.int(ifAny: "single") ?? 0, paired: from.int(ifAny: "paired"),
            improved: from.int(ifAny: "improved") ?? 0, unchanged: from.int(ifAny: "unchanged") ?? 0,
            declined: from.int(ifAny: "declined") ?? 0, mixed: from.int(ifAny: "mixed") ?? 0,
            meanFirst: from.number(ifAny: "meanFirst"), meanLatest: from.number(ifAny: "meanLatest"),
            spread: from.number(ifAny: "spread"))
    }
}
