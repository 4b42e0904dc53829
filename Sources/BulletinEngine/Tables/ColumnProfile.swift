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
  /// Whether a number with words behind it, such as `1.440 người`, can be read in two ways.
  private(set) var hasAmbiguousAmount = false
  /// Whether words beside amounts are Vietnamese, and with them the way that numbers are written.
  private(set) var hasVietnameseWords = false
  /// What a question needs the cells to be, even where some are not.
  private var demand: ColumnDemand?
  private var hasDemanded = false
  private var hasFraction = false

  /// Whether numbers among words prove a style too.
  private let readsAmounts: Bool

  /// - Parameters:
  ///   - demand: What a question needs the cells to be; nil where it takes any.
  ///   - readsAmounts: Whether the cells are amounts, such as `1.440 triệu đồng`.
  init(demand: ColumnDemand? = nil, readsAmounts: Bool = false) {
    (self.demand, self.readsAmounts) = (demand, readsAmounts)
  }

  mutating func observe(_ text: String, _ kind: RecordBatch.CellKind) {
    cells += 1
    if kind == .text, CalendarDay(iso: text) != nil {
      // By far the most dates are written so, and such a text is nothing else.
      if demand == .date { hasDemanded = true }
      (isNumber, isBoolean) = (false, false)
      return
    }
    if let demand { note(text, kind, demand) }
    if text.contains(where: { ".,".contains($0) }) { isInteger = false }
    if kind == .number {
      (isDate, isBoolean) = (false, false)
      if ExactDecimal(text)?.isInteger != true { isInteger = false }
      return
    }
    noteEvidence(of: text)
    if NumberReader.isAmbiguous(text) { hasAmbiguous = true }
    if readsAmounts, kind == .text, NumberReader.read(text, style: .vi) == nil {
      for number in QuantityReader.numbers(in: text) {
        noteEvidence(of: number)
        if NumberReader.isAmbiguous(number) { hasAmbiguousAmount = true }
      }
      if !hasVietnameseWords { hasVietnameseWords = QuantityReader.isVietnamese(text) }
    }
    if isNumber { isNumber = Self.isNumber(text) }
    if isDate { isDate = (try? RecordDate.read(text)) != nil }
    if isBoolean { isBoolean = text == "true" || text == "false" }
  }

  private mutating func noteEvidence(of number: String) {
    switch NumberReader.evidence(in: number) {
    case .vi: vi += 1
    case .en: en += 1
    default: break
    }
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
    hasAmbiguousAmount = hasAmbiguousAmount || other.hasAmbiguousAmount
    hasVietnameseWords = hasVietnameseWords || other.hasVietnameseWords
    hasDemanded = hasDemanded || other.hasDemanded
    hasFraction = hasFraction || other.hasFraction
  }

  private mutating func note(
    _ text: String, _ kind: RecordBatch.CellKind, _ demand: ColumnDemand
  ) {
    switch demand {
    case .number:
      guard kind == .number || Self.isNumber(text) else {
        if !hasAmbiguousAmount { hasAmbiguousAmount = NumberReader.isAmbiguous(Self.leading(text)) }
        return
      }
      hasDemanded = true
      let isWhole =
        kind == .number
        ? ExactDecimal(text)?.isInteger == true : !text.utf8.contains { $0 == 0x2E || $0 == 0x2C }
      if !isWhole { hasFraction = true }
    case .date:
      if !hasDemanded { hasDemanded = (try? RecordDate.read(text)) != nil }
    case .boolean:
      if text == "true" || text == "false" { hasDemanded = true }
    }
  }

  /// Whether a cell proved that points mark decimals.
  var hasPoint: Bool { en > 0 }

  /// Whether one more number of plain digits, or one with a decimal point, changes nothing but what
  /// is told of points.
  func settles(whole: Bool) -> Bool {
    guard cells > 0, !isDate, !isBoolean, whole || !isInteger else { return false }
    switch demand {
    case .number: return hasDemanded && (whole || hasFraction)
    case .date: return hasDemanded
    case .boolean, nil: return true
    }
  }

  /// Whether one more day such as `2024-03-11` changes nothing.
  var settlesDays: Bool {
    cells > 0 && !isNumber && !isBoolean && (demand != .date || hasDemanded)
  }

  /// Whether the column is text whatever comes.
  var isSettledText: Bool {
    demand == nil && !readsAmounts && cells > 0 && !isNumber && !isDate && !isBoolean
  }

  /// The style that the cells prove; undecided if none does, or if they contradict each other.
  var style: NumberStyle {
    if vi > 0, en == 0 { return .vi }
    if en > 0, vi == 0 { return .en }
    return .undecided
  }

  /// What the column is read as: the narrowest type that every cell fits, but for a question that
  /// needs another one and finds cells of it, whose other cells are bad.
  var type: ColumnType {
    guard let demand else { return fitting }
    let met = demand.isMet(by: fitting)
    guard !met, cells == 0 || hasDemanded else { return fitting }
    switch demand {
    case .number: return hasFraction ? .decimal : .integer
    case .date: return .date
    case .boolean: return .boolean
    }
  }

  /// The narrowest type that every cell fits.
  private var fitting: ColumnType {
    guard cells > 0 else { return .text }
    if isNumber { return isInteger ? .integer : .decimal }
    if isDate { return .date }
    return isBoolean ? .boolean : .text
  }

  /// The digits and marks that a text begins with.
  private static func leading(_ text: String) -> String {
    String(text.prefix { $0.isNumber || $0 == "." || $0 == "," })
  }

  /// Digits with a leading zero, such as `007`, are a code and no number.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    if digits.first == "0", let second = digits.dropFirst().first, second.isNumber { return false }
    return NumberReader.read(text, style: .vi) != nil || NumberReader.read(text, style: .en) != nil
  }
}
