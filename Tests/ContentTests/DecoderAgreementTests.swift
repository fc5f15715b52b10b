import CareRecords
import Diagnostics
import JSONReading
import Testing

@testable import Content

/// The decoder reads every field that the shapes describe, and no field that they do not.
@Suite struct DecoderAgreementTests {
    @Test(arguments: [true, false]) func knowsTheSameFields(asObjects: Bool) throws {
        for kind in RecordKind.all {
            let text = FullExample.text(of: kind, asObjects: asObjects)
            var reader = JSONReader()
            var found: [Diagnostic] = []
            let root = try #require(reader.read(Array(text.utf8), file: kind.name, into: &found))
            try decode(kind, Members(root))
            // These three are the checker's business.
            let unread = root.tape.unreadKeys.filter { !["kind", "version", "$schema"].contains($0.string) }
            #expect(unread.map(\.path) == [], "fields of \(kind.name) that the decoder passes over")
            #expect(root.tape.misses == 0, "the decoder of \(kind.name) asks for fields that no shape has")

            var checker = StructureChecker()
            _ = checker.checkRecord(root, as: [kind])
            #expect(checker.diagnostics.isEmpty, "\(TextDiagnosticWriter().text(of: checker.diagnostics))")
        }
    }

    @Test func aRestrictionIsKept() throws {
        let text = FullExample.text(of: .carePlan, asObjects: true)
        var reader = JSONReader()
        var found: [Diagnostic] = []
        let root = try #require(reader.read(Array(text.utf8), file: "plan", into: &found))
        let plan = try CarePlan(Members(root))
        let restrictions: [Restriction?] = [
            plan.strengths.first?.restriction, plan.needs.first?.restriction, plan.needs.first?.text?.restriction,
            plan.needs.first?.goals.first?.actions.first?.restriction, plan.contacts.first?.restriction,
            plan.week.entries.first?.restriction, plan.history.first?.changes.first?.restriction,
            plan.documents.first?.restriction, plan.medicines.first?.note?.restriction,
            plan.needs.first?.actions.first?.restriction, plan.allergies.first?.note?.restriction,
            plan.additionalPlans.first?.text?.restriction,
        ]
        #expect(restrictions.allSatisfy { $0?.judgedBy == "Something to say" && $0?.from == [.public] })
    }

    private func decode(_ kind: RecordKind, _ members: Members) throws {
        switch kind.name {
        case "programme": _ = try Programme(members)
        case "care-plan": _ = try CarePlan(members)
        case "mdt-meeting": _ = try Meeting(members)
        case "programme-return": _ = try ProgrammeReturn(members)
        case "learning-forum": _ = try LearningForum(members)
        case "health-check-framework": _ = try HealthCheckFramework(members)
        case "health-check": _ = try HealthCheck(members)
        case "published-figures": _ = try PublishedRecord(members)
        case "printed-documents": _ = try PrintedRecord(members)
        case "sent-documents": _ = try SentRecord(members)
        case "invitation-list": _ = try InvitationList(members)
        case "community-resource": _ = try CommunityResource(members)
        case "csv-mapping": _ = try CSVMapping(members)
        default:
            // Front matter has one decoder for three kinds: what another kind has is asked for and not found.
            _ = try ForumPage(members, fileName: "page", body: "", source: "page.md", bodyLine: 1)
            members.object.tape.forgetMisses()
        }
    }
}
