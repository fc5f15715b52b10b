import CareRecords

extension Programme {
    /// A programme of nothing but sites and measures.
    static func with(
        _ sites: [Site], _ measures: [Measure], disclosure: DisclosureSettings = DisclosureSettings()
    ) -> Programme {
        Programme(
            name: LocalText("P"), county: "Woldshire", summary: LocalText("S"), languages: ["en"],
            telephone: PhoneNumber("01632 960001")!, hours: LocalText("Always"), address: Address(lines: ["Hall"]),
            reviewWithinWeeks: 12, contactEveryDays: ContactIntervals(red: 3, amber: 14, green: 42), sites: sites,
            measures: measures, disclosure: disclosure)
    }
}

extension Site {
    static func named(_ id: String) -> Site {
        Site(
            id: id, name: LocalText(id), summary: LocalText("A site."),
            openedOn: CalendarDate(year: 2020, month: 1, day: 1)!, telephone: PhoneNumber("01632 960001")!,
            hours: LocalText("Always"))
    }
}

extension Measure {
    static func counting(_ id: String, _ how: MeasureKind = .count, partOf: String? = nil) -> Measure {
        Measure(
            id: id, title: LocalText(id), unit: .people, how: how, countsPeople: true, better: .higher,
            aggregate: how == .count ? .sum : .pool, partOf: partOf)
    }
}
