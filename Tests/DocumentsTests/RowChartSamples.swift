import CareRecords
import Measures

@testable import Documents

/// A page with a chart of rows of each kind, and in each what is awkward: a row that is hidden, one that is nought, one
/// below it, a long label, an interval that ends at the edge.
enum RowChartSamples {
    static func document(_ sample: SampleProgramme, _ language: String = "en") -> SampleDocument {
        let out = sample.portal(language).writer(
            .portalMeasure, title: "Charts", description: "Charts of rows", section: "measures", root: "../")
        out.mainHeading("Charts of rows")
        out.section(heading: "Bars") { bars(out) }
        out.section(heading: "Dots") { dots(out) }
        out.section(heading: "A funnel") { funnel(out) }
        out.section(heading: "Before and after") { pairs(out) }
        return SampleDocument(name: "row charts (\(language))", kind: .portalMeasure, language: language, writer: out)
    }

    static let shares: [BarChart.Group] = [
        .init(
            label: "Under 65", size: "35 people",
            value: .shown(71, interval: 55...84, words: "71%", detail: "55% to 84%")),
        .init(
            label: "65 to 74", size: "120 people",
            value: .shown(100, interval: 97...100, words: "100%", detail: "97% to 100%")),
        .init(label: "75 to 84", size: nil, value: .absent(.hidden)),
        .init(
            label: "People whose age is not recorded, or who would rather not say how old they are", size: "40 people",
            value: .shown(0, interval: nil, words: "0%", detail: nil)),
    ]

    private static func bars(_ out: DocumentWriter) {
        BarChart(
            groups: shares, look: .bars, scale: BarChart.scale(for: shares, look: .bars, within: 0...100), id: "bars",
            unit: RowChart.unit(.percent, better: .higher, out), alternative: "Goals met, by age.", out: out
        ).write()
    }

    static let changes: [BarChart.Group] = [
        .init(
            label: "Aldermere", size: "45 people",
            value: .shown(1.4, interval: 0.3...2.5, words: "+1.4", detail: "+0.3 to +2.5")),
        .init(
            label: "Brackenford", size: "80 people",
            value: .shown(-0.6, interval: -1.2...0.1, words: "-0.6", detail: "-1.2 to +0.1")),
        .init(label: "Llanmarl", value: .absent(.missing)),
    ]

    private static func dots(_ out: DocumentWriter) {
        BarChart(
            groups: changes, look: .dots, scale: BarChart.scale(for: changes, look: .dots), id: "dots",
            unit: RowChart.unit(.score, better: .higher, out), alternative: "Change by site.", out: out
        ).write()
    }

    private static func funnel(_ out: DocumentWriter) {
        FunnelChart(
            steps: [
                .init(label: "People referred to us", value: .shown(185, words: "185", share: "100%")),
                .init(
                    label: "People who said no thank you", isOfThoseWhoLeft: true,
                    value: .shown(40, words: "40", share: "22%")),
                .init(label: "People who joined", value: .shown(105, words: "105", share: "57%")),
                .init(label: "Reviewed", value: .absent(.hidden)),
            ], id: "funnel", unit: out.say("unit.people"), alternative: "From referral to review.", out: out
        ).write()
    }

    private static func pairs(_ out: DocumentWriter) {
        let groups: [PairedChart.Group] = [
            .init(
                label: "Under 65", size: "35 people",
                value: .shown(before: 19.2, after: 21.4, .better, words: "19.2 to 21.4", direction: "better")),
            .init(
                label: "65 to 74", size: "45 people",
                value: .shown(before: 22.1, after: 20.3, .worse, words: "22.1 to 20.3", direction: "worse")),
            .init(
                label: "75 to 84", size: "60 people",
                value: .shown(before: 20.7, after: 20.8, .usual, words: "20.7 to 20.8", direction: "no change")),
            .init(label: "85 and over", value: .absent(.hidden)),
        ]
        PairedChart(
            groups: groups, scale: PairedChart.scale(for: groups, within: 7...35), id: "pairs",
            unit: RowChart.unit(.score, better: .higher, out), alternative: "Wellbeing before and after.", out: out
        ).write()
    }
}
