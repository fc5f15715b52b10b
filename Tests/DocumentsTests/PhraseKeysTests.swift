import CareRecords
import Disclosure
import Documents
import Files
import Measures
import Testing
import Themes

/// Every phrase that the code asks for is there in both languages, and none is there that nothing asks for.
struct PhraseKeysTests {
    private let english: Set<String>
    private let theme: Theme
    private let literals: SourceLiterals

    init() throws {
        theme = try SampleProgramme.shared.get().theme
        english = Set(theme.phrasebook(for: "en").keys)
        literals = try SourceLiterals(
            swift: ["Sources/Documents", "Sources/Press", "Sources/Publishing", "Sources/Wording"],
            themes: ["themes/default", "themes/harbour"])
    }

    @Test func `Welsh says all that English says`() {
        #expect(theme.missingKeys(in: "cy") == [])
    }

    @Test func `every key that the code names is in the strings`() throws {
        #expect(literals.plain.count > 200, "the sources are not read as they should be")
        let spaces = Set(english.map { $0.prefix { $0 != "." } })
        for literal in literals.plain.sorted() {
            // Paths of fields look like keys: only what begins like one, and is no path, must be one.
            guard literal.contains("."), spaces.contains(literal.prefix { $0 != "." }), !Self.paths.contains(literal)
            else { continue }
            guard !literal.hasSuffix("."), !literal.hasSuffix(".html"), !literal.hasSuffix(".md"), !literal.hasSuffix(".js") else { continue }
            #expect(english.contains(literal), "“\(literal)” is asked for, and no strings file has it")
        }
        let themed = try english.union(SampleProgramme.harbour.get().theme.phrasebook(for: "en").keys)
        for key in literals.themed.sorted() {
            #expect(themed.contains(key), "[[\(key)]] stands in a theme, and no strings file has it")
        }
    }

    @Test func `every pattern of keys that the code makes up fits at least one phrase`() {
        for pattern in literals.patterns.sorted(by: { $0.before < $1.before }) where pattern.isKey(in: english) {
            #expect(english.contains(where: pattern.fits), "nothing fits “\(pattern.before)…\(pattern.after)”")
        }
    }

    @Test func `no phrase is there that nothing asks for`() {
        for key in english.sorted() {
            let isUsed =
                literals.plain.contains(key) || literals.themed.contains(key)
                || literals.patterns.contains { $0.fits(key) }
            #expect(isUsed, "“\(key)” is in the strings, and nothing asks for it")
        }
    }

    /// Whatever code a record may hold, there are words for it.
    @Test func `every case of every coded answer has its words`() {
        func expect<Code: CaseIterable & RawRepresentable>(_ prefix: String, _: Code.Type, but none: [String] = [])
        where Code.RawValue == String {
            for code in Code.allCases where !none.contains(code.rawValue) {
                #expect(english.contains("\(prefix).\(code.rawValue)"), "\(prefix).\(code.rawValue)")
            }
        }
        expect("format", InformationFormat.self)
        expect("support", CommunicationSupport.self)
        expect("professional", CommunicationProfessional.self)
        expect("glance", GlanceKind.self)
        expect("goal-status", GoalStatus.self, but: ["proposed", "active"])
        expect("action-status", ActionStatus.self)
        expect("medicine-status", MedicineStatus.self, but: ["current"])
        expect("other-plan", AdditionalPlanStatus.self, but: ["active"])
        expect("change-kind", ChangeKind.self)
        expect("document", OtherDocumentKind.self)
        expect("owner", OwnerKind.self)
        expect("day", WeekDay.self)
        expect("part", DayPart.self)
        expect("recipient", ConsentRecipient.self)
        expect("case-kind", CaseKind.self)
        expect("discussion", DiscussionDecision.self)
        expect("extract.discussion", DiscussionDecision.self, but: ["refused", "not-asked"])
        expect("meeting-action", MeetingActionStatus.self)
        expect("extract.action", MeetingActionStatus.self)
        expect("team-status", TeamStatus.self)
        expect("restriction", RestrictionReason.self)
        expect("document-kind", PersonalDocument.self)
        expect("lesson-status", LessonStatus.self)
        expect("figure", MeasureUnit.self)
        expect("caution", PublishedFigure.Caution.self, but: ["numerator-above-denominator"])
        for status in ["given", "best-interests", "refused", "withdrawn", "lapsed", "not-recorded"] {
            #expect(english.contains("share.\(status)"), "share.\(status)")
        }
        for code in [
            "deceased", "name-not-recorded", "practice-not-known", "consent-refused", "consent-withdrawn",
            "consent-lapsed",
            "consent-missing", "refused-at-home", "carer-not-named",
            "not-agreed-to-discussion", "names-another-person", "identity-in-doubt", "problems-in-record",
        ] {
            #expect(english.contains("withheld.\(code)"), "withheld.\(code)")
            #expect(english.contains("release.\(code)"), "release.\(code)")
        }
    }

    /// Literals that look like keys and are paths inside a record.
    private static let paths: Set<String> = ["carer.bereavement", "carer.ifUnwell", "carer.needs", "carer.plan", "person.address", "week.note"]
}
