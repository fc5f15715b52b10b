import Markup

/// How the numbers of a workbook are shown: as days, as percentages, or as they are.
struct CellFormats {
    enum Kind { case plain, day, percent }

    private var kinds: [Kind] = []

    /// - Parameter styles: the part of that name.
    init(_ styles: XMLElement?) {
        var codes: [Int: String] = [:]
        for list in styles?.elements.filter({ $0.name == "numFmts" }) ?? [] {
            for format in list.elements {
                if let id = format["numFmtId"].flatMap({ Int($0) }) { codes[id] = format["formatCode"] }
            }
        }
        for list in styles?.elements.filter({ $0.name == "cellXfs" }) ?? [] {
            kinds += list.elements.map { cell in
                let id = cell["numFmtId"].flatMap { Int($0) } ?? 0
                return codes[id].map(Self.kind(of:)) ?? Self.kind(ofBuiltIn: id)
            }
        }
    }

    func kind(_ style: String?) -> Kind {
        guard let number = style.flatMap({ Int($0) }), kinds.indices.contains(number) else { return .plain }
        return kinds[number]
    }

    /// The formats that every workbook has without saying so (ECMA-376, part 1, 18.8.30).
    private static func kind(ofBuiltIn id: Int) -> Kind {
        switch id {
        case 9, 10: .percent
        case 14...17, 22, 27...31, 34...36, 50...54, 57...58: .day
        default: .plain
        }
    }

    /// What a code such as `mmm\-yy` or `0.0%` shows, apart from words, colours and languages in it.
    private static func kind(of code: String) -> Kind {
        var rest = code.lowercased()[...]
        var shown = ""
        while let first = rest.first {
            rest = rest.dropFirst()
            switch first {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case ";": rest = ""
            default: shown.append(first)
            }
        }
        if shown.contains("general") { return .plain }
        if shown.contains("y") || shown.contains("d") || shown.contains("mmm") { return .day }
        return shown.contains("%") ? .percent : .plain
    }
}
