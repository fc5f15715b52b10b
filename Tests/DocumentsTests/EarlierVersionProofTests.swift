import CareRecords
import Disclosure
import Documents
import Markup
import ProofRecords
import Testing
import Themes

/// Two versions of a plan go into a document: what is kept from its reader in either of them is not in it.
struct EarlierVersionProofTests {
    typealias Reader = DisclosureProofTests.Reader

    /// The documents that say what has changed.
    static let readers: [Reader] = [.personsPlan, .personsEasyRead, .practice, .cardOfPlan]
    static let things = MarkedPlan.open.things

    private let sample: SampleProgramme
    private let settings: DocumentSettings

    init() throws {
        sample = try SampleProgramme.shared.get()
        settings = sample.settings(in: "en")
    }

    /// Marked, as it stood.
    private func before(keptFrom audience: Audience = .public, only: Int? = -1) -> CarePlan {
        var plan = MarkedPlan(keptFrom: audience, only: only).plan
        plan.site = sample.programme.sites[0].id
        plan.revision = 1
        plan.writtenOn = CalendarDate(year: 2026, month: 8, day: 2)!
        return plan
    }

    /// The same person a month later, with nothing left in their plan.
    private func emptied() -> CarePlan {
        let plan = before()
        return CarePlan(
            id: plan.id, person: plan.person, practice: plan.practice, site: plan.site,
            writtenOn: CalendarDate(year: 2026, month: 9, day: 1)!, revision: 2, consents: plan.consents)
    }

    /// Marked, as it is.
    private func now(keptFrom audience: Audience, only: Int? = nil) -> CarePlan {
        var plan = MarkedPlan(keptFrom: audience, only: only).plan
        plan.site = sample.programme.sites[0].id
        return plan
    }

    private func page(_ reader: Reader, _ plan: CarePlan, since earlier: CarePlan) throws -> String {
        let meeting = MarkedMeeting(of: plan.id, keptFrom: .public, only: -1).meeting
        let writer = try reader.write(plan, since: earlier, meeting, settings)
        var html: [UInt8] = []
        try ThemeRenderer(sample.theme).render(writer.tree, kind: reader.kind, language: "en", into: &html)
        return writer.tree.serialised(indented: false) + String(decoding: html, as: UTF8.self)
    }

    @Test(arguments: readers)
    func `what was kept from the reader before, and is in the plan no more, is not told of as gone`(reader: Reader) throws {
        let page = try page(reader, emptied(), since: before(keptFrom: reader.audience, only: nil))
        #expect(page.components(of: "Zq") == 0, "\(page.context(of: "Zq"))")
        for number in Self.things.indices {
            let page = try self.page(reader, emptied(), since: before(keptFrom: reader.audience, only: number))
            let mark = MarkedPlan.mark(number)
            #expect(page.components(of: mark) == 0, "\(Self.things[number]): \(page.context(of: mark))")
        }
    }

    @Test(arguments: readers)
    func `what is kept from the reader now is not told of in the words of before`(reader: Reader) throws {
        let page = try page(reader, now(keptFrom: reader.audience), since: before())
        #expect(page.components(of: "Zq") == 0, "\(page.context(of: "Zq"))")
        for number in Self.things.indices {
            let page = try self.page(reader, now(keptFrom: reader.audience, only: number), since: before())
            let mark = MarkedPlan.mark(number)
            #expect(page.components(of: mark) == 0, "\(Self.things[number]): \(page.context(of: mark))")
        }
    }

    /// Or the proofs above would prove nothing.
    @Test(arguments: readers.filter { $0 != .personsEasyRead })
    func `what was kept from nobody and has gone is told of`(reader: Reader) throws {
        let page = try page(reader, emptied(), since: before())
        #expect(Self.things.indices.contains { page.components(of: MarkedPlan.mark($0)) > 0 })
    }

    @Test(arguments: DisclosureProofTests.Reader.allCases.filter { !readers.contains($0) })
    func `no other document is made from an earlier version`(reader: Reader) throws {
        let meeting = MarkedMeeting(of: "mv-9001", keptFrom: .public, only: -1).meeting
        var plan = emptied()
        plan.carer = Carer(contact: "contact")
        plan.contacts = [PersonalContact(id: "contact", name: "Gwen", types: [.carer])]
        let with = try reader.write(plan, since: before(), meeting, settings).tree.serialised(indented: false)
        let without = try reader.write(plan, meeting, settings).tree.serialised(indented: false)
        #expect(with == without)
    }

    @Test(arguments: [Reader.practice, .cardOfPlan])
    func `who could not have read the earlier version is told nothing of it`(reader: Reader) throws {
        let recipient: ConsentRecipient = reader == .practice ? .gp : .mdt
        var (earlier, plan) = (before(), emptied())
        earlier.consents = []
        plan.consents = [
            Consent(to: recipient, decision: .given, on: plan.writtenOn, recordedBy: "Nia"),
        ]
        let late = try page(reader, plan, since: earlier)
        #expect(late.components(of: "Zq") == 0, "\(late.context(of: "Zq"))")
        plan.consents[0].on = earlier.writtenOn
        #expect(try page(reader, plan, since: earlier).components(of: "Zq") > 0)
        if reader == .practice {
            earlier.practice?.ods = "Z99002"
            #expect(try page(reader, plan, since: earlier).components(of: "Zq") == 0, "it was another practice’s patient")
            earlier.practice = plan.practice
        }
        plan.consents.append(Consent(to: recipient, decision: .refused, on: earlier.writtenOn, recordedBy: "Nia"))
        #expect(try page(reader, plan, since: earlier).components(of: "Zq") == 0)
    }
}
