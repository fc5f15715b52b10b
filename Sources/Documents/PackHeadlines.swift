import CareRecords
import Measures

/// What to know of a month, in sentences that are made from published figures by stated rules.
///
/// 1. A measure that was worse than usual at a site in the month, then one that was better, then one that was unusual:
///    one line a measure, with the sites. Usual is what the limits of that site's chart leave to chance.
/// 2. Otherwise, where any limits may be shown, that nothing moved more than chance would.
/// 3. Sites that sent nothing; figures that cannot be right; sites whose figures are provisional.
struct PackHeadlines {
    struct Line: Hashable {
        enum Kind: String { case worse, better, neither, usual, care }

        let kind: Kind
        let words: String
        /// The measure that it is about.
        let measure: String?
    }

    let lines: [Line]

    init(_ portal: Portal, month: YearMonth, _ out: DocumentWriter) {
        var lines: [Line] = []
        var isJudged = false
        for judgement in [XmR.Judgement.worse, .better, .neither] {
            for measure in portal.programme.measures {
                var sites: [(name: String, value: String)] = []
                for site in portal.programme.sites {
                    guard let (series, index) = portal.series(of: measure, at: site, in: month),
                        let reading = series.reading(at: index)
                    else { continue }
                    isJudged = true
                    guard reading == judgement, let number = series.months[index].figure.value.number else { continue }
                    sites.append(
                        (portal.local(site.name), FigureWording(measure: measure, out: out).number(number)))
                }
                guard !sites.isEmpty else { continue }
                let title = portal.local(measure.title)
                let words =
                    sites.count <= Self.mostNamed
                    ? out.say.list(sites.map { out.say("pack.at-site", ["site": $0.name, "value": $0.value]) })
                    : out.say(
                        "pack.at-sites", count: sites.count, ["all": out.say.number(portal.programme.sites.count)])
                var line = out.say("pack.headline-\(judgement.rawValue)", ["measure": title, "where": words])
                if judgement == .better, measure.isHighAtStart { line += " " + out.say("measure.high-at-start") }
                lines.append(Line(kind: judgement.headline, words: line, measure: measure.id))
            }
        }
        if lines.isEmpty, isJudged {
            lines.append(Line(kind: .usual, words: out.say("pack.headline-usual"), measure: nil))
        }
        self.lines = lines + Self.care(portal, month, out)
    }

    /// More sites than this are counted, not named.
    private static let mostNamed = 4

    private static func care(_ portal: Portal, _ month: YearMonth, _ out: DocumentWriter) -> [Line] {
        var lines: [Line] = []
        func add(_ key: String, _ sites: [String], of all: Int) {
            guard !sites.isEmpty else { return }
            var words = out.say(key, count: sites.count, ["all": out.say.number(all), "month": out.say.month(month)])
            words += sites.count <= mostNamed ? out.say("pack.namely", ["names": out.say.list(sites)]) : "."
            lines.append(Line(kind: .care, words: words, measure: nil))
        }
        let open = portal.quality.filter { quality in quality.completeness.contains { $0.month == month } }
        func sites(where holds: (QualityFinding) -> Bool) -> [String] {
            open.filter { $0.findings.contains { $0.month == month && holds($0) } }.map { portal.local($0.site.name) }
        }
        add("pack.not-sent", sites { $0.kind == .returnMissing }, of: open.count)
        add("pack.wrong", sites { $0.weight == .wrong }, of: open.count)
        add("pack.odd", sites { $0.weight == .ask }, of: open.count)
        add("pack.provisional", sites { $0.kind == .provisional }, of: open.count)
        return lines
    }
}

extension XmR.Judgement {
    fileprivate var headline: PackHeadlines.Line.Kind {
        switch self {
        case .worse: .worse
        case .better: .better
        case .neither: .neither
        case .usual: .usual
        }
    }
}
