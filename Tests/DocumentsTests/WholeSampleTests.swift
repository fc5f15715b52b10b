import CareRecords
import Disclosure
import Documents
import Testing

@testable import Markup
@testable import Themes

/// What must hold for every person and page of the sample programme, in both languages and both themes.
struct WholeSampleTests {
    @Test(arguments: ["default", "harbour"], ["en", "cy"])
    func `every document renders`(theme: String, language: String) throws {
        let sample = try (theme == "default" ? SampleProgramme.shared : SampleProgramme.harbour).get()
        let renderer = ThemeRenderer(sample.theme)
        for document in sample.documents(in: language) {
            var html: [UInt8] = []
            try renderer.render(document.tree, kind: document.kind.rawValue, language: language, into: &html)
            let text = String(decoding: html, as: UTF8.self)
            #expect(text.hasPrefix("<!DOCTYPE html>") || text.hasPrefix("<!doctype html>"), "\(document.name)")
            #expect(
                text.components(of: "<h1") == 1,
                "\(document.name) has \(text.components(of: "<h1")) headings of level 1")
            #expect(!text.contains("[["), "\(document.name): \(text.context(of: "[["))")
        }
    }

    /// To transform a tree takes longer than to write it, and there are thousands of these.
    @Test(arguments: ["default", "harbour"])
    func `what is made of every plan is written without a transformation`(theme: String) throws {
        let sample = try (theme == "default" ? SampleProgramme.shared : SampleProgramme.harbour).get()
        let book = sample.theme.phrasebook(for: "en")
        let kinds: Set<DocumentKind> = [.myPlan, .gpSummary, .kitchenSheet, .walletCard, .emergencySheet, .carersPage]
        var seen: Set<DocumentKind> = []
        for document in sample.documents(in: "en") where kinds.contains(document.kind) {
            // Its days are lines of as many fields as it has columns.
            guard !document.tree.serialised(indented: false).contains("<diary") else { continue }
            seen.insert(document.kind)
            let sheet = try Stylesheet.compile("\(document.kind.rawValue).xsl", from: sample.theme.stylesheets) {
                book($0)
            }.get()
            var page: [UInt8] = []
            // The parts of the theme are not given.
            _ = try? sheet.render(document.tree, into: &page)
            #expect(sheet.page.pagesAlone == 1, "\(document.name)")
        }
        #expect(seen == kinds)
    }

    /// A key without words shows as itself, and a place that nothing fills as `{name}`.
    @Test(arguments: ["en", "cy"])
    func `no document shows a key or an empty place instead of words`(language: String) throws {
        let sample = try SampleProgramme.shared.get()
        let keys = Set(sample.theme.phrasebook(for: "en").keys.filter { $0.contains(".") })
        let places = Set(keys.flatMap { sample.theme.phrasebook(for: language).phrase($0).places })
        for document in sample.documents(in: language) {
            document.tree.forEachElement { element in
                for text in [element.text] + element.attributes.map(\.value) {
                    #expect(!keys.contains(text), "\(document.name): “\(text)” in \(element.name)")
                    guard text.contains("{") else { continue }
                    for place in places { #expect(!text.contains("{\(place)}"), "\(document.name): \(text)") }
                }
            }
        }
    }

    /// Whoever is on no list of the public pages is in none of them; the leak scan looks further.
    @Test(arguments: ["en", "cy"])
    func `no public page names a person by number, by id or by the whole name`(language: String) throws {
        let sample = try SampleProgramme.shared.get()
        let secrets = sample.plans.flatMap { plan in
            [plan.id, plan.person.name.signature, plan.person.nhsNumber?.digits, plan.person.nhsNumber?.spaced]
                .compactMap { $0 }
        }
        for document in sample.portalPages(language) {
            let text = document.tree.serialised(indented: false)
            for secret in secrets { #expect(text.components(of: secret) == 0, "\(secret) in \(document.name)") }
        }
    }

    @Test func `no document has an entry code of anyone`() throws {
        let sample = try SampleProgramme.shared.get()
        for document in sample.documents(in: "en") {
            guard let plan = sample.plans.first(where: { document.name.contains(" \($0.id) ") }) else { continue }
            let text = document.tree.serialised(indented: false)
            for code in plan.entry?.codes ?? [] where code.code.count > 3 {
                #expect(!text.words.contains(code.code), "\(document.name)")
            }
        }
    }

    @Test(arguments: ["en", "cy"])
    func `an extract names nobody else who was on the list of the meeting`(language: String) throws {
        let sample = try SampleProgramme.shared.get()
        for meeting in sample.small.meetings.map(\.record) {
            let listed = meeting.cases.map(\.person) + meeting.notDiscussed.map(\.person)
            for one in meeting.cases {
                guard let document = sample.extract(one.person, meeting, language), let own = sample.plan(one.person)
                else { continue }
                let text = document.tree.serialised(indented: false)
                for other in listed where other != one.person {
                    guard let plan = sample.plan(other) else { continue }
                    #expect(!text.contains(plan.id), "\(document.name)")
                    if let number = plan.person.nhsNumber { #expect(!text.contains(number.spaced), "\(document.name)") }
                    guard plan.person.name.family != own.person.name.family else { continue }
                    let family = try #require(plan.person.name.family)
                    #expect(!text.words.contains(family), "\(document.name) names \(plan.person.name.full)")
                }
            }
        }
    }
}

extension String {
    fileprivate var words: Set<String> { Set(split { !($0.isLetter || $0.isNumber) }.map(String.init)) }
}
