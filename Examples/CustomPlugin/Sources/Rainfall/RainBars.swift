import Bulletin

/// Every figure as a line with a bar, the longest as wide as the option says.
struct RainBars: Renderer {
  struct Options: ComponentOptions {
    @Setting("The letters of the longest bar.", range: 1...200) var width = 40
    @Setting("The letter that bars are made of.", example: "\"*\"") var letter = "█"
  }

  static let name: ComponentName = "rain-bars"
  static let summary = "Figures as bars of letters."
  static let fileExtension = "bars"

  private let options: Options

  init(_ options: Options) throws {
    guard options.letter.count == 1 else {
      throw OptionFault(options.$letter, "'\(options.letter)' is not one letter")
    }
    self.options = options
  }

  func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    let known = report.figures.compactMap { figure in
      figure.quantity.value.map { (figure: figure, value: $0) }
    }
    let longest = known.map(\.value).max() ?? Fraction(0)
    let text = FigureText(language: report.language, units: context.units)
    let lines = known.map { figure, value in
      let bar = String(repeating: options.letter, count: length(of: value, longest))
      return "\(bar) \(text.text(figure, .standard))\n"
    }
    return [RenderedFile(name: context.fileName, text: lines.joined())]
  }

  /// Exact arithmetic, so that no bar depends on a machine's rounding.
  private func length(of value: Fraction, _ longest: Fraction) -> Int {
    guard longest > Fraction(0), value > Fraction(0) else { return 0 }
    return (1...options.width).last { step in
      Fraction(step) * longest <= value * Fraction(options.width)
    } ?? 0
  }
}
