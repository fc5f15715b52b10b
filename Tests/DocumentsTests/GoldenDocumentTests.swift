import CareRecords
import Disclosure
import Documents
import Markup
import Testing
import Themes

/// A few documents of the sample programme as they are, tree and page, so that a change to any of them is seen.
///
/// Chosen because their readers' lives differ: what each is an example of stands beside it.
struct GoldenDocumentTests {
    struct Choice: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whether the page is kept too, and not the tree alone.
        let withPage: Bool
        let make: @Sendable (SampleProgramme) throws -> SampleDocument?

        init(
            _ name: String, withPage: Bool = true,
            _ make: @escaping @Sendable (SampleProgramme) throws -> SampleDocument?
        ) {
            testDescription = name
            self.withPage = withPage
            self.make = make
        }

        static func plan(_ name: String, _ id: String, language: String = "en", withPage: Bool = true) -> Choice {
            Choice("my-plan-\(name)", withPage: withPage) { sample in
                try sample.myPlan(#require(sample.plan(id)), language)
            }
        }

        static func sheet(_ name: String, _ id: String, language: String = "en") -> Choice {
            Choice("kitchen-sheet-\(name)") { sample in
                try sample.kitchenSheet(#require(sample.plan(id)), language)
            }
        }

        static func card(_ name: String, _ id: String, language: String = "en") -> Choice {
            Choice("wallet-card-\(name)") { sample in
                try sample.walletCard(#require(sample.plan(id)), language)
            }
        }

        static func emergency(_ name: String, _ id: String, language: String = "en") -> Choice {
            Choice("emergency-sheet-\(name)") { sample in
                try sample.emergencySheet(#require(sample.plan(id)), language)
            }
        }

        static func carer(_ name: String, _ id: String, language: String = "en", withPage: Bool = true) -> Choice {
            Choice("carers-page-\(name)", withPage: withPage) { sample in
                try sample.carersPage(#require(sample.plan(id)), language)
            }
        }

        static func letter(_ name: String, _ id: String, language: String = "en") -> Choice {
            Choice("covering-letter-\(name)") { sample in
                try sample.coveringLetter(#require(sample.plan(id)), language)
            }
        }

        static func easyRead(_ name: String, _ id: String, language: String = "en", withPage: Bool = true) -> Choice {
            Choice("my-plan-easy-read-\(name)", withPage: withPage) { sample in
                try sample.easyRead(#require(sample.plan(id)), language)
            }
        }

        static func summary(_ name: String, _ id: String, withPage: Bool = false) -> Choice {
            Choice("gp-summary-\(name)", withPage: withPage) { sample in
                try sample.gpSummary(#require(sample.plan(id)), "en")
            }
        }

        static func extract(_ name: String, _ id: String, _ meeting: String, withPage: Bool) -> Choice {
            Choice("person-extract-\(name)", withPage: withPage) { sample in
                try sample.extract(id, #require(sample.meeting(meeting)), "en")
            }
        }

        static func caseCard(
            _ name: String, _ id: String, _ meeting: String, language: String = "en", withPage: Bool
        ) -> Choice {
            Choice("mdt-case-card-\(name)", withPage: withPage) { sample in
                try sample.caseCards(#require(sample.meeting(meeting)), language).first { $0.name.contains(" \(id) ") }
            }
        }

        static func actionList(_ name: String, _ id: String, language: String = "en", withPage: Bool) -> Choice {
            Choice("action-list-\(name)", withPage: withPage) { sample in
                sample.actionLists(language).first { $0.name.contains(" \(id) ") }
            }
        }

        /// The first page of a kind.
        static func portal(_ kind: DocumentKind, language: String = "en", withPage: Bool = true) -> Choice {
            Choice("\(kind.rawValue)\(language == "en" ? "" : "-\(language)")", withPage: withPage) { sample in
                sample.portalPages(language).first { $0.kind == kind }
            }
        }
    }

    static let choices: [Choice] = [
        .plan("of-a-long-life", "mv-0014"),
        .plan("hardly-begun", "mv-0018"),
        .plan("in-welsh", "mv-0007", language: "cy"),
        .plan("for-a-reader-of-braille", "mv-0004", withPage: false),
        .plan("near-the-end-of-life", "mv-0006", withPage: false),
        .plan("with-pages-to-keep", "mv-0001", withPage: false),
        .plan("in-english-for-a-reader-of-urdu", "mv-0027", withPage: false),
        .sheet("at-the-end-of-life", "mv-0006"), .sheet("in-large-print", "mv-0020"),
        .sheet("in-welsh", "mv-0007", language: "cy"), .sheet("in-urdu", "mv-0027", language: "ur"),
        .card("with-much-on-it", "mv-0001"), .card("in-welsh", "mv-0007", language: "cy"),
        .card("in-urdu", "mv-0027", language: "ur"),
        .emergency("with-much-on-it", "mv-0006"), .emergency("in-large-print", "mv-0020"),
        .emergency("in-welsh", "mv-0007", language: "cy"), .emergency("of-which-little-is-known", "mv-0011"),
        .carer("with-much-on-it", "mv-0001"), .carer("in-welsh", "mv-0007", language: "cy"),
        .carer("in-large-print", "mv-0003", withPage: false), .carer("with-little-shared", "mv-0013", withPage: false),
        .carer("after-a-death", "mv-0019"),
        .letter("in-large-print", "mv-0020"), .letter("in-welsh", "mv-0007", language: "cy"),
        Choice("invitation-letter-in-large-print") { $0.invitation("gy-01", "en") },
        Choice("invitation-letter-in-welsh") { $0.invitation("pm-01", "cy") },
        Choice("cover-slip") { $0.coverSlip("en") },
        .easyRead("checked", "mv-0013"),
        .easyRead("draft-in-large-print", "mv-0017", withPage: false),
        .easyRead("draft-in-welsh", "mv-0028", language: "cy"),
        Choice("my-plan-easy-read-of-a-name-alone", withPage: false) { sample in
            var plan = PlanFromElsewhere.bare
            plan.accessNeeds.formats = [.easyRead]
            return sample.easyRead(plan, "en")
        },
        .summary("with-things-to-do", "mv-0001", withPage: true),
        Choice("my-plan-of-a-name-alone", withPage: false) { $0.myPlan(PlanFromElsewhere.bare, "en") },
        Choice("my-plan-from-elsewhere") { $0.myPlan(PlanFromElsewhere.rich, "en") },
        Choice("my-plan-from-elsewhere-in-welsh", withPage: false) { $0.myPlan(PlanFromElsewhere.rich, "cy") },
        Choice("gp-summary-from-elsewhere", withPage: false) { sample in
            sample.gpSummary(PlanFromElsewhere.summarised(in: sample.programme), "en")
        },
        Choice("desk-of-people-without-a-coordinator", withPage: false) { sample in
            sample.desk(of: [PlanFromElsewhere.bare, PlanFromElsewhere.rich], whose: .nobody)
        },
        Choice("gp-extract") { sample in
            try sample.practiceExtract("mv-0001", #require(sample.meeting("aldermere-2026-09-17")), "en")
        },
        Choice("gp-extract-in-welsh", withPage: false) { sample in
            try sample.practiceExtract("mv-0007", #require(sample.meeting("llanmarl-2026-10-01")), "cy")
        },
        .plan("with-what-a-meeting-agreed", "mv-0006", withPage: false),
        .plan("with-what-has-changed", "mv-0014", withPage: false),
        Choice("gp-change-letter") { sample in try sample.gpChangeLetter(#require(sample.plan("mv-0020")), "en") },
        Choice("gp-change-letter-of-everything-in-welsh") { sample in
            let plan = try #require(sample.plan("mv-0007"))
            return sample.gpChangeLetter(
                plan, "cy",
                after: PracticeFacts(
                    status: .green, coordinator: NamedCoordinator(id: "owen-sayce", name: "Owen Sayce"),
                    medicines: [
                        ListedMedicine(name: "Furosemide", dose: "40 mg", times: "Bore"),
                        ListedMedicine(name: "Ramipril", status: .onHold),
                    ],
                    contingency: [
                        ListedContingency(
                            id: "eira", name: "Mae’r ffordd ar gau", triggers: ["Eira"], whatToDo: ["Ffonio Alun."])
                    ]))
        },
        .summary("with-nothing-to-do", "mv-0009"),
        .summary("in-best-interests", "mv-0005"),
        Choice("mdt-minutes") { sample in try sample.minutes(#require(sample.meeting("brackenford-2026-10-15")), "en")
        },
        Choice("mdt-agenda") { sample in try sample.agenda(#require(sample.meeting("aldermere-2026-10-29")), "en") },
        Choice("mdt-agenda-of-two-with-a-name-in-welsh", withPage: false) { sample in
            try sample.agenda(#require(sample.meeting("brackenford-2026-11-12")), "cy")
        },
        .caseCard("carried-twice", "mv-0001", "aldermere-2026-10-29", withPage: true),
        .caseCard("in-urdu-plan", "mv-0027", "aldermere-2026-10-29", withPage: false),
        .caseCard("in-welsh", "mv-0020", "brackenford-2026-11-12", language: "cy", withPage: false),
        .actionList("of-a-practice", "butter-cross", withPage: true),
        .actionList("in-welsh", "community-nursing", language: "cy", withPage: false),
        Choice("action-report") { $0.actionReport("en") },
        .extract("of-one-of-two-with-a-name", "mv-0008", "brackenford-2026-09-03", withPage: true),
        .extract("in-best-interests", "mv-0010", "brackenford-2026-10-15", withPage: false),
        Choice("practice-index", withPage: true) { sample in
            let ods = try #require(sample.plan("mv-0001")?.practice?.ods)
            return try sample.practiceIndex(#require(sample.programme.practice(ods)), "en")
        },
        Choice("desk-of-everyone", withPage: true) { $0.desk(nil, "en") },
        Choice("desk-of-one-coordinator", withPage: false) { sample in
            let id = try #require(sample.plan("mv-0001")?.coordinator)
            let member: TeamMember = try #require(sample.programme.member(id))
            return sample.desk(member, "en")
        },
        .portal(.portalHome), .portal(.portalHome, language: "cy", withPage: false), .portal(.portalSites),
        .portal(.portalSite), .portal(.portalReturn),
        .portal(.portalMeasures), .portal(.portalPacks), .portal(.portalPack), .portal(.portalSlides),
        .portal(.portalQuality), .portal(.portalMeasure),
        .portal(.portalSeries), .portal(.portalPathway),
        .portal(.portalCommunity),
        .portal(.portalReport),
        .portal(.portalLearning),
        .portal(.portalLesson), .portal(.portalTheme), .portal(.portalChecks), .portal(.portalCheck),
        .portal(.portalStory), .portal(.portalPage), .portal(.portalResources),
        .portal(.portalSearch), .portal(.portalIndex),
    ]

    @Test(arguments: choices)
    func `a document is what it was`(choice: Choice) throws {
        let sample = try SampleProgramme.shared.get()
        let document = try #require(try choice.make(sample), "the sample programme no longer has this document")
        Golden(path: "Tests/Golden/\(choice.testDescription).xml").expect(document.tree.serialised(indented: true))
        if choice.withPage {
            Golden(path: "Tests/Golden/\(choice.testDescription).html").expect(try page(document, themed: sample.theme))
        }
    }

    @Test func `the second theme changes what it says it changes`() throws {
        let harbour = try SampleProgramme.harbour.get()
        let document = try #require(harbour.portalPages("en").first { $0.kind == .portalHome })
        Golden(path: "Tests/Golden/harbour-portal-home.html").expect(try page(document, themed: harbour.theme))
    }

    /// The page with a line for each element, so that a difference is a line and not the whole page.
    private func page(_ document: SampleDocument, themed theme: Theme) throws -> String {
        var html: [UInt8] = []
        try ThemeRenderer(theme).render(
            document.tree, kind: document.kind.rawValue, language: document.language, into: &html)
        var out: [UInt8] = []
        out.reserveCapacity(html.count + html.count / 16)
        for (index, byte) in html.enumerated() {
            if byte == UInt8(ascii: "<"), index > 0, html[index - 1] == UInt8(ascii: ">") {
                out.append(UInt8(ascii: "\n"))
            }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self) + "\n"
    }
}
