import CareRecords
import Measures

extension Portal {
    /// One site's month: every measure with its definition, and how far it can be trusted.
    func page(of one: ProgrammeReturn, site: Site) -> Page {
        let title = settings.say(
            "return.title-of", ["site": local(site.name), "month": settings.say.month(one.period)])
        let summary = settings.say(
            "return.summary", ["site": local(site.name), "month": settings.say.month(one.period)])
        return Page(
            path: returnPath(one), kind: .portalReturn, title: title, summary: summary,
            words: programme.measures.map { local($0.title) }.joined(separator: " "),
            sources: ["content/returns/\(one.site)/\(one.period.iso).json"],
            filedUnder: "\(local(site.name)) \(one.period.iso)", isOfSite: true
        ) { root in
            let out = writer(.portalReturn, title: title, description: summary, section: "sites", root: root)
            crumbs(
                out,
                [
                    (root + "index.html", out.say("portal.nav.home")),
                    (root + "sites.html", out.say("portal.nav.sites")),
                    (root + "sites/\(site.id).html", local(site.name)),
                ])
            out.mainHeading(title)
            published(one, out)
            values(of: one, out)
            breakdowns(of: one, out, root)
            trust(one, at: site, out, root)
            return out
        }
    }

    private func published(_ one: ProgrammeReturn, _ out: DocumentWriter) {
        out.element("facts", role: "published") {
            out.fact(out.say("return.received")) {
                out.date(one.submittedOn)
                if one.isLate() {
                    out.text(
                        ". " + out.say("return.late-by", count: one.submittedOn.days(since: one.period.lastDay) - 15))
                }
            }
        }
    }

    private func values(of one: ProgrammeReturn, _ out: DocumentWriter) {
        out.section(heading: out.say("return.figures")) {
            out.table(
                role: "fold", caption: out.say("return.figures"),
                columns: [
                    .plain(out.say("return.measure")), .plain(out.say("return.value")),
                    .plain(out.say("return.target")),
                    .plain(out.say("return.meaning")),
                ]
            ) {
                for measure in programme.measures {
                    out.row {
                        out.rowHead { out.text(local(measure.title)) }
                        out.field(out.say("return.value")) {
                            write(
                                plan.figure(of: measure, at: one.site, in: one.period), of: measure, at: one.site,
                                in: one.period, out)
                        }
                        out.field(out.say("return.target")) {
                            out.text(FigureWording(measure: measure, out: out).target() ?? out.say("target.none"))
                        }
                        out.field(out.say("return.meaning")) {
                            if let definition = measure.definition(on: one.period.firstDay) {
                                passage(definition.text, out)
                                if measure.definitions.count > 1 {
                                    out.text(" ")
                                    out.element("muted") {
                                        out.write("return.defined-since", ["date": { out.date(definition.since) }])
                                    }
                                }
                            }
                        }
                    }
                }
            }
            out.display(
                "small",
                out.say(
                    "return.how-kept-safe",
                    [
                        "from": "1", "to": String(programme.disclosure.suppressBelow - 1),
                        "unit": String(programme.disclosure.roundTo),
                    ]))
        }
    }

    /// Splits of a count. A table of nothing but hidden rows is left out.
    private func breakdowns(of one: ProgrammeReturn, _ out: DocumentWriter, _ root: String) {
        for breakdown in one.breakdowns {
            guard let measure = programme.measure(breakdown.measure) else { continue }
            let counts = plan.rows(of: breakdown, at: one.site, in: one.period)
            let isEmpty = counts.allSatisfy { $0.value == .hidden }
            let heading = out.say(
                "return.breakdown",
                ["measure": local(measure.title), "by": self.heading(by: breakdown.by, out).lowercasedFirst])
            out.section(heading: heading) {
                if isEmpty { return out.p(out.say("return.breakdown-hidden")) }
                out.figuresTable(
                    caption: heading,
                    columns: [.plain(self.heading(by: breakdown.by, out)), .figures(out.say("return.value"))]
                ) {
                    for (row, figure) in zip(breakdown.rows, counts) {
                        out.row {
                            out.rowHead { write(rowNamed: row.label, by: breakdown.by, out, root) }
                            out.figure(out.say("return.value")) {
                                FigureWording(measure: measure, out: out).write(figure)
                            }
                        }
                    }
                }
            }
        }
    }

    /// What looks odd about the month, where the return itself does not say it.
    private func quality(of one: ProgrammeReturn) -> [QualityFinding] {
        known.findings(at: one.site, in: one.period).filter { finding in
            switch finding.kind {
            case .copiedMonth, .suddenZero, .outlier: true
            default: false
            }
        }
    }

    /// What is known to be wrong, said beside the figures and not in a footnote elsewhere.
    private func trust(_ one: ProgrammeReturn, at site: Site, _ out: DocumentWriter, _ root: String) {
        out.section(heading: out.say("return.trust")) {
            var anything = false
            func line(_ words: () -> Void) {
                anything = true
                out.element("item", words)
            }
            out.element("list") {
                if one.isLate() { line { out.text(out.say("return.trust-late")) } }
                // A new month is provisional from top to bottom: that is one thing to know, not ten.
                let allProvisional = programme.measures.allSatisfy { one.value(of: $0.id)?.provisional == true }
                if allProvisional { line { out.text(out.say("return.trust-all-provisional")) } }
                for measure in programme.measures {
                    let value = one.value(of: measure.id)
                    let title = local(measure.title)
                    if value == nil || value?.missing == true {
                        line { out.text(out.say("return.trust-missing", ["measure": title])) }
                    }
                    if value?.provisional == true, !allProvisional {
                        line { out.text(out.say("return.trust-provisional", ["measure": title])) }
                    }
                    for caution in plan.figure(of: measure, at: one.site, in: one.period).cautions
                    where caution != .provisional && caution != .revised {
                        line { out.text(out.say("return.trust-\(caution.rawValue)", ["measure": title])) }
                    }
                    if let note = value?.note { line { out.text("\(title): \(note)") } }
                }
                for revision in one.revisions {
                    line {
                        out.write(
                            "return.trust-revised",
                            [
                                "measure": {
                                    out.text(
                                        programme.measure(revision.measure).map { local($0.title) } ?? revision.measure)
                                },
                                "date": { out.date(revision.on) }, "reason": { out.text(revision.reason) },
                            ])
                    }
                }
                for finding in quality(of: one) { line { out.text(what(finding, out)) } }
                if !anything { out.element("item") { out.text(out.say("return.trust-nothing")) } }
            }
            out.display("more") {
                out.link(root + qualityPath(site), out.say("quality.title", ["site": local(site.name)]))
            }
            if let notes = one.notes { out.blocks(notes, at: "notes") }
        }
    }
}
