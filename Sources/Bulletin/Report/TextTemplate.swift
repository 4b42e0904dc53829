/// A text with figures in it, as configurations and plugins write it:
/// `Đã cử {{laos.delegations_out}}, {{laos.people_out | change}} so với kỳ trước.`
///
/// Everything outside the braces is taken as it stands; a value can never become markup.
public struct TextTemplate: Sendable, Hashable {
  /// A piece of a template.
  public enum Piece: Sendable, Hashable {
    /// Words.
    case text(String)
    /// A figure of the report's period.
    case figure(MetricID, FigureForm, FigureFormat)
    /// Something that is no metric: `period`, or the name of a `for`.
    case name(String)
  }

  /// The pieces, in order.
  public let pieces: [Piece]

  /// Reads a template.
  ///
  /// - Parameter names: What may stand between braces beside metrics.
  /// - Throws: `TextTemplateFault` for braces that do not close, a filter that does not exist, or
  ///   nothing between the braces.
  public init(_ text: String, names: Set<String> = ["period"]) throws(TextTemplateFault) {
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let character = rest.first {
      guard rest.hasPrefix("{{") else {
        words.append(character)
        rest.removeFirst()
        continue
      }
      let start = text.distance(from: text.startIndex, to: rest.startIndex)
      let inside = rest.dropFirst(2)
      guard let end = Self.closing(in: inside) else {
        throw TextTemplateFault(offset: start, message: "'{{' without '}}'")
      }
      if !words.isEmpty { pieces.append(.text(words)) }
      words = ""
      pieces.append(try Self.piece(inside[..<end], offset: start, names))
      rest = inside[end...].dropFirst(2)
    }
    if !words.isEmpty { pieces.append(.text(words)) }
    self.pieces = pieces
  }

  /// The metrics that the template names, with the forms it needs of each.
  public var metrics: [(metric: MetricID, form: FigureForm)] {
    pieces.compactMap { piece in
      if case .figure(let metric, let form, _) = piece { (metric, form) } else { nil }
    }
  }

  private static func closing(in text: Substring) -> String.Index? {
    var rest = text
    while !rest.isEmpty {
      if rest.hasPrefix("}}") { return rest.startIndex }
      rest.removeFirst()
    }
    return nil
  }

  private static func piece(
    _ text: Substring, offset: Int, _ names: Set<String>
  ) throws(TextTemplateFault) -> Piece {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    guard let name = parts.first, !name.isEmpty else {
      throw TextTemplateFault(offset: offset, message: "nothing between '{{' and '}}'")
    }
    var form = FigureForm.value
    var format = FigureFormat.standard
    for filter in parts.dropFirst() {
      switch filter {
      case "number": format = .number
      case "bare": format = .bare
      case "compact": format = .compact
      case "exact": format = .exact
      case "words": format = .words
      case "previous": form = .previous
      case "difference": form = .difference
      case "change": (form, format) = (.change, .change)
      default:
        let known = [
          "number", "bare", "compact", "exact", "words", "previous", "difference", "change",
        ]
        throw TextTemplateFault(
          offset: offset, message: "unknown filter '\(filter)'",
          hint: Suggestion.hint(for: filter, among: known))
      }
    }
    return names.contains(name) ? .name(name) : .figure(MetricID(name), form, format)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
