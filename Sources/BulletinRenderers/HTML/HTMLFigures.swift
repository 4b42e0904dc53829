import Bulletin

/// The figures of a page: each with its value for machines, linked to where it comes from.
struct HTMLFigures {
  private let report: Report
  private let text: FigureText
  private let positions: [FigureID: Int]

  init(_ report: Report, units: UnitVocabulary) {
    self.report = report
    text = FigureText(language: report.language, units: units)
    positions = Dictionary(
      report.figures.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The anchor of a figure's origin; nil for one that the report does not hold.
  func anchor(_ id: FigureID) -> String? { positions[id].map { "origin-\($0)" } }

  /// Running text with its figures.
  ///
  /// - Parameter isLinked: Whether it leads somewhere already, so that no figure may.
  func inline(_ inlines: [Inline], isLinked: Bool = false) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): HTMLText.escaped(words)
      case .figure(let id, let format):
        report.figure(id).map { isLinked ? element($0, format) : link($0, format) }
          ?? HTMLText.escaped("\(id)")
      case .strong(let inner): "<strong>\(self.inline(inner, isLinked: isLinked))</strong>"
      case .emphasis(let inner): "<em>\(self.inline(inner, isLinked: isLinked))</em>"
      case .link(let address, let inner): anchor(address, inner, isLinked: isLinked)
      case .code(let words): "<code>\(HTMLText.escaped(words))</code>"
      case .lineBreak: "<br>"
      case .mark(let mark): "<sup>(\(HTMLText.escaped(mark)))</sup>"
      }
    }.joined()
  }

  private func anchor(_ address: String, _ words: [Inline], isLinked: Bool) -> String {
    guard !isLinked, let address = WebAddress.allowed(address) else {
      return inline(words, isLinked: isLinked)
    }
    return "<a rel=\"noreferrer\" href=\"\(HTMLText.escaped(address))\">"
      + "\(inline(words, isLinked: true))</a>"
  }

  /// Running text without markup, for titles and attributes.
  func plain(_ inlines: [Inline]) -> String {
    HTMLText.escaped(SafeText.oneLine(text.text(inlines, of: report)))
  }

  /// A figure within a link to its origin.
  ///
  /// - Parameter wraps: Whether the unit may stand on a line of its own, where room is scarce.
  func link(
    _ figure: Figure, _ format: FigureFormat = .standard, wraps: Bool = false
  ) -> String {
    guard let anchor = anchor(figure.id) else { return element(figure, format) }
    let isCorrected = figure.provenance.stated.contains { $0.insteadOf != nil }
    let style = isCorrected ? "origin corrected" : "origin"
    return "<a class=\"\(style)\" href=\"#\(anchor)\">\(element(figure, format, wraps: wraps))</a>"
  }

  /// A figure as `data` with its number; one without a single number has no `value`, and a range
  /// its two ends.
  func element(
    _ figure: Figure, _ format: FigureFormat = .standard, wraps: Bool = false
  ) -> String {
    let quantity = figure.quantity
    var words = HTMLText.escaped(text.text(figure, format))
    if wraps { words = words.replacing("\u{A0}", with: " ") }
    var tag = "span"
    var attributes =
      "class=\"figure\" data-figure=\"\(HTMLText.escaped(figure.wholeID.description))\""
    if quantity.bound == .between, let low = quantity.low, let high = quantity.high {
      attributes += " data-low=\"\(FigureJSON.text(low.value))\""
      attributes += " data-high=\"\(FigureJSON.text(high.value))\""
    } else if let value = quantity.value {
      tag = "data"
      attributes += " value=\"\(FigureJSON.text(value))\""
    }
    if let bound = quantity.bound, bound != .exact {
      attributes += " data-bound=\"\(bound.rawValue)\""
    }
    return "<\(tag) \(attributes)>\(words)</\(tag)>"
  }
}
