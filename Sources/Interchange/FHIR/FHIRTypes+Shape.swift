extension FHIRElement {
    /// What an element says whose type only shows by what is in it: a concept, a quantity, a period, a plain value.
    /// References need `PersonImport.words(of:from:)`, since they lead elsewhere.
    var shapeWords: FHIRWords? {
        if let value { return dateWords ?? FHIRWords(value, using: [self]) }
        if self["coding"] != nil || self["text"] != nil {
            return self["time"] == nil ? conceptWords : annotationWords()
        }
        if self["repeat"] != nil || self["event"] != nil || self["code"]?["coding"] != nil { return timingWords }
        if self["numerator"] != nil { return ratioWords }
        if self["low"] != nil || self["high"] != nil { return rangeWords }
        if self["start"] != nil || self["end"] != nil { return periodWords }
        if self["currency"] != nil { return moneyWords }
        if self["value"] != nil { return self["comparator"] == nil && isIdentifier ? identifierWords : quantityWords }
        if self["code"] != nil || self["display"] != nil { return codingWords }
        return attachmentWords
    }

    /// A Quantity and an Identifier both have a `value`; only the latter’s need be no number.
    private var isIdentifier: Bool {
        self["type"] != nil || self["assigner"] != nil || Double(peek("value") ?? "") == nil
    }

    var isReference: Bool {
        self["reference"] != nil || (self["identifier"] != nil && self["coding"] == nil)
            || (self["display"] != nil && self["code"] == nil && self["system"] == nil)
    }
}
