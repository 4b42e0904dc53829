import Bulletin
import BulletinOperations

/// Prints messages where they belong: on standard error as text or JSON, or as the result.
struct MessagePrinter: Sendable {
  /// How messages are printed.
  enum Style: Sendable {
    /// For people, on standard error.
    case text
    /// An object a line, on standard error.
    case jsonLog
    /// An object a line, on standard output: messages are the result.
    case jsonResult
  }

  var style = Style.text
  var isQuiet = false
  var language = LanguageCode.en
  /// The texts of the configuration's files, by the names that places have.
  var texts: [String: String] = [:]
  /// Stretches of them that no line may show.
  var secrets: [Place] = []
  /// The folder of the configuration.
  var folder = ""

  func print(_ diagnostics: [Diagnostic]) {
    let told = (isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics)
      .map(fromHere)
    guard !told.isEmpty else { return }
    switch style {
    case .text:
      let printer = DiagnosticPrinter(
        texts: texts, secrets: secrets, color: Machine.showsColor(on: 2), language: language)
      for diagnostic in told { StandardError.write(printer.text(diagnostic)) }
    case .jsonLog:
      let printer = DiagnosticPrinter(language: language)
      for diagnostic in told { StandardError.write(printer.json(diagnostic)) }
    case .jsonResult:
      let printer = DiagnosticPrinter(language: language)
      for diagnostic in told { ProgramOutput.shared.print(printer.json(diagnostic)) }
    }
  }

  /// Data are named as the configuration names them; a terminal needs the way from where it stands.
  private func fromHere(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !folder.isEmpty, let place = diagnostic.place, !place.file.hasPrefix("/"),
      texts[place.file] == nil
    else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.place = Place(
      file: "\(folder)/\(place.file)", line: place.line, column: place.column, end: place.end)
    return diagnostic
  }
}
