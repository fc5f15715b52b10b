import CareRecords

extension Tool {
    /// Short Warwick–Edinburgh Mental Wellbeing Scale: seven items, added up and converted to a metric score.
    ///
    /// A mean of converted scores is not the converted score of a mean: each person’s is converted first.
    static let swemwbs = Tool(
        id: "swemwbs",
        title: LocalText(
            "Short Warwick–Edinburgh Mental Wellbeing Scale (SWEMWBS)",
            cy: "Graddfa Fer Llesiant Meddyliol Warwick–Caeredin (SWEMWBS)"), short: "SWEMWBS",
        about: LocalText("How I have been feeling and coping", cy: "Sut rydw i wedi bod yn teimlo ac yn ymdopi"),
        answers: AnswerRange(min: 1, max: 5),
        items: [
            ToolItem(id: "optimistic"), ToolItem(id: "useful"), ToolItem(id: "relaxed"), ToolItem(id: "problems"),
            ToolItem(id: "thinking"), ToolItem(id: "close"), ToolItem(id: "own-mind"),
        ],
        scales: [
            ToolScale(
                id: "metric", title: LocalText("Mental wellbeing", cy: "Llesiant meddyliol"), how: .sum, places: 2,
                table: conversions(
                    from: 7,
                    [
                        7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59,
                        19.25, 19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.70,
                        32.55, 35.00,
                    ]),
                range: ScoreRange(min: 7, max: 35), better: .higher,
                change: ChangeThreshold(
                    atLeast: 2.87,
                    source: "Shah and others, Health and Quality of Life Outcomes 2018;16:239: 2.77 standard errors"))
        ],
        forPerson: true, owner: "NHS Health Scotland, University of Warwick and University of Edinburgh, 2008",
        licence:
            "Free to use once registered with the University of Warwick. The items may not be copied without that.",
        source: "Stewart-Brown and others, Health and Quality of Life Outcomes 2009;7:15; Warwick’s guidance on scoring"
    )

    /// Sums from `lowest` on, each with its score.
    private static func conversions(from lowest: Int, _ scores: [Score]) -> [Conversion] {
        scores.enumerated().map { Conversion(raw: lowest + $0.offset, score: $0.element) }
    }

    /// The four personal wellbeing questions of the Office for National Statistics: four scores, never added up.
    static let ons4 = Tool(
        id: "ons4", title: LocalText("ONS personal wellbeing (ONS4)", cy: "Llesiant personol ONS (ONS4)"),
        short: "ONS4",
        about: LocalText("How I see my life", cy: "Sut rydw i’n gweld fy mywyd"),
        answers: AnswerRange(min: 0, max: 10),
        items: [
            ToolItem(
                id: "satisfied", title: LocalText("Satisfied with life", cy: "Bodlon â bywyd")),
            ToolItem(
                id: "worthwhile", title: LocalText("Worthwhile", cy: "Gwerth chweil")),
            ToolItem(
                id: "happy", title: LocalText("Happy yesterday", cy: "Hapus ddoe")),
            ToolItem(
                id: "anxious", title: LocalText("Anxious yesterday", cy: "Pryderus ddoe")),
        ],
        scales: [
            ons("satisfied", LocalText("Satisfied with life", cy: "Bodlon â bywyd"), bands: upward),
            ons(
                "worthwhile", LocalText("What I do is worthwhile", cy: "Mae’r hyn rwy’n ei wneud yn werth chweil"),
                bands: upward),
            ons("happy", LocalText("Happy yesterday", cy: "Hapus ddoe"), bands: upward),
            ons("anxious", LocalText("Anxious yesterday", cy: "Pryderus ddoe"), better: .lower, bands: anxiety),
        ],
        forPerson: true, owner: "Office for National Statistics",
        licence: "Free to use; name the Office for National Statistics as the source.",
        source: "GSS personal wellbeing harmonised standard; ONS, bands of personal wellbeing ratings")

    private static func ons(
        _ id: String, _ title: LocalText, better: Direction = .higher, bands: [Band]
    ) -> ToolScale {
        ToolScale(
            id: id, title: title, items: [id], how: .sum, range: ScoreRange(min: 0, max: 10), better: better,
            bands: bands)
    }

    private static let upward = [
        Band(title: LocalText("low", cy: "isel"), from: 0, to: 4),
        Band(title: LocalText("medium", cy: "canolig"), from: 5, to: 6),
        Band(title: LocalText("high", cy: "uchel"), from: 7, to: 8),
        Band(title: LocalText("very high", cy: "uchel iawn"), from: 9, to: 10),
    ]

    private static let anxiety = [
        Band(title: LocalText("very low", cy: "isel iawn"), from: 0, to: 1),
        Band(title: LocalText("low", cy: "isel"), from: 2, to: 3),
        Band(title: LocalText("medium", cy: "canolig"), from: 4, to: 5),
        Band(title: LocalText("high", cy: "uchel"), from: 6, to: 10),
    ]

    /// CORE-10: distress over the last week.
    ///
    /// The answers are the numbers that stand beside the boxes on the form. On the two items about what goes well these
    /// run from 4 down to 0 already, so nothing is turned round here.
    static let core10 = Tool(
        id: "core-10", title: LocalText("CORE-10"),
        about: LocalText("How much has been troubling me", cy: "Faint sydd wedi bod yn fy mhoeni"),
        answers: AnswerRange(min: 0, max: 4), items: (1...10).map { ToolItem(id: "item-\($0)") },
        scales: [
            ToolScale(
                id: "clinical", title: LocalText("Distress", cy: "Trallod"), how: .sum, places: 1,
                missing: MissingItems(most: 1, countAs: .average), range: ScoreRange(min: 0, max: 40), better: .lower,
                change: ChangeThreshold(
                    atLeast: 6,
                    source:
                        "Barkham and others, Counselling and Psychotherapy Research 2013;13:3: reliable change index"),
                bands: [
                    Band(
                        title: LocalText("below the clinical cut-off", cy: "islaw’r trothwy clinigol"), from: 0,
                        to: 10.9),
                    Band(
                        title: LocalText("above the clinical cut-off", cy: "uwchlaw’r trothwy clinigol"), from: 11,
                        to: 40),
                ])
        ],
        forPerson: true, owner: "CORE System Trust",
        licence:
            "CC BY-NC-ND 4.0: free to copy unchanged, with its copyright line, where nobody makes a profit from it.",
        source: "Barkham and others 2013; CORE System Trust on scoring: one missing answer may be made up pro rata")

    /// EuroQol: a profile of five levels. No single number is made of it here, since that takes a country’s value set.
    static let eq5d5l = Tool(
        id: "eq-5d-5l", title: LocalText("EQ-5D-5L"),
        about: LocalText("How my health is day to day", cy: "Sut mae fy iechyd o ddydd i ddydd"),
        answers: AnswerRange(min: 1, max: 5),
        items: [
            ToolItem(id: "mobility", title: LocalText("Getting about", cy: "Symud o gwmpas")),
            ToolItem(id: "self-care", title: LocalText("Looking after myself", cy: "Gofalu amdanaf fy hun")),
            ToolItem(
                id: "usual-activities", title: LocalText("Things I usually do", cy: "Pethau rwy’n eu gwneud fel arfer")),
            ToolItem(id: "pain", title: LocalText("Pain", cy: "Poen")),
            ToolItem(id: "anxiety", title: LocalText("Worry or low mood", cy: "Poeni neu deimlo’n isel")),
        ],
        scales: [
            ToolScale(
                id: "profile", title: LocalText("Health profile", cy: "Proffil iechyd"), how: .profile, better: .lower)
        ],
        forPerson: true, owner: "EuroQol Research Foundation",
        licence:
            "Needs to be registered with EuroQol; some uses are charged for. The form may not be copied without that.",
        source: "EQ-5D-5L user guide; change by the Paretian classification (Devlin, Parkin and Browne 2010)")

    /// The second part of EQ-5D: the person’s own mark between 0 and 100.
    static let eqVAS = Tool(
        id: "eq-vas", title: LocalText("EQ VAS"),
        about: LocalText("How good I say my health is today", cy: "Pa mor dda rwy’n dweud yw fy iechyd heddiw"),
        scales: [
            ToolScale(
                id: "health", title: LocalText("Health today", cy: "Iechyd heddiw"), how: .given,
                range: ScoreRange(min: 0, max: 100), better: .higher)
        ],
        forPerson: true, owner: "EuroQol Research Foundation",
        licence: "A part of EQ-5D, on the same terms.", source: "EQ-5D-5L user guide")
}
