public import Diagnostics

extension DiagnosticID {
    public static let leak = DiagnosticID(
        "leak", .error, "take it out of what is public, or allow it under disclosure.allow with the reason")
    public static let unidentifiablePlan = DiagnosticID(
        "unidentifiable-plan", .error, "put it right or take it out of content/plans; nothing was published")
    public static let invitationsUnreadable = DiagnosticID(
        "invitations-unreadable", .error, "put it right or take it out of content/invitations; nothing was published")
    public static let outputError = DiagnosticID(
        "output-error", .error,
        "see that there is room, that the folder is yours to write, and that no other build is under way")
    public static let entryCodeInMinutes = DiagnosticID(
        "entry-code-in-minutes", .error, "take the code out of the meeting’s words")
    public static let minutesNameWithheld = DiagnosticID(
        "minutes-name-withheld", .error, "call them something else in this case, or restrict it")
    public static let minutesNotEntered = DiagnosticID(
        "minutes-not-entered", .warning, "enter what was decided, and “enteredOn”")
    public static let actionNamesPerson = DiagnosticID(
        "action-names-person", .warning, "say it without the name, or give a “plain” text")
    public static let linkLeadsNowhere = DiagnosticID(
        "link-leads-nowhere", .warning, "correct the address; it is relative to the page")
    public static let extractNamesAnother = DiagnosticID(
        "extract-names-another", .warning, "say it without naming the other person")
    public static let agreedActionNamesAnother = DiagnosticID(
        "agreed-action-names-another", .warning, "say it without naming the other person")
    public static let storyWithoutConsent = DiagnosticID(
        "story-without-consent", .warning, "ask the person, and record the consent in their plan")
    public static let figuresTakenBack = DiagnosticID(
        "figures-taken-back", .note, "look at what was published before it is published again")
    public static let figureGivenAway = DiagnosticID(
        "figure-given-away", .warning, "tell whoever publishes; nothing can take it back")
    public static let figureChanged = DiagnosticID(
        "figure-changed", .note, "say on the page why the figure is another, if readers may ask")
    public static let formatEngineMissing = DiagnosticID(
        "format-engine-missing", .error, "run ./make-sample, or make web pages alone with --formats html")
    public static let formatFailed = DiagnosticID(
        "format-failed", .error, "build again; if it fails again, use the web page")
    public static let formatCharacters = DiagnosticID(
        "format-characters", .warning, "look at the place, and write it in letters that the font has")
    public static let easyReadNoPicture = DiagnosticID(
        "easy-read-no-picture", .note, "choose a picture by hand, or leave the line without one")
    public static let markdownHTML = DiagnosticID("markdown-html", .warning, "write it in Markdown")
    public static let markdownLink = DiagnosticID(
        "markdown-link", .warning, "write an address that begins with https:, mailto: or tel:")
    public static let markdownImage = DiagnosticID("markdown-image", .warning, "say in words what the picture shows")
    public static let markdownBlock = DiagnosticID("markdown-block", .note, "write it as paragraphs and lists")
    public static let markdownTooMuch = DiagnosticID("markdown-too-much", .warning, "make the text shorter and simpler")
}

/// What `caresheaf explain` says about problems of a build.
public enum BuildProblems {
    public static let explanations: [Explanation] = [
        Explanation(
            .leak, "Something that points to a person stands in a public page",
            """
            Everything under public/ is searched for the names, NHS numbers, addresses, telephone numbers, e-mail \
            addresses and birth dates of the people in the records. Something was found, so nothing was published: \
            the output is as it was before.

            The message says in which file and on which line, what kind of detail it is, and whose record it belongs \
            to, with the detail itself masked. Take it out of the lesson, story, page, resource or return that it \
            came from.

            If it is there by right (a member of staff has the same name as a person, or a care home's published \
            number is also somebody's home number), say so in content/programme.json under disclosure.allow, with \
            the reason.
            """),
        Explanation(
            .unidentifiablePlan, "A plan cannot be read at all",
            """
            Nobody can tell whose plan this is, so nobody can make sure that the person is not named in public. \
            Nothing was published: the output is as it was before.

            Put the file right (the message before this one says what is wrong with it), or take it out of \
            content/plans.
            """),
        Explanation(
            .invitationsUnreadable, "A list of people to invite cannot be read",
            """
            Those on it have no plan: the list is all that says who they are, so nobody can make sure that they are not \
            named in public. Nothing was published: the output is as it was before.

            Put the list right (the message before this one says what is wrong with it), or take it out of \
            content/invitations.
            """),
        Explanation(
            .outputError, "The output could not be written",
            """
            The output is as it was before. The message says which file or folder, and what the system said: there \
            may be no space left, the folder may not be yours to write, or another build may be under way.
            """),
        Explanation(
            .formatEngineMissing, "A program that makes a format is not here",
            """
            Web pages need nothing but Caresheaf. Paper is set by Typst, and speech is made by espeak-ng and opusenc. One of them was \
            not found, so that format was not made for anybody; everything else was, and the build ends with 2, since people who need \
            the format go without.

            The message says what is missing and how to get it. ./make-sample installs what paper needs beside the program. Typst’s own \
            program is used where it is on the PATH; a Python of your own that has the package “typst” can be named in the \
            environment as CARESHEAF_PYTHON. With --formats html nothing but web pages is made, and nothing is missing.
            """),
        Explanation(
            .formatFailed, "A document could not be made in one of its formats",
            """
            The web page of the document was made, and perhaps other formats of it; this one was tried twice and could not be made. \
            The message says what the program answered. Whoever needs the format does not have the document, so the build ends \
            with 2: look at the record, and print the web page until it is put right. If it is so for everybody, look at what \
            the theme changes of paper/ and css/tokens.css.
            """),
        Explanation(
            .formatCharacters, "A character has no letter form on this machine",
            """
            No font that is installed has this character, so that an empty box stands in its place on paper. It may belong to a \
            script whose fonts are missing (the Debian packages fonts-noto-core and fonts-noto-cjk have most), be an emoji that is \
            newer than the fonts, or be something that no font has. The web page is not touched by this.
            """),
        Explanation(
            .entryCodeInMinutes, "An entry code stands in the words of a meeting",
            """
            A key-safe number or door code was typed into the record of a meeting. It would stand in the minutes, \
            which travel, so nothing was published: the output is as it was before.

            Take it out of the meeting. Codes have a place of their own in the plan (entry.codes), from which they \
            are printed on nothing.
            """),
        Explanation(
            .minutesNameWithheld, "The minutes or the agenda name someone whose case is not told",
            """
            Someone on the list of this meeting did not agree to be discussed, withdrew, has died, or is kept from \
            the team. Their case is left out of the minutes, but other words of the meeting (matters arising, or the \
            case of someone else) still speak of them by name. The minutes were not made, or of a meeting to come the \
            agenda and its cards. Take the name out of those words.
            """),
        Explanation(
            .minutesNotEntered, "A meeting whose minutes are not entered",
            """
            The day of the meeting has passed, and its record says neither who was there nor what was decided. There \
            is nothing to make minutes, extracts or lists of actions from, and its agenda is over. Enter what came of \
            it, with the day on which you do (enteredOn). If it was not held, delete the record: what was open stays \
            open for the next meeting.
            """),
        Explanation(
            .actionNamesPerson, "An action of a meeting names someone",
            """
            Each organisation gets a list of its own open actions, which lies about in its office. It says for whom by \
            initials and NHS number alone. The words of this action hold a name or another detail of the person, or of \
            someone else who was on the list of a meeting. One that names someone else is left off the list. Say what \
            is to be done without a name.
            """),
        Explanation(
            .linkLeadsNowhere, "A link leads nowhere",
            """
            A lesson, story or page links to a page that is not in the portal, or to something outside of public/. \
            Readers would get an error. Links are relative to the page: ../resources.html from a lesson.
            """),
        Explanation(
            .extractNamesAnother, "An extract would name someone else",
            """
            A person's extract from a meeting is about that person alone. The words that were recorded for this case \
            contain the name or another detail of someone else who was discussed at the meeting, so the extract was \
            not made. Reword the case, or write its plainSummary without the other person.
            """),
        Explanation(
            .agreedActionNamesAnother, "An agreed action would name someone else",
            """
            What a team meeting has agreed for a person is shown in their plan, and what it asks of their practice on the \
            practice’s page. The words of this action name somebody else who is on the list of a meeting, so it is in \
            neither. Say what is to be done without the name.
            """),
        Explanation(
            .storyWithoutConsent, "A story has no consent",
            """
            A story is published only while the plan of the person who told it holds a consent for case stories that \
            is given and in date. It is not, so the story is left out of the portal, and if it was there before, it \
            is gone now.
            """),
        Explanation(
            .figuresTakenBack, "Figures are hidden since others would give a few people away",
            """
            A count of a few people is hidden. Other figures (a total, a quarter, another row, the limits of a chart) \
            would have let a reader work it out, so those that matter least are hidden as well, with the same mark. \
            Nothing needs to be done. Fewer figures are hidden where counts are rounded more (disclosure.roundTo).
            """),
        Explanation(
            .figureGivenAway, "A small number can be worked out from what is published",
            """
            Whatever is hidden now, this count of a few people can be told from what is known already. Where \
            disclosure.suppressBelow is 2, a hidden count can only be 1: choose 8, as NHS Digital does. Else it was \
            published before, in a pack that is recorded in content/published: what has been read cannot be called \
            back. Tell whoever is responsible for the data.
            """),
        Explanation(
            .figureChanged, "A figure was published otherwise before",
            """
            A record in content/published says that this figure was published as another number, or hidden, and the \
            revisions of the return do not lead from the one to the other. What both say together about a few people \
            is not worked out. Give the return a revision with the value before (from), the value now (to) and the \
            reason; readers have a right to it as well.
            """),
        Explanation(
            .easyReadNoPicture, "Sentences in Easy Read without a picture of their own",
            """
            Each idea of an Easy Read document has a picture. These sentences have no word for which the theme has one, \
            so the picture of their heading stands beside them. That is no fault; a picture of what the sentence says \
            helps more. docs/easy-read.md has the words, and how to add a picture to a theme. Sentences that say no \
            are not counted: a picture would show what they deny.
            """),
        Explanation(
            .markdownHTML, "HTML in a text is shown as plain letters",
            """
            Texts are Markdown. HTML in them is not used, because a record comes from many hands: it is shown as it \
            was typed. Write **bold**, lists and links in Markdown instead.
            """),
        Explanation(
            .markdownLink, "A link was left out",
            """
            Only links that begin with https:, http:, mailto: or tel:, links to a place on the same page and links to \
            another page of the portal are used. Others could run a script or lead somewhere else than they say. The \
            words of the link are still there.
            """),
        Explanation(
            .markdownImage, "A picture was left out",
            """
            A picture in a text would be fetched from somewhere when the page is opened. Its description is shown in \
            its place.
            """),
        Explanation(
            .markdownBlock, "A block stands where only a line fits",
            """
            Goals, steps, triggers and the like are shown on a line or in a cell of a table. A list, a table or a \
            quotation there is shown as running text. Give each thing its own entry in the record instead.
            """),
        Explanation(
            .markdownTooMuch, "A text is too long or too tangled to be laid out",
            """
            Texts are limited to 64 KB and to 24 levels of lists and quotations within each other, and a few patterns \
            that would take Markdown very long are not laid out. Nothing is lost: the text is shown as it was typed.
            """),
    ]
}
