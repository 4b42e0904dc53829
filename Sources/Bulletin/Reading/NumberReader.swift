/// Reads the digits of a number as people write them: groups, decimals, signs, other digits.
///
/// Two or more equal separators with groups of three settle what they are; where both kinds stand,
/// the last is the decimal one; a single one before exactly three digits is told by the style.
public enum NumberReader {
  private enum Form {
    case plain
    /// Points (or commas) part groups, the other mark decimals.
    case style(NumberStyle)
    /// One mark before three digits.
    case ambiguous(mark: Character)
  }

  /// Reads a number.
  ///
  /// - Parameter style: Tells `1.440` where the digits do not; undecided reads it as `vi` does.
  /// - Returns: Nil for what is no number.
  public static func read(_ text: String, style: NumberStyle) -> ExactDecimal? {
    if let plain = ExactDecimal(text), !text.contains("."), !text.lowercased().contains("e") {
      return plain
    }
    if let machine = machineNotation(text) { return machine }
    guard let (digits, isNegative) = unsigned(text), let form = form(of: digits) else { return nil }
    let decimalMark: Character?
    switch form {
    case .plain: decimalMark = nil
    case .style(.en): decimalMark = "."
    case .style: decimalMark = ","
    case .ambiguous(let mark):
      let isGroup = (mark == ".") == (style != .en)
      decimalMark = isGroup ? nil : mark
    }
    var plain = isNegative ? "-" : ""
    for character in digits {
      if character == decimalMark {
        plain.append(".")
      } else if character.isNumber {
        plain.append(character)
      }
    }
    return ExactDecimal(plain)
  }

  /// What one text proves about how its column writes numbers.
  public static func evidence(in text: String) -> NumberStyle {
    guard let (digits, _) = unsigned(text), let form = form(of: digits) else { return .undecided }
    if case .style(let style) = form { return style }
    return .undecided
  }

  /// Whether a number can be read in two ways.
  public static func isAmbiguous(_ text: String) -> Bool {
    guard let (digits, _) = unsigned(text), let form = form(of: digits) else { return false }
    if case .ambiguous = form { return true }
    return false
  }

  /// `9.49E-05`, as programs write small numbers; nil without a sign behind the `E`.
  private static func machineNotation(_ text: String) -> ExactDecimal? {
    guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      let sign = text.utf8[mark...].dropFirst().first,
      sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    else { return nil }
    return ExactDecimal(text)
  }

  /// The digits in ASCII with their marks, and whether the number is negative.
  private static func unsigned(_ text: String) -> (digits: String, isNegative: Bool)? {
    var text = text.trimmingBlanks
    var isNegative = false
    if text.hasPrefix("("), text.hasSuffix(")") {
      isNegative = true
      text = String(text.dropFirst().dropLast())
    }
    if let first = text.first, "-−–+".contains(first) {
      guard !isNegative else { return nil }
      isNegative = first != "+"
      text.removeFirst()
    }
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
      case 0x0ED0...0x0ED9: digits.append(String(scalar.value - 0x0ED0))
      case 0x2E, 0x2C: digits.unicodeScalars.append(scalar)
      case 0x20, 0xA0, 0x202F, 0x2009, 0x27, 0x2019: digits.append(" ")
      default: return nil
      }
    }
    guard digits.first?.isNumber == true, digits.last?.isNumber == true else { return nil }
    return (digits, isNegative)
  }

  private static func form(of digits: String) -> Form? {
    let marks = digits.filter { !$0.isNumber }
    guard let last = marks.last else { return .plain }
    let kinds = Set(marks)
    if kinds.count == 1 {
      if last == " " { return areGroups(digits, by: [" "]) ? .plain : nil }
      if marks.count > 1 {
        return areGroups(digits, by: [last]) ? .style(last == "." ? .vi : .en) : nil
      }
      let parts = digits.split(separator: last, omittingEmptySubsequences: false)
      if parts[1].count == 3, parts[0].count <= 3, parts[0].first != "0" {
        return .ambiguous(mark: last)
      }
      return .style(last == "." ? .en : .vi)
    }
    guard last != " ", marks.filter({ $0 == last }).count == 1 else { return nil }
    let whole = digits.prefix { $0 != last }
    guard areGroups(String(whole), by: kinds.subtracting([last])) else { return nil }
    return .style(last == "." ? .en : .vi)
  }

  private static func areGroups(_ digits: String, by marks: Set<Character>) -> Bool {
    let groups = digits.split(omittingEmptySubsequences: false) { marks.contains($0) }
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && marks.count == 1
  }
}
