import Bulletin

/// One figure as a chart sees it: where it stands, what is printed beside it.
struct ChartCell {
  /// The id of the figure.
  let id: String
  /// What kind of value it is; nil where there is none.
  let bound: BoundKind?
  /// The exact number to be drawn, not scaled; nil where none is known.
  let exact: Fraction?
  /// The number to be drawn, in the scale of the axis.
  let value: Double?
  /// The two ends of a range, in the scale of the axis.
  let range: ClosedRange<Double>?
  /// What is printed beside it.
  let label: String
  /// The figure in full, with its unit.
  let spoken: String

  init(_ figure: Figure, _ scale: ChartScale, _ text: FigureText, _ wording: Wording) {
    id = figure.wholeID.description
    bound = figure.quantity.bound
    exact = figure.quantity.value
    value = exact.map { scale.value($0, isShare: figure.isShare) }
    if bound == .between, let low = figure.quantity.low?.value,
      let high = figure.quantity.high?.value
    {
      range =
        scale.value(low, isShare: figure.isShare)...scale.value(high, isShare: figure.isShare)
    } else {
      range = nil
    }
    label = Self.label(figure, scale, text, wording)
    spoken = text.text(figure, OriginText.format(of: figure))
  }

  /// Whether it has a number to be drawn.
  var isKnown: Bool { value != nil }

  /// Whether it is one number, so that it can be part of a whole.
  var isPart: Bool {
    guard let value else { return false }
    return (bound == .exact || bound == .about) && value >= 0
  }

  /// Whether it is yet to be: planned, or aimed at.
  var isAhead: Bool { bound == .planned || bound == .target }

  /// A mark of the bound and a number; a dash where nothing is there, three points where something
  /// is and nobody stated it, as statistical offices print them.
  private static func label(
    _ figure: Figure, _ scale: ChartScale, _ text: FigureText, _ wording: Wording
  ) -> String {
    let quantity = figure.quantity
    guard quantity.isKnown, let value = quantity.value else {
      return quantity.isMissing ? "–" : "…"
    }
    func number(_ value: Fraction) -> String {
      scale.label(value, of: figure, wording)
    }
    switch quantity.bound {
    case .atLeast: return (quantity.low?.isOpen == true ? ">\u{A0}" : "≥\u{A0}") + number(value)
    case .atMost: return (quantity.high?.isOpen == true ? "<\u{A0}" : "≤\u{A0}") + number(value)
    case .about: return "≈\u{A0}" + number(value)
    case .between:
      guard let low = quantity.low?.value, let high = quantity.high?.value else { return "–" }
      return number(low) + "–" + number(high)
    case .planned, .target:
      return scale.scale == nil ? text.text(figure, .bare) : number(value)
    default: return number(value)
    }
  }
}
