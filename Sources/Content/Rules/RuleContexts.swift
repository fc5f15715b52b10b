import CareRecords

/// What rules look things up in: one context, or one for each thing that a programme with errors may be meant to say.
struct RuleContexts: Sendable {
    private var all: [RuleContext]
    var asOf: CalendarDate { all[0].asOf }

    /// - Parameters:
    ///   - programme: nil where it has errors.
    ///   - guesses: what it may be meant to say then; none where nothing of it could be read.
    init(programme: Programme?, guesses: [Programme], asOf: CalendarDate) {
        all =
            programme == nil && !guesses.isEmpty
            ? guesses.map { RuleContext(programme: $0, asOf: asOf, isGuess: true) }
            : [RuleContext(programme: programme, asOf: asOf)]
    }

    /// Changes each of them.
    mutating func change(_ change: (inout RuleContext) -> Void) {
        for number in all.indices { change(&all[number]) }
    }

    /// Adds what is found whichever counts.
    func find(_ findings: inout Findings, _ rules: (RuleContext, inout Findings) -> Void) {
        if all.count == 1 { return rules(all[0], &findings) }
        findings.add(foundInEach: all.count) { rules(all[$0], &$1) }
    }
}
