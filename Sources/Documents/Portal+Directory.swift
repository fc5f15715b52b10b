import CareRecords

extension Portal {
    /// The community directory: by what would help, by place, and from A to Z.
    var directory: Page {
        Page(
            path: "resources.html", kind: .portalResources, title: settings.say("directory.title"),
            summary: settings.say("directory.summary", count: resources.count),
            words: resources.map { "\(local($0.name)) \(local($0.summary))" }.joined(separator: " "),
            sources: resources.map { "content/resources/\($0.id).json" }
        ) { root in
            let out = writer(
                .portalResources, title: settings.say("directory.title"),
                description: settings.say("directory.summary", count: resources.count), section: "resources", root: root
            )
            out.mainHeading(out.say("directory.title"))
            out.display("lead", out.say("directory.lead", count: resources.count))
            out.element("emergency") {
                out.element("p") {
                    out.tree.element("word", text: out.say("emergency"))
                    out.text(" ")
                    out.text(out.say("home.emergency"))
                }
            }
            filters(out)
            byNeed(out)
            letters(out)
            return out
        }
    }

    private var needsInUse: [NeedHeading] {
        programme.needs.filter { need in resources.contains { $0.needs.contains(need.id) } }
    }

    private func filters(_ out: DocumentWriter) {
        out.element("filters") {
            out.section("jump", heading: out.say("directory.what-would-help")) {
                for need in needsInUse {
                    out.tree.open("entry")
                    out.tree.attribute("ref", "need-\(need.id)")
                    out.text(local(need.name))
                    out.tree.close()
                }
            }
            out.tree.open("places")
            out.tree.element("caption", text: out.say("directory.where"))
            place("all", resources.count, out.say("directory.everywhere"), out)
            for site in programme.sites {
                place(site.id, resources.filter { $0.sites.contains(site.id) }.count, local(site.name), out)
            }
            out.tree.close()
        }
    }

    private func place(_ id: String, _ count: Int, _ name: String, _ out: DocumentWriter) {
        out.tree.open("place")
        out.tree.attribute("id", id)
        out.tree.attribute("count", count)
        out.text(name)
        out.tree.close()
    }

    private func byNeed(_ out: DocumentWriter) {
        out.topic(id: "by-need", heading: out.say("directory.by-need")) {
            for need in needsInUse {
                out.tree.open("need-group")
                out.tree.attribute("id", "need-\(need.id)")
                out.tree.attribute("icon", need.icon)
                out.heading(local(need.name))
                for service in resources where service.needs.contains(need.id) {
                    out.tree.open("entry")
                    out.tree.attribute("ref", service.id)
                    out.tree.attribute("places", service.sites.joined(separator: " "))
                    passage(service.name, out)
                    out.tree.close()
                }
                out.tree.close()
            }
        }
    }

    private func letters(_ out: DocumentWriter) {
        let byLetter = Dictionary(grouping: resources) { Self.letter(of: local($0.name)) }
        out.topic(id: "a-z", heading: out.say("directory.a-z")) {
            for letter in byLetter.keys.sorted() {
                out.tree.open("letter")
                out.tree.attribute("id", "letter-\(letter == "#" ? "other" : letter.lowercased())")
                out.heading(letter)
                for service in byLetter[letter] ?? [] { write(service, out) }
                out.tree.close()
            }
        }
    }

    /// The letter that a name is filed under: without accents, in capitals; "#" for a digit.
    static func letter(of name: String) -> String {
        guard
            let first = name.unicodeScalars.first(where: {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
        else { return "#" }
        let folded = PlainLetters.fold(String(first))
        guard let letter = folded.first, letter.isASCII, letter.isLetter else { return "#" }
        return String(letter).uppercased()
    }

    private func write(_ service: CommunityResource, _ out: DocumentWriter) {
        out.tree.open("service")
        out.tree.attribute("id", service.id)
        out.tree.attribute("places", service.sites.joined(separator: " "))
        out.tree.open("h4")
        passage(service.name, out)
        out.tree.close()
        out.element("p") { passage(service.summary, out) }
        out.display(
            "tags",
            out.say.list(
                service.needs.compactMap { id in programme.needs.first { $0.id == id }.map { local($0.name) } }))
        out.element("facts", role: "service") {
            out.fact(out.say("service.when")) { passage(service.when, out) }
            optional("service.where", service.place, out)
            optional("service.cost", service.cost, out)
            optional("service.access", service.access, out)
            optional("service.join", service.howToJoin, out)
            if let telephone = service.telephone { out.fact(out.say("service.ring")) { out.phone(telephone) } }
            if let email = service.email {
                out.fact(out.say("service.email")) {
                    out.tree.open("email")
                    out.tree.attribute("address", email)
                    out.text(email)
                    out.tree.close()
                }
            }
            if let web = service.web { out.fact(out.say("service.web")) { out.link(web, web) } }
            out.fact(out.say("service.area")) { out.text(out.say.list(service.sites.map(siteName))) }
            out.fact(out.say("service.checked")) { out.date(service.checkedOn) }
        }
        out.tree.close()
    }

    private func optional(_ key: String, _ text: LocalText?, _ out: DocumentWriter) {
        if let text { out.fact(out.say(key)) { passage(text, out) } }
    }
}
