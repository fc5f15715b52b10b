/// The measures of the Better Care Fund, in our own words.
///
/// Names and scope are from the policy frameworks, as far as these could be read; docs/national-measures.md says how
/// sure each is. Whoever reports to the Better Care Fund does so by its current guidance and not by this.
extension NationalMeasure {
    public var definition: NationalDefinition {
        switch self {
        case .emergencyAdmissions:
            .since2025(
                "Emergency admissions of people aged 65 and over", cy: "Derbyniadau brys pobl 65 oed a throsodd",
                .perPopulation, .rate, per: 100_000, better: .lower,
                "Emergency admissions to hospital in the month of residents aged 65 and over, for every 100,000 residents of that age. Someone who is admitted twice is counted twice. Over several months it is the mean of a month.",
                cy:
                    "Derbyniadau brys i’r ysbyty yn y mis o drigolion 65 oed a throsodd, am bob 100,000 o drigolion o’r oed hwnnw. Caiff rhywun a dderbynnir ddwywaith ei gyfrif ddwywaith. Dros sawl mis, cymedr y mis ydyw."
            )
        case .dischargedWhenReady:
            .since2025(
                "Discharged on the day they were ready", cy: "Rhyddhau ar y diwrnod yr oeddent yn barod",
                .percent, .rate, better: .higher,
                "Of adults discharged from acute hospitals in the month, those who left on their discharge-ready date: the day on which the hospital found that they no longer needed to be there.",
                cy:
                    "O’r oedolion a ryddhawyd o ysbytai acíwt yn y mis, y rhai a adawodd ar eu dyddiad parod i’w rhyddhau: y diwrnod y barnodd yr ysbyty nad oedd angen iddynt fod yno mwyach."
            )
        case .dischargeDelay:
            .since2025(
                "Days of delay before discharge", cy: "Diwrnodau o oedi cyn rhyddhau", .days, .mean, better: .lower,
                "Days from the discharge-ready date to discharge, for adults discharged from acute hospitals in the month. Mean of all of them, those who left on the day included as nought.",
                cy:
                    "Diwrnodau o’r dyddiad parod i’w rhyddhau hyd y rhyddhau, ar gyfer oedolion a ryddhawyd o ysbytai acíwt yn y mis. Cymedr pob un ohonynt, gan gyfrif y rhai a adawodd ar y diwrnod yn ddim."
            )
        case .careHomeAdmissions:
            .since2025(
                "Long-term admissions to care homes, aged 65 and over",
                cy: "Derbyniadau tymor hir i gartrefi gofal, 65 oed a throsodd", .perPopulation, .rate, per: 100_000,
                better: .lower,
                "People aged 65 and over whose long-term support needs were first met by admission to a residential or nursing home in the month, for every 100,000 residents of that age. Over several months it is the mean of a month; the national figure is for a year.",
                cy:
                    "Pobl 65 oed a throsodd y diwallwyd eu hanghenion cymorth tymor hir gyntaf drwy eu derbyn i gartref preswyl neu nyrsio yn y mis, am bob 100,000 o drigolion o’r oed hwnnw. Dros sawl mis, cymedr y mis ydyw; ffigur am flwyddyn yw’r un cenedlaethol."
            )
        case .avoidableAdmissions:
            .since2023(
                "Avoidable admissions", cy: "Derbyniadau y gellid bod wedi’u hosgoi", .perPopulation, .rate,
                per: 100_000, better: .lower,
                "Unplanned admissions in the month for long-term conditions that are as a rule looked after outside hospital, for every 100,000 residents. A crude rate: the national figure is standardised for age and sex, and must not be compared with it.",
                cy:
                    "Derbyniadau heb eu cynllunio yn y mis am gyflyrau hirdymor y gofelir amdanynt fel arfer y tu allan i’r ysbyty, am bob 100,000 o drigolion. Cyfradd amrwd: mae’r ffigur cenedlaethol wedi’i safoni yn ôl oed a rhyw, ac ni ddylid ei gymharu â hi."
            )
        case .fallsAdmissions:
            .since2023(
                "Emergency admissions after a fall, aged 65 and over",
                cy: "Derbyniadau brys ar ôl cwymp, 65 oed a throsodd", .perPopulation, .rate, per: 100_000,
                better: .lower,
                "Emergency admissions in the month because of a fall, of residents aged 65 and over, for every 100,000 of that age. A crude rate: the national figure is standardised for age, and must not be compared with it.",
                cy:
                    "Derbyniadau brys yn y mis oherwydd cwymp, o drigolion 65 oed a throsodd, am bob 100,000 o’r oed hwnnw. Cyfradd amrwd: mae’r ffigur cenedlaethol wedi’i safoni yn ôl oed, ac ni ddylid ei gymharu â hi."
            )
        case .usualResidence:
            .since2023(
                "Discharged to where they usually live", cy: "Rhyddhau i’r man lle maen nhw’n byw fel arfer",
                .percent, .rate, better: .higher,
                "Of people discharged from acute hospitals in the month, those who went to where they usually live.",
                cy:
                    "O’r bobl a ryddhawyd o ysbytai acíwt yn y mis, y rhai a aeth i’r man lle maen nhw’n byw fel arfer."
            )
        case .stillAtHome:
            .since2023(
                "Still at home 91 days after discharge", cy: "Dal gartref 91 diwrnod ar ôl rhyddhau", .percent, .rate,
                better: .higher,
                "Of people aged 65 and over who left hospital into reablement or rehabilitation, those who were at home 91 days later. By the month in which the 91 days ended; the national figure is of those who left hospital from October to December.",
                cy:
                    "O’r bobl 65 oed a throsodd a adawodd yr ysbyty i gael ailalluogi neu adsefydlu, y rhai a oedd gartref 91 diwrnod yn ddiweddarach. Yn ôl y mis y daeth y 91 diwrnod i ben; mae’r ffigur cenedlaethol am y rhai a adawodd yr ysbyty rhwng Hydref a Rhagfyr."
            )
        }
    }
}

extension NationalDefinition {
    fileprivate static func since2025(
        _ title: String, cy: String, _ unit: MeasureUnit, _ how: MeasureKind, per: Int = 100, better: Direction,
        _ text: String, cy welsh: String
    ) -> NationalDefinition {
        NationalDefinition(
            title: LocalText(title, cy: cy), unit: unit, how: how, per: per, better: better,
            text: LocalText(text, cy: welsh), scheme: fund, first: april(2025), last: march(2026),
            source: "Better Care Fund policy framework, 2025 to 2026")
    }

    fileprivate static func since2023(
        _ title: String, cy: String, _ unit: MeasureUnit, _ how: MeasureKind, per: Int = 100, better: Direction,
        _ text: String, cy welsh: String
    ) -> NationalDefinition {
        NationalDefinition(
            title: LocalText(title, cy: cy), unit: unit, how: how, per: per, better: better,
            text: LocalText(text, cy: welsh), scheme: fund, first: april(2023), last: march(2025),
            source: "Better Care Fund policy framework, 2023 to 2025")
    }

    private static let fund = LocalText("Better Care Fund", cy: "Cronfa Gofal Gwell")

    private static func april(_ year: Int) -> YearMonth { YearMonth(year: year, month: 4)! }
    private static func march(_ year: Int) -> YearMonth { YearMonth(year: year, month: 3)! }
}

extension LocalText {
    fileprivate init(_ english: String, cy welsh: String) { self.init(english, others: ["cy": welsh]) }
}
