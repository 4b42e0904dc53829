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
  private let language: LanguageCode
  private let secrets: [Place]

  /// Makes a printer.
  ///
  /// - Parameters:
  ///   - texts: The texts of files, by the names that places have.
  ///   - secrets: Stretches of them that no line may show, whatever is told there.
  ///   - color: Whether to colour for a terminal.
  ///   - language: The language of messages; English where it has no words for one.
  public init(
    texts: [String: String] = [:], secrets: [Place] = [], color: Bool = false,
    language: LanguageCode = .en
  ) {
    self.secrets = secrets
    self.language = language
    excerpts = texts.mapValues { SourceExcerpt($0) }
    usesColor = color
  }

  /// The text form over several lines, without a line break at the end; notes stand below.
  public func text(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    let label = paint("\(severity.rawValue)[\(diagnostic.code)]", Self.colors[severity] ?? "")
    var text = head(label, diagnostic.message.text(in: language), diagnostic.place)
    text += excerpt(diagnostic.place, diagnostic.hint?.text(in: language), diagnostic.concealed)
    for note in diagnostic.notes {
      text +=
        "\n"
        + head(paint("note", Self.colors[.note] ?? ""), note.message.text(in: language), note.place)
      text += excerpt(note.place, nil, diagnostic.concealed)
    }
    return text
  }

  /// The text form of several, each on lines of its own and with a line break at its end.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.reduce(into: "") { $0 += text($1) + "\n" }
  }

  /// The JSON form: one object on one line without a line break; absent members are `null`.
  public func json(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let object: JSONValue = [
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
      "message": .string(diagnostic.message.text(in: language)), "file": Self.text(place?.file),
      "line": Self.number(place?.line), "column": Self.number(place?.column),
      "hint": Self.text(diagnostic.hint?.text(in: language)),
      "notes": .array(
        diagnostic.notes.map {
          [
            "message": .string($0.message.text(in: language)), "file": Self.text($0.place?.file),
            "line": Self.number($0.place?.line),
            "column": Self.number($0.place?.column),
          ]
        }),
    ]
    return object.description
  }

  /// The JSON form of several: an object a line, with a line break at the end of each.
  public func jsonLines(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.reduce(into: "") { $0 += json($1) + "\n" }
  }

  private static func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  private static func number(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

  private func head(_ label: String, _ message: String, _ place: Place?) -> String {
    (place.map { "\(Self.printable($0.description)): " } ?? "")
      + "\(label): \(Self.printable(message))"
  }

  private func excerpt(_ place: Place?, _ hint: String?, _ concealed: [Place]) -> String {
    let hint = hint.map(Self.printable)
    guard let place,
      let line = excerpts[place.file]?.line(at: place, concealing: concealed + secrets)
    else {
      return hint.map { "\n      \(told("hint: \($0)"))" } ?? ""
    }
    let digits = String(place.line)
    let gutter = max(5, digits.count)
    let margin = String(repeating: " ", count: gutter - digits.count)
    return "\n\(margin)\(digits) | \(line.shown)\n" + String(repeating: " ", count: gutter)
      + " | \(line.padding)"
      + paint(String(repeating: "^", count: line.carets), Self.caretColor)
      + (hint.map { " \($0)" } ?? "")
  }

  private func told(_ message: Message) -> String { message.text(in: language) }

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
