import Bulletin
import BulletinEngine

/// Figures as `measure` prints them: a row for each combination of dimensions.
struct FigureTable {
  private let heads: [String]
  private let rows: [(key: [DimensionValue], figures: [Figure?])]
  private let query: FigureQuery

  /// - Parameter headings: What heads the dimensions, where it is not their text.
  init(query: FigureQuery, period: Period, result: EngineResult, headings: [String]? = nil) {
    self.query = query
    heads = (headings ?? query.by.map(\.name)) + query.metrics.map(\.text)
    if query.by.isEmpty {
      let figures = query.metrics.map { result.figures[FigureID($0, period: period)] }
      rows = [([], figures)]
    } else {
      rows = (result.rows[query] ?? []).map { row in
        (row.key, row.figures.map { $0.flatMap { result.figures[$0] } })
      }
    }
  }

  /// Dimensions first, then a column for each metric; plain digits, missing empty.
  var csv: String {
    let lines = rows.map { row in
      (row.key.map(Self.csv) + row.figures.map(Self.plain))
        .joined(separator: ",")
    }
    return ([heads.map(CSVCell.plain).joined(separator: ",")] + lines).joined(separator: "\n")
  }

  /// An array of objects.
  var json: String {
    JSONValue.array(
      rows.map { row in
        let keys = zip(heads, row.key).map { JSONValue.Member($0, Self.json($1)) }
        let values = zip(query.metrics, row.figures).map {
          JSONValue.Member($0.text, Self.json($1))
        }
        return .object(keys + values)
      }
    ).pretty
  }

  /// Columns for people to read.
  var text: String {
    let cells = [heads] + rows.map { $0.key.map(Self.shown) + $0.figures.map(Self.readable) }
    let widths = heads.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      row.indices.map { column in
        column < query.by.count
          ? row[column].padded(to: widths[column])
          : String(repeating: " ", count: widths[column] - row[column].count) + row[column]
      }.joined(separator: "  ").trimmingBlanksAtEnd
    }.joined(separator: "\n")
  }

  private static func plain(_ figure: Figure?) -> String { figure.map { plain($0.quantity) } ?? "" }

  private static func readable(_ figure: Figure?) -> String {
    figure.map { readable($0.quantity) } ?? ""
  }

  private static func json(_ figure: Figure?) -> JSONValue {
    figure.map { json($0.quantity) } ?? .null
  }
}

extension FigureTable {
  /// A dimension's value in a cell.
  static func text(_ value: DimensionValue) -> String {
    value == .notBrokenDown ? "(not broken down)" : value.description
  }

  /// A dimension's value on a terminal: marks that would move the cursor are pictures of themselves.
  static func shown(_ value: DimensionValue) -> String {
    let text = text(value)
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard isControl(scalar) else { return scalar }
          return scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value)! : "\u{FFFD}"
        }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }

  /// A dimension's value in a cell of CSV; a number below zero is no formula.
  static func csv(_ value: DimensionValue) -> String {
    if case .number(let number) = value { return number.description }
    return CSVCell.answer(text(value))
  }

  /// A dimension's value for machines: decimals are texts, so that no reader rounds them.
  static func json(_ value: DimensionValue) -> JSONValue {
    switch value {
    case .missing: .null
    case .number(let number):
      number.isInteger ? .number(number.description) : .string(number.description)
    case .boolean(let flag): .bool(flag)
    default: .string(text(value))
    }
  }

  /// Plain digits; empty for what is not known.
  static func plain(_ quantity: Quantity) -> String {
    guard quantity.isKnown, let value = quantity.value else { return "" }
    return FigureJSON.text(value)
  }

  /// Plain digits with the word of a bound before them.
  static func readable(_ quantity: Quantity) -> String {
    let digits = plain(quantity)
    guard let bound = quantity.bound else { return digits }
    switch bound {
    case .exact: return digits
    case .notStated: return "not stated"
    case .between:
      let upper = quantity.high.map { FigureJSON.text($0.value) } ?? ""
      return "between \(digits) and \(upper)"
    default: return "\(bound.rawValue) \(digits)"
    }
  }

  /// A number, or an object where it has a unit or a bound.
  static func json(_ quantity: Quantity) -> JSONValue {
    if quantity.bound == nil { return .null }
    if quantity.bound == .exact, quantity.unit.isNone, let value = quantity.value {
      return FigureJSON.json(value)
    }
    return .object(FigureJSON.members(of: quantity))
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmingBlanksAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
