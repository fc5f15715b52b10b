import CareRecords
import Measures

extension PackPage {
    /// What each site sent in for the month, and what it says of it.
    func sites() {
        out.topic(id: "sites", heading: out.say("pack.round-up")) {
            for quality in portal.quality {
                let site = quality.site
                guard quality.completeness.contains(where: { $0.month == month }) else { continue }
                // Of many sites those are heard that say something; what did not come stands above all else.
                if portal.hasManySites, portal.returns.of(site: site.id, in: month)?.notes == nil { continue }
                out.section(heading: portal.local(site.name)) {
                    guard let one = portal.returns.of(site: site.id, in: month) else {
                        out.element("p") { out.status("late", out.say("return.not-received")) }
                        return
                    }
                    out.element("p") {
                        out.write("pack.received", ["date": { out.date(one.submittedOn) }])
                        if one.isLate() {
                            out.text(" ")
                            out.muted(out.say("return.late"))
                        }
                        out.text(" ")
                        out.link(
                            root + portal.returnPath(one),
                            out.say("return.link", ["site": portal.local(site.name), "month": out.say.month(month)]))
                    }
                    if let notes = one.notes { out.blocks(notes, at: "notes") }
                }
            }
        }
    }

    /// How far to trust the figures of the month: what was found, and what to do about it.
    func trust() {
        out.topic(id: "trust", heading: out.say("return.trust")) {
            if portal.hasManySites { return trustInBrief() }
            for quality in portal.quality {
                guard quality.completeness.contains(where: { $0.month == month }) else { continue }
                let here = quality.findings.filter { $0.month == month || $0.month == nil }
                out.section(heading: portal.local(quality.site.name)) {
                    out.p(portal.completeness(quality, out))
                    if !here.isEmpty {
                        portal.findings(
                            here, out, root, quality.site,
                            captioned: out.say(
                                "quality.caption-month",
                                ["site": portal.local(quality.site.name), "month": out.say.month(month)]))
                    }
                    out.display("more") {
                        out.link(
                            root + portal.qualityPath(quality.site),
                            out.say("quality.title", ["site": portal.local(quality.site.name)]))
                    }
                }
            }
        }
    }

    /// A row for each site at which something was found that is more than a note.
    private func trustInBrief() {
        let found = portal.quality.compactMap { quality in
            let here = quality.findings.filter { $0.month == month && $0.weight < .note }
            return here.isEmpty ? nil : (site: quality.site, findings: here)
        }
        guard !found.isEmpty else { return out.p(out.say("quality.nothing")) }
        out.p(out.say("pack.trust-brief"))
        out.table(
            role: "fold", caption: out.say("pack.trust-caption", ["month": out.say.month(month)]),
            columns: [.plain(out.say("pack.site")), .plain(out.say("quality.what"))]
        ) {
            for one in found {
                out.row {
                    out.rowHead { out.link(root + portal.qualityPath(one.site), portal.local(one.site.name)) }
                    out.field(out.say("quality.what")) {
                        out.text(one.findings.map { portal.what($0, out) }.joined(separator: " "))
                    }
                }
            }
        }
    }

    var newArticles: [ForumPage] {
        let since = pack.before?.date ?? month.before.lastDay
        let until = pack.forum?.date ?? month.lastDay
        return portal.articles.filter { $0.date > since && $0.date <= until }
    }

    /// Lessons and stories since the forum before; without one, those of the month.
    func lessons() {
        let new = newArticles
        guard !new.isEmpty else { return }
        out.topic(id: "lessons", heading: out.say("pack.lessons")) {
            portal.links("stories", out) { for page in new { portal.articleLink(page, out, root) } }
        }
    }
}
