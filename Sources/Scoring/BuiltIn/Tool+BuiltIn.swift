public import CareRecords

extension Tool {
    /// The tools that need no declaring, in the order in which documents name them. docs/tools.md says where each of
    /// their rules is from, and which rules are left to the programme because no source could be found for them.
    ///
    /// Words of items stand here only where they may be copied.
    public static let builtIn: [Tool] = [
        swemwbs, ons4, core10, ucla3, deJongGierveld, eq5d5l, eqVAS, pam, pamLevel, clinicalFrailtyScale, myCare,
    ]

    /// The built-in tool of this id, from which a programme’s declaration takes whatever it leaves out.
    public static func builtIn(_ id: String) -> Tool? { builtIn.first { $0.id == id } }
}

extension LocalText {
    /// In English and in Welsh.
    init(_ english: String, cy welsh: String) { self.init(english, others: ["cy": welsh]) }
}
