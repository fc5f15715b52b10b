import CLibYAML

/// The events of a YAML text, one after another, as libyaml reads them.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        self.text = .allocate(capacity: text.count)
        _ = self.text.initialize(from: text)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_input_string(parser, self.text.baseAddress, self.text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        text.deallocate()
    }

    /// The next event. After the end, or a problem, there is none to ask for.
    func next() throws(YAMLProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { yaml_event_delete(&event) }
        let mark = YAMLMark(event.start_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return YAMLEvent(
                .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
                at: mark, isAnchored: scalar.anchor != nil)
        case YAML_SEQUENCE_START_EVENT:
            return YAMLEvent(.sequence, at: mark, isAnchored: event.data.sequence_start.anchor != nil)
        case YAML_MAPPING_START_EVENT:
            return YAMLEvent(.mapping, at: mark, isAnchored: event.data.mapping_start.anchor != nil)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return YAMLEvent(.end, at: mark)
        case YAML_ALIAS_EVENT: return YAMLEvent(.alias, at: mark)
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(.document, at: mark)
        case YAML_STREAM_END_EVENT: return YAMLEvent(.nothing, at: mark)
        default: return try next()
        }
    }

    private var problem: YAMLProblem {
        let words = parser.pointee.problem.map { String(cString: $0) } ?? "it is not YAML"
        let isPlaced = parser.pointee.error == YAML_SCANNER_ERROR || parser.pointee.error == YAML_PARSER_ERROR
        return YAMLProblem(words: words, mark: isPlaced ? YAMLMark(parser.pointee.problem_mark) : nil)
    }
}

/// What stands next in a YAML text.
struct YAMLEvent {
    enum Kind {
        case scalar(String, isPlain: Bool)
        case sequence, mapping
        /// Of the innermost sequence or mapping.
        case end
        case alias
        /// A document begins.
        case document
        /// The text is at its end.
        case nothing
    }

    let kind: Kind
    let mark: YAMLMark
    /// Whether the value has a name, so that it could be repeated elsewhere.
    let isAnchored: Bool

    init(_ kind: Kind, at mark: YAMLMark, isAnchored: Bool = false) {
        self.kind = kind
        self.mark = mark
        self.isAnchored = isAnchored
    }
}

/// A line and a column of a YAML text, both counting from 1; columns count scalars.
struct YAMLMark {
    let line: Int
    let column: Int

    init(_ mark: yaml_mark_t) {
        line = mark.line + 1
        column = mark.column + 1
    }
}

/// Why a text cannot be read, without the text itself.
struct YAMLProblem: Error {
    let words: String
    let mark: YAMLMark?
}
