import Bulletin
import CLibYAML

/// Reads YAML into nodes that know their places, by libyaml's events.
public struct YAMLReader {
  /// What a file may be at most, so that hostile ones cost bounded time and memory.
  enum Limit {
    static let bytes = 16 << 20
    static let depth = 200
    static let nodes = 1_000_000
  }

  private let file: String
  private let lines: YAMLLines
  private let bytes: [UInt8]
  private let diagnostics: Diagnostics

  /// Makes a reader of a text; faults go to the collector.
  public init(_ text: String, file: String, into diagnostics: Diagnostics) {
    self.file = file
    self.diagnostics = diagnostics
    bytes = Array(text.utf8)
    lines = YAMLLines(bytes)
  }

  /// Reads the document.
  ///
  /// - Returns: Nil if the text is no YAML, and has then been reported; an empty map for an empty
  ///   document.
  public func read() -> Node? {
    guard bytes.count <= Limit.bytes else {
      diagnostics.error(
        .tooLarge, "the file is larger than \(Limit.bytes >> 20) MB", at: start)
      return nil
    }
    if let tab = lines.tabIndentation() {
      diagnostics.error(
        .tabIndentation, "a tab indents this line", at: place(tab, 1),
        hint: "YAML indents with blanks alone")
      return nil
    }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      var empty: UInt8 = 0
      return withUnsafePointer(to: &empty) { nothing in
        yaml_parser_set_input_string(&parser, buffer.baseAddress ?? nothing, buffer.count)
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        return document(&parser)
      }
    }
  }

  private var start: Place { Place(file: file, line: 1, column: 1) }

  private func document(_ parser: inout yaml_parser_t) -> Node? {
    var builder = NodeBuilder(diagnostics: diagnostics)
    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        reportSyntax(parser)
        return nil
      }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return builder.root ?? Node.emptyMap(at: start)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          diagnostics.error(
            .severalDocuments, "a second document begins here", at: place(of: event),
            hint: "a configuration is one document; remove '---'")
          return nil
        }
      case YAML_SCALAR_EVENT:
        guard builder.add(scalar(event), anchor: text(event.data.scalar.anchor)) else { return nil }
      case YAML_ALIAS_EVENT:
        guard builder.alias(text(event.data.alias.anchor) ?? "", at: place(of: event)) else {
          return nil
        }
      case YAML_SEQUENCE_START_EVENT:
        guard
          builder.open(
            isMap: false, at: place(of: event), tag: text(event.data.sequence_start.tag),
            anchor: text(event.data.sequence_start.anchor), isFlow: false)
        else { return nil }
      case YAML_MAPPING_START_EVENT:
        guard
          builder.open(
            isMap: true, at: place(of: event), tag: text(event.data.mapping_start.tag),
            anchor: text(event.data.mapping_start.anchor),
            isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
        else { return nil }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        guard builder.close() else { return nil }
      default:
        continue
      }
    }
  }

  private func scalar(_ event: yaml_event_t) -> Node {
    let data = event.data.scalar
    let value = String(
      decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    let style: Node.Scalar.Style =
      switch data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let source = lines.text(
      from: lines.offset(event.start_mark), to: lines.offset(event.end_mark), in: bytes)
    return Node(
      .scalar(Node.Scalar(value, style: style, source: source, tag: text(data.tag))),
      at: place(of: event))
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func place(of event: yaml_event_t) -> Place {
    let (from, to) = (lines.position(event.start_mark, bytes), lines.position(event.end_mark, bytes))
    let isOpen = event.type == YAML_SEQUENCE_START_EVENT || event.type == YAML_MAPPING_START_EVENT
    let end = isOpen || to.line != from.line ? nil : Place.Position(line: to.line, column: to.column)
    return Place(file: file, line: from.line, column: from.column, end: end)
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(file: file, line: line, column: column)
  }

  private func reportSyntax(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "the text is no YAML"
    let mark = parser.problem_mark
    let position =
      parser.error == YAML_READER_ERROR
      ? lines.position(ofByte: Int(parser.problem_offset), bytes) : lines.position(mark, bytes)
    var notes: [Diagnostic.Note] = []
    if let context = parser.context.map({ String(cString: $0) }) {
      let at = lines.position(parser.context_mark, bytes)
      notes.append(Diagnostic.Note(context, at: place(at.line, at.column)))
    }
    diagnostics.error(
      .yamlSyntax, problem, at: place(position.line, position.column),
      hint: YAMLAdvice.hint(for: problem), notes: notes)
  }
}

/// What to do about libyaml's own faults.
enum YAMLAdvice {
  static func hint(for problem: String) -> String? {
    if problem.contains("mapping values are not allowed") {
      return "put a text that holds ': ' in quotes"
    }
    if problem.contains("did not find expected ',' or") {
      return "close the bracket, or put a text with brackets or braces in quotes"
    }
    if problem.contains("did not find expected key") {
      return "the keys of one map begin in one column"
    }
    if problem.contains("cannot start any token") {
      return "put a text that begins so in quotes"
    }
    if problem.contains("unexpected end of stream") { return "close the quote" }
    return nil
  }
}
