import Bulletin

/// How the cells of one column become values.
struct ColumnReader: Sendable {
  /// The name in expressions: a field, a declared name, or the header.
  var name: String
  /// The header in the file, for people.
  var header: String
  /// The position in the table; nil for a constant or a formula.
  var position: Int?
  /// What cells are read as.
  var type: ColumnType
  /// The unit of numbers.
  var unit: UnitOfMeasure = .none
  /// Other units that cells may name for the same amounts.
  var otherUnits: [String] = []
  /// What numbers are multiplied by: the scale of a header such as `(triệu đồng)`.
  var scale: ExactDecimal = 1
  /// How a number with one separator is read.
  var style: NumberStyle = .undecided
  /// Folded cells that stand for other cells.
  var spellings: [String: String] = [:]
  /// The values a coded field may have; empty for one that takes any.
  var codes: [String] = []
  /// Folded cells that mean nothing.
  var missing: Set<String> = []
  /// Folded cells that mean something unknown.
  var notStated: Set<String> = []
  /// The cell that stands where there is none.
  var fallback: String?
  /// Whether an empty cell is bad.
  var isRequired = false
  /// Whether a cell may list several values.
  var isList = false
  /// Whether amounts may be in any unit that stands behind them: a column of its own names them.
  var takesAnyUnit = false
  /// Whether blanks around texts are dropped.
  var trims = true
  /// The value computed from other columns.
  var formula: Expression?
  /// The least value.
  var minimum: ExactDecimal?
  /// The calendar that dates such as `quý III/2019` follow.
  var calendar: ReportingCalendar = .gregorian
  /// The units that cells may name.
  var units: UnitVocabulary = .standard

  /// Reads a cell.
  func read(_ text: String?, _ kind: RecordBatch.CellKind = .text) -> CellValue {
    if kind == .fault { return .fault("the cell holds an error: \(text ?? "")") }
    guard let written = text else { return empty() }
    let text = HeaderFinder.trimmed(written)
    guard !text.isEmpty else { return empty() }
    if !(missing.isEmpty && notStated.isEmpty && spellings.isEmpty) {
      let folded = FoldedText.fold(text)
      if missing.contains(folded) { return empty() }
      if notStated.contains(folded) { return .value(.notStated) }
      if let meaning = spellings[folded] { return typed(meaning, kind) }
    }
    if isList {
      let members = ListCell.members(of: text).map { spellings[FoldedText.fold($0)] ?? $0 }
      if codes.isEmpty || members.allSatisfy(codes.contains) {
        return .value(.text(members.joined(separator: ", ")))
      }
    }
    if !codes.isEmpty {
      return .fault("'\(text)' is not one of \(codes.joined(separator: ", ")) in '\(name)'")
    }
    return typed(trims || type != .text ? text : written, kind)
  }

  private func empty() -> CellValue {
    if let fallback { return typed(fallback, .text) }
    return isRequired ? .fault("'\(name)' is required and empty") : .value(.missing)
  }

  private func typed(_ text: String, _ kind: RecordBatch.CellKind) -> CellValue {
    switch type {
    case .text:
      return .value(.text(FoldedText.composed(text)))
    case .integer, .decimal:
      return number(text, kind)
    case .boolean:
      switch FoldedText.fold(text) {
      case "true", "dung", "co", "yes", "x", "1": return .value(.boolean(true))
      case "false", "sai", "khong", "no", "0": return .value(.boolean(false))
      default: return .fault("'\(text)' is neither true nor false in '\(name)'")
      }
    case .date:
      do { return .date(try RecordDate.read(text, calendar: calendar)) } catch {
        return .fault("'\(text)' is not a date in '\(name)': \(error)")
      }
    case .quantity:
      return quantity(text, kind)
    }
  }

  private func number(_ text: String, _ kind: RecordBatch.CellKind) -> CellValue {
    var number: ExactDecimal?
    if kind == .number {
      number = ExactDecimal(text)
    } else if type == .integer, style == .undecided, NumberReader.isAmbiguous(text) {
      number = NumberReader.read(text.filter { $0 != "." && $0 != "," }, style: .vi)
    } else if let plain = NumberReader.read(text, style: resolvedStyle) {
      number = plain
    } else if let quantity = try? QuantityReader.read(
      text, style: resolvedStyle, expectedUnit: unit, vocabulary: units)
    {
      return finished(quantity, text)
    }
    guard let number else {
      let article: Message = type == .integer ? "an integer" : "a number"
      return .fault("'\(text)' is not \(article) in '\(name)'")
    }
    guard type == .decimal || scale != 1 || number.isInteger else {
      return .fault("'\(text)' is not an integer in '\(name)'")
    }
    do {
      let scaled = scale == 1 ? number : try number.multiplied(by: scale)
      if let minimum, scaled < minimum {
        return .fault("'\(text)' is less than \(minimum) in '\(name)'")
      }
      return .value(
        unit.isNone ? .decimal(scaled) : .quantity(.exact(Fraction(scaled), unit: unit)))
    } catch {
      return .fault("'\(text)' does not fit in '\(name)'")
    }
  }

  private var resolvedStyle: NumberStyle {
    style == .undecided ? (type == .integer ? .vi : .en) : style
  }

  private func quantity(_ text: String, _ kind: RecordBatch.CellKind) -> CellValue {
    if kind == .number, let number = ExactDecimal(text) {
      return finished(.exact(Fraction(number), unit: .none), text)
    }
    do {
      return finished(
        try QuantityReader.read(
          text, style: style == .undecided ? .vi : style, expectedUnit: unit, vocabulary: units),
        text)
    } catch {
      return inAnyUnit(text) ?? .fault("\(error)")
    }
  }

  /// A number with one word behind it that is no unit otherwise known, such as a currency's code.
  private func inAnyUnit(_ text: String) -> CellValue? {
    guard takesAnyUnit, let blank = text.lastIndex(of: " "),
      let number = NumberReader.read(String(text[..<blank]), style: style == .vi ? .vi : .en)
    else { return nil }
    let unit = units.unit(named: String(text[text.index(after: blank)...]))
    return finished(.exact(Fraction(number), unit: unit), text)
  }

  /// A cell with a unit of its own keeps its scale; a bare number takes the header's.
  private func finished(_ read: Quantity, _ text: String) -> CellValue {
    var quantity = read
    if quantity.unit.isNone {
      if scale != 1 { quantity = quantity.scaled(by: Fraction(scale)) }
      quantity.unit = unit
    } else if let id = quantity.unit.id, otherUnits.contains(id) {
      quantity.unit = unit
    } else if !unit.isNone, quantity.unit.commonKind(with: unit) == nil {
      return .fault("'\(text)' is in \(quantity.unit), '\(name)' is in \(unit)")
    }
    return .value(.quantity(quantity))
  }
}

/// What a cell is read as: a value, a span of days, or a fault with its reason.
enum CellValue: Sendable {
  case value(ExpressionValue)
  case date(RecordDate)
  case fault(Message)
}
