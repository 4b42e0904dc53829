import Bulletin

/// A figure as a number of a cell, with the format that prints it as the report does: grouped, with
/// its bound before or behind it.
struct CellNumber {
  /// The digits that binary floating point holds without loss.
  private static let mostDigits = 15

  /// The number.
  let value: Double
  /// The number format; separators in it are those of whoever opens the file.
  let format: String

  /// Makes the cell of a figure; nil where no single number says it, or a cell could not hold it.
  init?(_ figure: Figure, _ format: FigureFormat, _ text: FigureText) {
    guard format != .words, format != .spelled, figure.quantity.bound != .between,
      let number = figure.quantity.value
    else { return nil }
    let digits = FigureJSON.text(number)
    guard digits.utf8.count(where: { (0x30...0x39).contains($0) }) <= Self.mostDigits,
      let value = Double(digits)
    else { return nil }
    self.value = value
    let body = Self.body(figure, number)
    if format == .change {
      guard figure.quantity.bound == .exact else { return nil }
      self.format = "+\(body);-\(body);\(body)"
      return
    }
    var exact = figure
    exact.quantity = .exact(number, unit: figure.quantity.unit)
    let printed = text.text(figure, .bare)
    let plain = text.text(exact, .bare)
    guard let range = printed.firstRange(of: plain) else { return nil }
    // A figure whose column has no unit bears its own; a percentage has its sign already.
    let unit = format == .standard && !figure.isShare ? text.unit(of: figure) : ""
    let end = printed[range.upperBound...] + (unit.isEmpty ? "" : " \(unit)")
    self.format = Self.literal(printed[..<range.lowerBound]) + body + Self.literal(end)
  }

  private static func body(_ figure: Figure, _ number: Fraction) -> String {
    let scaled = figure.isShare ? number * Fraction(100) : number
    let most = figure.decimals ?? (figure.isShare ? 1 : 2)
    let printed = scaled.decimalText(places: most, trimming: figure.decimals == nil)
    let places = printed.split(separator: ".").dropFirst().first?.count ?? 0
    let decimals = places == 0 ? "" : "." + String(repeating: "0", count: places)
    return "#,##0\(decimals)\(figure.isShare ? "%" : "")"
  }

  /// Words in a number format; a quote in them could end them.
  private static func literal(_ words: Substring) -> String {
    let words = words.filter { $0 != "\"" }
    return words.isEmpty ? "" : "\"\(words)\""
  }
}
