import CareRecords
import Diagnostics

extension AccessNeeds {
    /// Needs that cannot all be met: either one of them is a mistake, or something is missing to meet them.
    func findProblems(of plan: CarePlan, _ findings: inout Findings) {
        if formats.isEmpty && contactMethods.isEmpty && support.isEmpty { return }
        let sizes = formats.filter { $0.rawValue.hasPrefix("print-") }
        if sizes.count > 1 { contradiction("formats", "two sizes of print", &findings) }
        let reads = Set(formats)
        let helps = Set(support)
        let methods = Set(contactMethods)
        if reads.isSuperset(of: [.brailleGrade1, .brailleGrade2]) {
            contradiction("formats", "braille of grade 1 and of grade 2", &findings)
        }
        let readsBraille = !reads.isDisjoint(with: [.brailleGrade1, .brailleGrade2])
        if readsBraille, helps.contains(.lipReads) {
            contradiction("support", "braille and lip-reading", &findings)
        }
        if methods.isSuperset(of: [.telephone, .noTelephone]) {
            contradiction("contactMethods", "the telephone and no telephone", &findings)
        }

        let needsPhone = !methods.isDisjoint(with: [.telephone, .sms, .textRelay])
        if needsPhone, plan.person.phones.isEmpty {
            unmet("contactMethods", "the person is to be rung or texted, and no number is recorded", &findings)
        }
        if reads.contains(.email) || methods.contains(.email), plan.person.emails.isEmpty {
            unmet("contactMethods", "the person is to be written to by e-mail, and no address is recorded", &findings)
        }
        let hasCarer =
            plan.carer?.contact != nil || plan.contacts.contains { $0.types.contains(.carer) }
            || plan.person.phones.contains { $0.kind == .carer }
        if methods.contains(.viaCarer), !hasCarer {
            unmet("contactMethods", "the person is to be reached through a carer, and none is recorded", &findings)
        }
    }

    private func contradiction(_ field: String, _ pair: String, _ findings: inout Findings) {
        findings.add(
            .accessNeedsIncompatible, "accessNeeds.\(field)", "\(pair) cannot both be needed",
            suggestion: "ask the person which of them is right")
    }

    private func unmet(_ field: String, _ message: String, _ findings: inout Findings) {
        findings.add(.accessNeedsIncompatible, "accessNeeds.\(field)", severity: .warning, message)
    }
}
