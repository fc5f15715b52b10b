import CareRecords
import Digests
import Documents

/// Says of a document whether it was printed as it is now. One a worker: its settings are not to be shared.
///
/// A print run and the desk’s print queue ask the same memory in the same way.
final class PrintStanding {
    private let printed: PrintedMemory
    private let programme: Programme
    private let asOf: CalendarDate
    private var otherDays: [OtherDay: DocumentSettings] = [:]

    private struct OtherDay: Hashable {
        let day: CalendarDate
        let language: String
    }

    init(_ printed: PrintedMemory, programme: Programme, asOf: CalendarDate) {
        self.printed = printed
        self.programme = programme
        self.asOf = asOf
    }

    /// A day on which all that is ever recorded has come about.
    private static let endOfDays = CalendarDate(year: 2199, month: 12, day: 31)!

    /// Whether it was never printed, or said something else then. What was never printed is new without a look at it.
    func isNew(
        _ what: PrintedDocument, _ writer: DocumentWriter, _ settings: DocumentSettings, coordinator: String?,
        _ write: (DocumentSettings) -> DocumentWriter
    ) -> Bool {
        printed.latest(of: what) == nil || of(what, writer, settings, coordinator: coordinator, write).isNew
    }

    /// The digest of what a document says, and whether it says something else than when it was last printed.
    ///
    /// The day alone must not make it new: a step that has become late, an age. So it is asked what it would have said
    /// on the day on which it was printed. What was recorded since then with a later date (a consent that was
    /// withdrawn) does not show on that day, so it is asked as well what it would say at the end of days.
    func of(
        _ what: PrintedDocument, _ writer: DocumentWriter, _ settings: DocumentSettings, coordinator: String?,
        _ write: (DocumentSettings) -> DocumentWriter
    ) -> (digest: String, isNew: Bool) {
        let atLast = write(on(Self.endOfDays, settings)).tree.serialised(indented: false)
        func digest(_ writer: DocumentWriter) -> String {
            Digest(of: Array((writer.tree.serialised(indented: false) + "\n" + atLast).utf8)).hex
        }
        let today = digest(writer)
        guard let known = printed.latest(of: what) else { return (today, true) }
        // Whoever was to be called has gone since: nothing was recorded, and the paper is wrong all the same.
        if let leaving = programme.member(coordinator)?.leftOn, leaving > known.on, leaving <= asOf {
            return (today, true)
        }
        if known.digest == today { return (today, false) }
        return (today, digest(write(on(known.on, settings))) != known.digest)
    }

    /// Lets go of what other days took.
    func rest() { otherDays = [:] }

    private func on(_ day: CalendarDate, _ settings: DocumentSettings) -> DocumentSettings {
        let key = OtherDay(day: day, language: settings.say.language)
        if let known = otherDays[key] { return known }
        let made = DocumentSettings(programme: programme, asOf: day, say: settings.say, markdown: settings.markdown)
        otherDays[key] = made
        return made
    }
}
