/// Writes diagnostics as text for people or as one JSON object a line for programs.
///
/// ```
/// config.yaml:14:7: error[B012]: unknown key 'perdiod' in pipeline 'term'
///    14 |       perdiod: 2017..2023
///       |       ^^^^^^^ did you mean 'period'?
/// ```
/// The source line is shown where the file's text is known; carets stand under the exact stretch,
/// also behind tabs, combining marks and wide characters. Secrets in it show as dots.
public struct DiagnosticPrinter: Sendable {
  private let excerpts: [String: SourceExcerpt]
  private let usesColor: Bool

  /// Makes a printer.
  ///
  /// - Parameters:
  ///   - texts: The texts of files, by the names that places have.
  ///   - concealed: Stretches never to show, as `Diagnostics.concealed` has them.
  ///   - color: Whether to colour for a terminal.
  public init(texts: [String: String] = [:], concealed: [Place] = [], color: Bool = false) {
    excerpts = Dictionary(
      uniqueKeysWithValues: texts.map { file, text in
        (file, SourceExcerpt(text, concealed: concealed.filter { $0.file == file }))
      })
    usesColor = color
  }

  /// The text form, each diagnostic on lines of its own, with a line break at the end.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.reduce(into: "") { text, diagnostic in
      let severity = diagnostic.severity
      let label = paint("\(severity.rawValue)[\(diagnostic.code)]", Self.colors[severity] ?? "")
      write(
        diagnostic.message, label: label, at: diagnostic.place, hint: diagnostic.hint, to: &text)
      for note in diagnostic.notes {
        write(
          note.message, label: paint("note", Self.colors[.note] ?? ""), at: note.place, to: &text)
      }
    }
  }

  /// The JSON form: an object a line, with a line break at the end; absent members are `null`.
  public func jsonLines(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.reduce(into: "") { $0 += "\(Self.json($1))\n" }
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    let place = diagnostic.place
    return [
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
      "message": .string(diagnostic.message), "file": text(place?.file),
      "line": number(place?.line), "column": number(place?.column),
      "hint": text(diagnostic.hint),
      "notes": .array(
        diagnostic.notes.map {
          [
            "message": .string($0.message), "file": text($0.place?.file),
            "line": number($0.place?.line), "column": number($0.place?.column),
          ]
        }),
    ]
  }

  private static func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  private static func number(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

  private func write(
    _ message: String, label: String, at place: Place?, hint: String? = nil, to text: inout String
  ) {
    if let place { text += "\(Self.printable(place.description)): " }
    text += "\(label): \(Self.printable(message))\n"
    let hint = hint.map(Self.printable)
    guard let place, let line = excerpts[place.file]?.line(at: place) else {
      if let hint { text += "  \(hint)\n" }
      return
    }
    let digits = String(place.line)
    let gutter = max(5, digits.count)
    text += String(repeating: " ", count: gutter - digits.count) + digits
    text += " | \(line.shown)\n" + String(repeating: " ", count: gutter) + " | \(line.padding)"
    text += paint(String(repeating: "^", count: line.carets), Self.caretColor)
    text += hint.map { " \($0)\n" } ?? "\n"
  }

  private static let caretColor = "1;32"
  private static let colors: [Severity: String] = [
    .error: "1;31", .warning: "1;33", .note: "1;36",
  ]

  private func paint(_ text: String, _ color: String) -> String {
    usesColor ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }

  /// One line that a terminal shows as it is: what was typed may hold anything.
  private static func printable(_ text: String) -> String {
    String(
      text.map { character -> Character in
        if character.isNewline || character == "\t" { return " " }
        return character.isControl || character.isBidirectionalControl ? "\u{FFFD}" : character
      })
  }
}
