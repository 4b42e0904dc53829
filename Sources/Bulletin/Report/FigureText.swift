/// Figures and running text as words of a language.
public struct FigureText: Sendable {
  private let wording: Wording
  private let units: UnitVocabulary

  /// Makes the text of figures in a language.
  public init(language: LanguageCode, units: UnitVocabulary = .standard) {
    wording = Wording(language)
    self.units = units
  }

  /// A figure as it is printed.
  public func text(_ figure: Figure, _ format: FigureFormat = .standard) -> String {
    let isRoman =
      figure.isPlaceInRow && wording.language == .vi && (format == .standard || format == .bare)
    return wording.text(
      figure.printed ?? figure.quantity, format: isRoman ? .roman : format,
      decimals: figure.decimals,
      isShare: figure.isShare, isDifference: figure.id.form == .difference, units: units)
  }

  /// The unit of a figure, as it stands in the head of a column; empty for none.
  public func unit(of figure: Figure) -> String {
    if figure.isShare { return "%" }
    let unit = figure.quantity.unit
    return unit.isNone ? "" : units.name(of: unit, in: wording.language, isOne: false)
  }

  /// Running text without markup; a figure that the report does not know prints as its id.
  public func text(_ inlines: [Inline], of report: Report) -> String {
    text(inlines) { report.figure($0) }
  }

  /// Running text without markup, while a section is being written.
  public func text(_ inlines: [Inline], figures: Figures) -> String {
    text(inlines) { figures[$0] }
  }

  private func text(_ inlines: [Inline], _ figure: (FigureID) -> Figure?) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): words
      case .figure(let id, let format): figure(id).map { text($0, format) } ?? "\(id)"
      case .strong(let inner), .emphasis(let inner): text(inner, figure)
      case .mark(let mark): "\u{A0}(\(mark))"
      case .link(let address, let inner): link(address, text(inner, figure))
      case .code(let words): words
      case .lineBreak: "\n"
      }
    }.joined()
  }

  /// Words with where they lead behind them, where the words do not say it.
  private func link(_ address: String, _ words: String) -> String {
    guard let address = WebAddress.allowed(address) else { return words }
    return ["", "http://", "https://", "mailto:"].contains { $0 + words == address }
      ? words : "\(words) (\(address))"
  }
}
