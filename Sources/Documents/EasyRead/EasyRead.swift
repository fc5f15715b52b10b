import CareRecords
public import Disclosure

/// The plan in Easy Read: one idea a line, each with a picture, for people with a learning disability and whoever else
/// asks for it.
///
/// The record’s words stand as they are, a sentence a line; the sentences around them are short and in the active voice,
/// and a hard word is explained in the sentence after it. It says less than the whole plan, and says so. Until somebody
/// has checked it, every sheet says that it is a draft: a program can follow rules, and cannot know who understands.
public struct EasyRead {
    /// Whom to call, and what comes first: as in the whole plan, so that the two cannot disagree.
    let whole: MyPlan
    let ideas: IdeaWriter
    var plan: CarePlan { whole.plan }
    var out: DocumentWriter { whole.out }
    /// Nil for a draft.
    let review: EasyReadReview?
    func say(_ key: String) -> String { out.say(key) }

    /// - Parameters:
    ///   - view: the plan as the person may see it.
    ///   - root: the way back to the folder that holds the assets.
    public static func write(_ view: PlanView, settings: DocumentSettings, root: String) -> DocumentWriter {
        let out = DocumentWriter(kind: .easyRead, settings: settings, root: root, id: view.plan.id)
        EasyRead(
            whole: MyPlan(view: view, settings: settings, out: out), ideas: IdeaWriter(out),
            review: view.easyReadReview(on: settings.asOf)
        ).write()
        return out
    }

    /// Clear enough for most who need Easy Read (Department of Health 2010: at least 14 points).
    private static let usualPrint = 16

    private func write() {
        out.tree.attribute("print-size", max(Self.usualPrint, plan.accessNeeds.printSize))
        let name = out.say.name(plan.person.name)
        let again = plan.review.map { out.say("plan.run-review", ["date": out.say.date($0.on)]) } ?? ""
        out.head(
            title: out.say("easy.title-of", ["name": name]),
            running: Running(
                head: name, side: review == nil ? say("easy.draft") : again,
                foot: out.say(
                    "plan.run-call",
                    ["name": whole.coordinatorCalled, "phone": out.isolated(whole.coordinatorPhone.written)])))
        front()
        section("easy.help", help)
        section("easy.talk", talking)
        section("easy.matters", about)
        section("easy.goals", goals)
        section("easy.week", week)
        section("easy.team", team)
        section("easy.change", change)
        section("easy.health", health)
        papers()
        news()
        section("easy.share", share)
        section("easy.again", lookAgain)
        ideas.pictures()
    }

    func section(_ key: String, _ body: () -> Void) { out.section(heading: say(key), body) }

    /// A heading over ideas.
    func list(_ key: String, _ body: () -> Void) { section(key) { ideas.list(body) } }

    /// "Ring Meg: 01632 960114."
    func ring(_ name: String, _ phone: PhoneNumber, _ key: String = "easy.ring") {
        out.p(say: key, ["name": { out.text(name) }, "phone": { out.phone(phone) }])
    }

    /// A line of the record within an idea, with words of ours before it: "When: Thursdays."
    func labelled(_ key: String, _ words: String) {
        out.element("p") {
            out.text(say(key))
            out.text(" \(words.asSentence)")
        }
    }
}
