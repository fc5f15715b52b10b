public import CareRecords
public import Markup
import Scoring
public import Wording

/// What every document of a build needs to know, for one language.
public final class DocumentSettings: Sendable {
    public let programme: Programme
    public let asOf: CalendarDate
    public let say: Phrasebook
    public let markdown: MarkdownReader
    let toolbox: Toolbox

    public init(programme: Programme, asOf: CalendarDate, say: Phrasebook, markdown: MarkdownReader) {
        self.programme = programme
        self.asOf = asOf
        self.say = say
        self.markdown = markdown
        toolbox = Toolbox(programme.tools)
    }
}
