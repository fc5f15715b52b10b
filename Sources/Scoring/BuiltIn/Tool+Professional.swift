import CareRecords

extension Tool {
    /// Patient Activation Measure: the number that its licensed software gives. Nobody else may work it out.
    static let pam = Tool(
        id: "pam", title: LocalText("Patient Activation Measure, score", cy: "Mesur Actifadu Cleifion, sgôr"),
        short: "PAM",
        scales: [
            ToolScale(
                id: "activation", title: LocalText("Activation", cy: "Actifadu"), how: .given, places: 2,
                range: ScoreRange(min: 0, max: 100), better: .higher)
        ],
        owner: "Insignia Health (Phreesia)", licence: pamLicence,
        source: "Hibbard and others, Health Services Research 2005;40:1918")

    /// The level that the same software gives. Sources disagree on where level 4 begins, so no score is turned into a
    /// level here.
    static let pamLevel = Tool(
        id: "pam-level", title: LocalText("Patient Activation Measure, level", cy: "Mesur Actifadu Cleifion, lefel"),
        short: "PAM level",
        scales: [
            ToolScale(
                id: "level", title: LocalText("Activation level", cy: "Lefel actifadu"), how: .given,
                range: ScoreRange(min: 1, max: 4), better: .higher)
        ],
        owner: "Insignia Health (Phreesia)", licence: pamLicence,
        source: "Hibbard and others, Health Services Research 2005;40:1918")

    private static let pamLicence =
        "Needs a licence. The items and the way of scoring may not be copied; record what the licensed software gives."

    /// Rockwood’s scale: a judgement of how frail someone is, and no outcome to be aimed at.
    static let clinicalFrailtyScale = Tool(
        id: "cfs", title: LocalText("Clinical Frailty Scale", cy: "Graddfa Eiddilwch Clinigol"), short: "CFS",
        version: "2.0",
        scales: [
            ToolScale(
                id: "frailty", title: LocalText("Frailty", cy: "Eiddilwch"), how: .given,
                range: ScoreRange(min: 1, max: 9), better: .lower)
        ],
        owner: "Dalhousie University",
        licence: "Ask Dalhousie University before copying the levels’ descriptions or pictures.",
        source:
            "Rockwood and Theou, Canadian Geriatrics Journal 2020;23:210: for older people, not widely validated in others"
    )

    /// The person’s experience, in short statements of our own, asked the same way each time.
    ///
    /// Nobody has shown that they may be added up, so each stands for itself.
    static let myCare = Tool(
        id: "my-care", title: LocalText("What I say about my care", cy: "Beth rwy’n ei ddweud am fy ngofal"),
        short: "My care", version: "1",
        about: LocalText("What I say about my care", cy: "Beth rwy’n ei ddweud am fy ngofal"),
        answers: AnswerRange(
            min: 1, max: 4,
            words: [
                LocalText("never", cy: "byth"), LocalText("sometimes", cy: "weithiau"),
                LocalText("mostly", cy: "gan amlaf"), LocalText("always", cy: "bob amser"),
            ]),
        items: [
            statement(
                "listened-to", "People listen to what matters to me", "Mae pobl yn gwrando ar yr hyn sy’n bwysig i mi"),
            statement("knows-plan", "I know what is in my plan", "Rwy’n gwybod beth sydd yn fy nghynllun"),
            statement(
                "whom-to-ring", "I know whom to ring when I need help",
                "Rwy’n gwybod pwy i’w ffonio pan fydd angen help arnaf"),
            statement(
                "joined-up", "The people who help me talk to each other",
                "Mae’r bobl sy’n fy helpu yn siarad â’i gilydd"),
            statement("own-say", "I have as much say as I want", "Rwy’n cael cymaint o lais ag y mynnaf"),
        ],
        scales: [
            ToolScale(
                id: "statements", title: LocalText("Experience of care", cy: "Profiad o ofal"), how: .profile,
                better: .higher)
        ],
        forPerson: true, owner: "Caresheaf", licence: "Apache License 2.0, like the rest of Caresheaf.",
        source: "Written for Caresheaf; not validated, so the statements are not added up")

    private static func statement(_ id: String, _ english: String, _ welsh: String) -> ToolItem {
        ToolItem(id: id, text: LocalText(english, cy: welsh))
    }
}
