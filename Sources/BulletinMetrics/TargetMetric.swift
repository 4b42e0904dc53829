import Bulletin

/// A metric as a share of a target: an amount, or another metric.
public struct TargetMetric: Metric {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The metric.
    @Setting("The metric.", example: "laos.people_out") public var of: SourceText
    /// The target.
    @Setting("The target: an amount, or a metric.", example: "1.500 lượt người")
    public var target: SourceText

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "target"
  public static let summary = "A metric as a share of a target."

  public let inputs: [MetricInput]

  /// Makes the metric.
  ///
  /// - Throws: `OptionFault` for a target that cannot be aimed at.
  public init(_ options: Options) throws {
    let text = options.target.text
    let target: MetricInput.Operand
    if text.contains(where: \.isNumber), text.first.map({ $0.isLetter && $0.isASCII }) != true {
      do {
        target = .constant(
          try QuantityReader.read(
            text, style: .vi, expectedUnit: nil, vocabulary: .standard))
      } catch {
        throw OptionFault(options.target.place, "\(error)", hint: "such as 1.500 lượt người")
      }
    } else {
      target = .metric(MetricID(text))
    }
    inputs = [
      MetricInput("of", .metric(MetricID(options.of.text))), MetricInput("target", target),
    ]
  }

  public var isShare: Bool { true }

  public func measure(_ cell: Cell) throws -> Quantity {
    let value = cell["of"]
    var target = cell["target"]
    // How much of a target is reached is no target itself; a bare number is in the metric's unit.
    target.standing = .reported
    if target.unit.isNone || value.unit.isNone || target.unit.commonKind(with: value.unit) != nil {
      target.unit = value.unit
    } else if value.isKnown, target.isKnown {
      throw QuantityFault.units(value.unit, target.unit)
    }
    return try value.divided(by: target)
  }
}
