import Bulletin

/// A stated figure that cannot stand beside another, or beside the records.
public struct StatedFault: Error, Sendable, CustomStringConvertible {
  /// The fault as a diagnostic, at the place of the statement.
  public let diagnostic: Diagnostic

  public var description: String { diagnostic.message.description }

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(_ code: DiagnosticCode, _ figure: StatedFigure, _ other: StatedFigure) {
    let verb: Message =
      code == .statedTwice ? "is stated twice" : "overlaps another figure"
    diagnostic = Diagnostic(
      code,
      "'\(figure.metric)' \(verb): \(figure.use.text) for \(figure.region.period), "
        + "\(other.use.text) for \(other.region.period)",
      at: figure.use.diagnosticPlace, hint: "keep one, or state periods that do not overlap",
      notes: [Diagnostic.Note("the other one stands here", at: other.use.diagnosticPlace)])
  }
}

extension StatedUse {
  /// The place as diagnostics print it.
  var diagnosticPlace: Place { Place(file: input.path, line: max(place.line, 1), column: 1) }
}
