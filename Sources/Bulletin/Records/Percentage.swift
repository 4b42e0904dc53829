/// A share as a person types it: `1%`, `0.5%`, or the fraction `0.01`.
public struct Percentage: Sendable, Hashable, CustomStringConvertible {
  /// Hundredths of a percent.
  public var hundredths: Int

  /// Makes a share of hundredths of a percent: 100 is one percent.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Whether `part` of `whole` is more than this share.
  public func isExceeded(by part: Int, of whole: Int) -> Bool {
    part * 10_000 > whole * hundredths
  }

  public var description: String {
    let fraction = hundredths % 100
    let digits = fraction == 0 ? "" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
    return "\(hundredths / 100)\(digits)%"
  }
}

extension Percentage: OptionValue {
  public static var typeText: Message { "share, such as 1%" }

  /// A number with or without a percent sign.
  public static var schema: JSONValue {
    ["type": ["string", "number"], "pattern": "^[0-9.,\\s]+%?$", "minimum": 0, "maximum": 1]
  }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Percentage? {
    var text = node.text ?? ""
    let isPercent = text.hasSuffix("%")
    if isPercent { text.removeLast() }
    text = text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : String($0) }.joined()
    if let number = ExactDecimal(text),
      let scaled = try? number.multiplied(by: isPercent ? 100 : 10_000).intValue,
      (0...10_000).contains(scaled)
    {
      return Percentage(hundredths: scaled)
    }
    diagnostics.error(
      .wrongType, "a share is wanted, not \(node.described)", at: node.place, hint: "write 1%")
    return nil
  }
}
