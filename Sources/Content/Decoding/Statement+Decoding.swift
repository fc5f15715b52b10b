import CareRecords
import JSONReading

extension Statement {
    /// A text by itself, or an object with the text and a restriction. A restriction that cannot be read makes the
    /// whole statement unreadable, so that nothing is let out by mistake.
    init?(read value: JSONValue, _ guess: Guess? = nil) {
        if value.kind == .string, !(guess?.faults.holds(value) ?? false) {
            if value.isBlank { return nil }
            self.init(value.cleanText)
            return
        }
        let members = Members(value, guess)
        guard let text = members.text(ifAny: "text") ?? guess.map({ _ in Guess.text }) else { return nil }
        do throws(Undecodable) {
            self.init(text, restriction: try members.restriction())
        } catch {
            return nil
        }
    }
}

extension Coding {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            system: try from.text("system"), code: try from.text("code"), display: from.text(ifAny: "display"))
    }
}

extension Restriction {
    convenience init?(read from: Members) {
        let audiences: [Audience] = from.codes("from")
        guard !audiences.isEmpty, let reason: RestrictionReason = from.code(ifAny: "reason") else { return nil }
        self.init(
            from: Set(audiences), reason: reason, judgedBy: from.text(ifAny: "judgedBy"), on: from.date(ifAny: "on"))
    }
}
