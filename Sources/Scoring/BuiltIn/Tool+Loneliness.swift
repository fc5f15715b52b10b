import CareRecords

extension Tool {
    /// The three-item loneliness scale: three answers from 1 to 3, added up.
    static let ucla3 = Tool(
        id: "ucla-3", title: LocalText("UCLA three-item loneliness scale", cy: "Graddfa unigrwydd tair eitem UCLA"),
        short: "UCLA-3",
        about: LocalText("How lonely I have felt", cy: "Pa mor unig rydw i wedi teimlo"),
        answers: AnswerRange(min: 1, max: 3),
        items: [ToolItem(id: "companionship"), ToolItem(id: "left-out"), ToolItem(id: "isolated")],
        scales: [
            ToolScale(
                id: "loneliness", title: LocalText("Loneliness", cy: "Unigrwydd"), how: .sum,
                range: ScoreRange(min: 3, max: 9), better: .lower)
        ],
        forPerson: true, owner: "Hughes, Waite, Hawkley and Cacioppo",
        licence: "Published for research; name its authors. The ONS recommends it with a question of its own.",
        source: "Hughes and others, Research on Aging 2004;26:655; ONS, measuring loneliness, 2018")

    /// De Jong Gierveld’s six items: three of emotional and three of social loneliness.
    ///
    /// Answers are 1 no, 2 more or less, 3 yes. On the emotional items “more or less” and “yes” count one, on the social
    /// ones “no” and “more or less” do. One missing answer counts nothing in the whole; the parts allow none.
    static let deJongGierveld = Tool(
        id: "djg-6",
        title: LocalText(
            "De Jong Gierveld six-item loneliness scale", cy: "Graddfa unigrwydd chwe eitem De Jong Gierveld"),
        short: "De Jong Gierveld",
        about: LocalText("How lonely I have felt", cy: "Pa mor unig rydw i wedi teimlo"),
        answers: AnswerRange(min: 1, max: 3),
        items: [
            ToolItem(id: "emptiness", points: [0, 1, 1]), ToolItem(id: "lean-on", points: [1, 1, 0]),
            ToolItem(id: "trust", points: [1, 1, 0]), ToolItem(id: "miss-people", points: [0, 1, 1]),
            ToolItem(id: "close", points: [1, 1, 0]), ToolItem(id: "rejected", points: [0, 1, 1]),
        ],
        scales: [
            ToolScale(
                id: "loneliness", title: LocalText("Loneliness", cy: "Unigrwydd"), how: .sum,
                missing: MissingItems(most: 1, countAs: .nothing), range: ScoreRange(min: 0, max: 6), better: .lower,
                bands: [
                    Band(title: LocalText("not lonely", cy: "ddim yn unig"), from: 0, to: 1),
                    Band(title: LocalText("moderately lonely", cy: "gweddol unig"), from: 2, to: 4),
                    Band(title: LocalText("severely lonely", cy: "unig iawn"), from: 5, to: 6),
                ]),
            ToolScale(
                id: "emotional", title: LocalText("Emotional loneliness", cy: "Unigrwydd emosiynol"),
                items: ["emptiness", "miss-people", "rejected"], how: .sum, range: ScoreRange(min: 0, max: 3),
                better: .lower),
            ToolScale(
                id: "social", title: LocalText("Social loneliness", cy: "Unigrwydd cymdeithasol"),
                items: ["lean-on", "trust", "close"], how: .sum, range: ScoreRange(min: 0, max: 3), better: .lower),
        ],
        forPerson: true, owner: "De Jong Gierveld and van Tilburg",
        licence: "Free for research that names its source; made for surveys of many people, not for judging one.",
        source: "Manual of the Loneliness Scale, Vrije Universiteit Amsterdam, update of 2022, section 8")
}
