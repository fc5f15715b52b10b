/// What an import makes of what, as its report speaks of them.
public enum ImportSubject: Sendable {
    /// Plans of FHIR.
    case plans
    /// Programme returns of spreadsheets.
    case returns

    /// One of those that are made.
    var one: String { self == .plans ? "plan" : "return" }
    /// Several of them.
    var many: String { self == .plans ? "plans" : "returns" }
    /// Where they come from.
    var source: String { self == .plans ? "FHIR" : "file" }
    /// What each is made of.
    var parts: String { self == .plans ? "resources" : "rows" }
}
