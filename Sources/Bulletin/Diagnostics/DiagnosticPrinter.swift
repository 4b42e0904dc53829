/// Prints diagnostics for people and for machines.
public struct DiagnosticPrinter: Sendable {
  private let texts: [String: [Substring]]

  /// Makes a printer.
  ///
  /// - Parameter texts: The texts of files, by the names that places use; a diagnostic in one of
  ///   them is shown with its line and a caret.
  public init(texts: [String: String] = [:]) {
    self.texts = texts.mapValues {
      $0.split(omittingEmptySubsequences: false) { $0.isNewline }
    }
  }

  /// The form that terminals and editors read: `file:line:column: error[B012]: …`.
  public func text(_ diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.description]
    if let place = diagnostic.place, let source = line(of: place) {
      let number = String(place.line)
      let margin = String(repeating: " ", count: max(5 - number.count, 1))
      lines.append("\(margin)\(number) | \(source)")
      let width = max(
        1,
        (place.end.flatMap { $0.line == place.line ? $0.column : nil } ?? place.column + 1)
          - place.column)
      let caret =
        Self.blanks(under: source.prefix(place.column - 1))
        + String(
          repeating: "^",
          count: Self.width(of: source.dropFirst(place.column - 1).prefix(width), atLeast: width))
      let bar = String(repeating: " ", count: margin.count + number.count)
      lines.append("\(bar) | \(caret)" + (diagnostic.hint.map { " \($0)" } ?? ""))
    } else if let hint = diagnostic.hint {
      lines.append("      hint: \(hint)")
    }
    for note in diagnostic.notes {
      lines.append((note.place.map { "\($0): " } ?? "") + "note: \(note.message)")
    }
    return lines.joined(separator: "\n")
  }

  /// One JSON object on one line.
  public static func json(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    return JSONValue.object([
      JSONValue.Member("severity", .string(diagnostic.severity.rawValue)),
      JSONValue.Member("code", .string(diagnostic.code.rawValue)),
      JSONValue.Member("message", .string(diagnostic.message)),
      JSONValue.Member("file", place.map { .string($0.file) } ?? .null),
      JSONValue.Member("line", place.map { .integer($0.line) } ?? .null),
      JSONValue.Member("column", place.map { .integer($0.column) } ?? .null),
      JSONValue.Member("hint", diagnostic.hint.map { .string($0) } ?? .null),
      JSONValue.Member("notes", .array(diagnostic.notes.map { .string($0.message) })),
    ]).description
  }

  private func line(of place: Place) -> Substring? {
    guard let lines = texts[place.file], place.line >= 1, place.line <= lines.count,
      place.column >= 1
    else { return nil }
    let line = lines[place.line - 1]
    return line.count <= 400 ? line : nil
  }

  /// Blanks as wide as a text; tabs stay tabs.
  private static func blanks(under text: Substring) -> String {
    text.reduce(into: "") { blanks, character in
      blanks += character == "\t" ? "\t" : String(repeating: " ", count: columns(of: character))
    }
  }

  private static func width(of text: Substring, atLeast characters: Int) -> Int {
    text.reduce(0) { $0 + columns(of: $1) } + max(0, min(1, characters - text.count))
  }

  /// The columns that a terminal gives a character.
  private static func columns(of character: Character) -> Int {
    let scalar = character.unicodeScalars.first!
    let isWide =
      (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
      || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
      || (0x1F300...0x1FAFF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
    return isWide ? 2 : 1
  }
}
