extension Wording {
  /// A scale word with its power of ten.
  public struct Scale: Sendable, Hashable {
    /// The power of ten: 9 for `tỷ`.
    public var power: Int
    /// The word.
    public var word: String
  }

  /// The greatest scale word that an amount of a million and more reaches: `tỷ` of 70 814 000 000.
  ///
  /// For columns and axes whose numbers all stand in one scale.
  public func scale(reachedBy amount: Fraction) -> Scale? {
    for scale in table.scales where scale.power >= 6 {
      let power = Self.tenTo(scale.power)
      if !(amount.magnitude < power) { return Scale(power: scale.power, word: scale.word) }
    }
    return nil
  }

  /// What a kind of chart is called: `Biểu đồ cột`.
  public func name(of kind: Chart.Kind) -> String {
    switch kind {
    case .bar: phrase(.barChart)
    case .grouped: phrase(.groupedChart)
    case .stacked: phrase(.stackedChart)
    case .line: phrase(.lineChart)
    case .share: phrase(.shareChart)
    case .sparkline: phrase(.sparkline)
    }
  }

  private static func tenTo(_ exponent: Int) -> Fraction {
    (0..<exponent).reduce(Fraction(1)) { power, _ in power * Fraction(10) }
  }
}
