import Bulletin

/// What the cells of a column say about its type and the way its numbers are written.
///
/// Every cell is looked at, so that no answer depends on a sample.
struct ColumnProfile: Sendable {
  private var cells = 0
  private var isNumber = true
  private var isInteger = true
  private var isDate = true
  private var isBoolean = true
  private var vi = 0
  private var en = 0
  private(set) var hasAmbiguous = false

  mutating func observe(_ text: String, _ kind: RecordBatch.CellKind) {
    cells += 1
    if text.contains(where: { ".,".contains($0) }) { isInteger = false }
    if kind == .number {
      (isDate, isBoolean) = (false, false)
      if ExactDecimal(text)?.isInteger != true { isInteger = false }
      return
    }
    switch NumberReader.evidence(in: text) {
    case .vi: vi += 1
    case .en: en += 1
    default: break
    }
    if NumberReader.isAmbiguous(text) { hasAmbiguous = true }
    if isNumber { isNumber = Self.isNumber(text) }
    if isDate { isDate = (try? RecordDate.read(text)) != nil }
    if isBoolean { isBoolean = text == "true" || text == "false" }
  }

  mutating func merge(_ other: ColumnProfile) {
    cells += other.cells
    isNumber = isNumber && other.isNumber
    isInteger = isInteger && other.isInteger
    isDate = isDate && other.isDate
    isBoolean = isBoolean && other.isBoolean
    vi += other.vi
    en += other.en
    hasAmbiguous = hasAmbiguous || other.hasAmbiguous
  }

  /// The style that the cells prove; undecided if none does, or if they contradict each other.
  var style: NumberStyle {
    if vi > 0, en == 0 { return .vi }
    if en > 0, vi == 0 { return .en }
    return .undecided
  }

  /// The narrowest type that every cell fits.
  var type: ColumnType {
    guard cells > 0 else { return .text }
    if isNumber { return isInteger ? .integer : .decimal }
    if isDate { return .date }
    return isBoolean ? .boolean : .text
  }

  /// Digits with a leading zero, such as `007`, are a code and no number.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    if digits.first == "0", let second = digits.dropFirst().first, second.isNumber { return false }
    return NumberReader.read(text, style: .vi) != nil || NumberReader.read(text, style: .en) != nil
  }
}
