import Bulletin
import CLibYAML

/// One run of libyaml over one text: turns its events into calls of a tree builder.
final class YAMLParse {
  private var map: SourceMap
  private let file: String
  private let limits: YAMLLimits
  private let diagnostics: Diagnostics
  private let builder: YAMLTreeBuilder

  init(_ text: String, file: String, limits: YAMLLimits, diagnostics: Diagnostics) {
    map = SourceMap(text)
    self.file = file
    self.limits = limits
    self.diagnostics = diagnostics
    builder = YAMLTreeBuilder(limits: limits, diagnostics: diagnostics)
  }

  /// The tree; `nil` after reporting why there is none.
  func run() -> Node? {
    guard !hasManyDirectives() else { return nil }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      diagnostics.error(.tooLarge, "no memory to read YAML", at: start)
      return nil
    }
    defer { yaml_parser_delete(&parser) }
    // Not inside a closure over `map.bytes`: locating positions changes `map`.
    let bytes = map.bytes.isEmpty ? [0x0A] : map.bytes
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return document(&parser)
    }
  }

  private var start: Place { Place(file: file, line: 1, column: 1) }

  private func document(_ parser: inout yaml_parser_t) -> Node? {
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
        return builder.hasForeignTag ? nil : builder.root ?? Node.emptyMap(at: start)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else {
          diagnostics.error(
            .severalDocuments, "a second document begins here", at: place(event),
            hint: "one file holds one document: remove the '---', or use 'include'")
          return nil
        }
      default:
        guard accept(event) else { return nil }
      }
    }
  }

  /// Hands an event on; false when reading cannot go on, which has been reported.
  private func accept(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      guard data.length <= limits.scalarBytes else {
        diagnostics.error(
          .tooLarge, "a text of \(data.length) bytes, more than \(limits.scalarBytes)",
          at: place(event).head)
        return false
      }
      return builder.add(scalar(event), anchor: text(data.anchor))
    case YAML_ALIAS_EVENT:
      return builder.alias(text(event.data.alias.anchor) ?? "", at: place(event))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return builder.open(
        .list, at: contentPlace(event, data.anchor != nil || data.tag != nil), from: place(event),
        tag: text(data.tag), anchor: text(data.anchor),
        isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return builder.open(
        .map, at: contentPlace(event, data.anchor != nil || data.tag != nil), from: place(event),
        tag: text(data.tag), anchor: text(data.anchor),
        isFlow: data.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return builder.close(at: place(event))
    default:
      return true
    }
  }

  private func scalar(_ event: yaml_event_t) -> YAMLTreeBuilder.ScalarEvent {
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
    var (from, position) = map.locate(codePoint: event.start_mark.index)
    if data.anchor != nil || data.tag != nil {
      from = afterProperties(from)
      position = map.position(ofByte: from)
    }
    var (to, end) = map.locate(codePoint: event.end_mark.index)
    if from >= to {
      (to, end) = (from, position)
    } else if style == .literal || style == .folded {
      while to > from, map.bytes[to - 1] == 0x0A || map.bytes[to - 1] == 0x0D { to -= 1 }
      end = map.position(ofByte: to)
    }
    let source = String(decoding: map.bytes[from..<to], as: UTF8.self)
    let place = Place(
      file: file, line: position.line, column: position.column, end: from < to ? end : nil)
    let content = Node.Scalar(
      value, style: style, source: source == value ? value : source, tag: text(data.tag))
    return YAMLTreeBuilder.ScalarEvent(
      node: Node(.scalar(content), at: place), start: self.place(event),
      hasColonBehind: nextByte(to) == UInt8(ascii: ":"))
  }

  /// The first byte from an offset on that is no blank and no line break.
  private func nextByte(_ offset: Int) -> UInt8? {
    map.bytes[offset...].first { !Self.isWhite($0) }
  }

  private static func isWhite(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The byte at which a node begins behind its anchor and tag.
  private func afterProperties(_ offset: Int) -> Int {
    var offset = offset
    while offset < map.bytes.count {
      let byte = map.bytes[offset]
      if Self.isWhite(byte) {
        offset += 1
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
        while offset < map.bytes.count, !Self.isWhite(map.bytes[offset]),
          byte == UInt8(ascii: "!") || !Self.isFlowMark(map.bytes[offset])
        { offset += 1 }
      } else if byte == UInt8(ascii: "#") {
        while offset < map.bytes.count, map.bytes[offset] != 0x0A, map.bytes[offset] != 0x0D {
          offset += 1
        }
      } else {
        break
      }
    }
    return offset
  }

  private static func isFlowMark(_ byte: UInt8) -> Bool { ",[]{}".utf8.contains(byte) }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func place(_ event: yaml_event_t) -> Place {
    let start = map.locate(codePoint: event.start_mark.index).position
    let end = map.locate(codePoint: event.end_mark.index).position
    return Place(
      file: file, line: start.line, column: start.column, end: start < end ? end : nil)
  }

  /// Where a list or map begins, behind its anchor and tag.
  private func contentPlace(_ event: yaml_event_t, _ hasProperties: Bool) -> Place {
    let (byte, position) = map.locate(codePoint: event.start_mark.index)
    guard hasProperties else {
      return Place(file: file, line: position.line, column: position.column)
    }
    let start = map.position(ofByte: afterProperties(byte))
    return Place(file: file, line: start.line, column: start.column)
  }
}

// What libyaml refuses.
extension YAMLParse {
  private func reportSyntax(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    // A reader's fault counts bytes, any other code points.
    let isReader = parser.error == YAML_READER_ERROR
    let offset =
      isReader
      ? Int(parser.problem_offset) : map.locate(codePoint: parser.problem_mark.index).byte
    let position = map.position(ofByte: offset)
    let place = Place(file: file, line: position.line, column: position.column)
    if let tab = tabIndentation(before: offset) {
      diagnostics.error(
        .tabIndentation, "a tab indents this line", at: tab, hint: "indent with blanks")
      return
    }
    let begin = map.locate(codePoint: parser.context_mark.index).position
    let opening =
      context.isEmpty ? nil : Place(file: file, line: begin.line, column: begin.column)
    let character =
      offset < map.bytes.count
      ? map.text[map.text.utf8.index(map.text.startIndex, offsetBy: offset)] : nil
    let fault = YAMLFault(problem: problem, context: context, character: character)
    let showsOpening = opening.map { $0.line != place.line } ?? false
    diagnostics.error(
      .yamlSyntax, fault.message, at: fault.isAtOpening ? opening ?? place : place,
      hint: fault.hint,
      notes: showsOpening && !fault.isAtOpening
        ? [Diagnostic.Note(fault.openingNote, at: opening)] : [])
  }

  /// The tab in the indentation of the line of a fault, or of the line before it, if there is one.
  private func tabIndentation(before offset: Int) -> Place? {
    var lineStart = min(offset, map.bytes.count)
    for _ in 0..<2 {
      while lineStart > 0, map.bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
      var byte = lineStart
      while byte < map.bytes.count, map.bytes[byte] == 0x20 { byte += 1 }
      if byte < map.bytes.count, map.bytes[byte] == 0x09 {
        let position = map.position(ofByte: byte)
        return Place(file: file, line: position.line, column: position.column)
      }
      guard lineStart > 0 else { return nil }
      lineStart -= 1
    }
    return nil
  }

  /// Refuses a flood of `%TAG` lines before libyaml compares each with each.
  private func hasManyDirectives() -> Bool {
    var (count, isLineStart) = (0, true)
    for (offset, byte) in map.bytes.enumerated() {
      if isLineStart, byte == UInt8(ascii: "%") { count += 1 }
      if count > limits.directives {
        let position = map.position(ofByte: offset)
        diagnostics.error(
          .tooLarge, "more than \(limits.directives) lines begin with '%'",
          at: Place(file: file, line: position.line, column: position.column))
        return true
      }
      isLineStart = byte == 0x0A || byte == 0x0D
    }
    return false
  }
}
