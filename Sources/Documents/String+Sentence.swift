extension String {
    /// These words with a stop at the end, unless they have one.
    var asSentence: String {
        guard let last = last(where: { !"”’\")".contains($0) }), !".!?…:".contains(last) else { return self }
        return self + "."
    }

    /// The same words with a capital letter first.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
