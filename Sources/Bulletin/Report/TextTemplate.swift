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
    case name(String, FigureFormat)
  }

  /// The pieces, in order.
  public let pieces: [Piece]
  private let ranges: [Int: Range<Int>]

  /// Reads a template.
  ///
  /// - Parameter names: What may stand between braces beside metrics.
  /// - Throws: `TextTemplateFault` for braces that do not close, a filter that does not exist, or
  ///   nothing between the braces.
  public init(_ text: String, names: Set<String> = ["period"]) throws(TextTemplateFault) {
    var faults: [TextTemplateFault] = []
    self.init(text, names: names, faults: &faults)
    if let fault = faults.first { throw fault }
  }

  /// Reads a template as far as it can be understood, and adds every fault of it to `faults`.
  ///
  /// A figure with a filter that does not exist stands without it; behind braces that never close
  /// nothing is read.
  public init(_ text: String, names: Set<String>, faults: inout [TextTemplateFault]) {
    var pieces: [Piece] = []
    var words = ""
    var ranges: [Int: Range<Int>] = [:]
    var rest = text[...]
    while let character = rest.first {
      guard rest.hasPrefix("{{") else {
        words.append(character)
        rest.removeFirst()
        continue
      }
      let start = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
      let inside = rest.dropFirst(2)
      guard let end = Self.closing(in: inside) else {
        faults.append(
          TextTemplateFault(start..<start + 2, "'{{' is never closed", hint: "write {{metric}}"))
        break
      }
      if !words.isEmpty { pieces.append(.text(words)) }
      words = ""
      let width = text.utf8.distance(from: rest.startIndex, to: end) + 2
      if let piece = Self.piece(inside[..<end], from: start + 2, names, &faults) {
        pieces.append(piece)
        ranges[pieces.count - 1] = start..<start + width
      }
      rest = inside[end...].dropFirst(2)
    }
    if !words.isEmpty { pieces.append(.text(words)) }
    self.pieces = pieces
    self.ranges = ranges
  }

  /// Where a piece with braces stands in the text, in UTF-8 offsets; nil of words.
  public func range(of piece: Int) -> Range<Int>? { ranges[piece] }

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
    _ text: Substring, from start: Int, _ names: Set<String>,
    _ faults: inout [TextTemplateFault]
  ) -> Piece? {
    var at = start
    var name: String?
    var form = FigureForm.value
    var format = FigureFormat.standard
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      let word = trimmed(part)
      let blanks = part.prefix { $0.isWhitespace }.utf8.count
      let range = at + blanks..<at + blanks + max(word.utf8.count, 1)
      at += part.utf8.count + 1
      if name == nil {
        guard !word.isEmpty else {
          faults.append(
            TextTemplateFault(
              start - 2..<start + text.utf8.count + 2, "nothing between '{{' and '}}'",
              hint: "write {{metric}}"))
          return nil
        }
        name = word
      } else {
        do { try apply(word, range, &form, &format) } catch { faults.append(error) }
      }
    }
    guard let name else { return nil }
    guard names.contains(name) else { return .figure(MetricID(name), form, format) }
    if form != .value { faults.append(Self.comparing(name, form, start..<at - 1)) }
    return .name(name, format)
  }

  /// The fault of comparing what is no figure.
  public static func comparing(_ name: String, _ form: FigureForm, _ range: Range<Int>)
    -> TextTemplateFault
  {
    TextTemplateFault(
      range, "'\(name)' is no figure, so there is no '\(form.rawValue)' of it",
      hint: "number, compact, exact, words, ordinal and roman go with names too")
  }

  private static func apply(
    _ filter: String, _ range: Range<Int>, _ form: inout FigureForm, _ format: inout FigureFormat
  ) throws(TextTemplateFault) {
    switch filter {
    case "number": format = .number
    case "bare": format = .bare
    case "compact": format = .compact
    case "exact": format = .exact
    case "words": format = .words
    case "ordinal": format = .ordinal
    case "roman": format = .roman
    case "previous": form = .previous
    case "difference": form = .difference
    case "change": (form, format) = (.change, .change)
    default:
      throw TextTemplateFault(
        range, filter.isEmpty ? "a filter is due behind '|'" : "unknown filter '\(filter)'",
        hint: Suggestion.hint(for: filter, among: filters))
    }
  }

  private static let filters = [
    "number", "bare", "compact", "exact", "words", "ordinal", "roman", "previous", "difference",
    "change",
  ]

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
