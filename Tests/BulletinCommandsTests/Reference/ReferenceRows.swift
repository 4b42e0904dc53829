/// One row of a table as the reference evaluator sees it.
struct ReferenceRow {
  /// The first and last day as `yyyymmdd`; nil for none.
  var days: ClosedRange<Int>?
  var province: String?
  var id: String?
  var people: Cell
  var amount: Cell

  /// A cell of a number column.
  enum Cell: Equatable {
    case missing
    case bad
    case number(Rational)
  }
}

/// A stretch of days of the Gregorian calendar, as `yyyymmdd`.
struct ReferencePeriod: Hashable {
  enum Kind: Hashable { case all, years, half, quarter, nine, month }

  var text: String
  var kind: Kind
  /// The number of the first month since year 0, and how many there are.
  var month: Int
  var count: Int

  static let all = ReferencePeriod(text: "all", kind: .all, month: 0, count: 12 * 9999)

  var days: ClosedRange<Int> { Self.first(month)...Self.last(month + count - 1) }

  /// The period before, of the same kind.
  var previous: ReferencePeriod? {
    guard kind != .all else { return nil }
    return moved(kind == .nine ? -12 : -count)
  }

  func moved(_ months: Int) -> ReferencePeriod? {
    guard kind != .all else { return nil }
    return ReferencePeriod(text: "", kind: kind, month: month + months, count: count)
  }

  static func first(_ month: Int) -> Int { month / 12 * 10_000 + (month % 12 + 1) * 100 + 1 }

  static func last(_ month: Int) -> Int {
    let (year, number) = (month / 12, month % 12 + 1)
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let length = number == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(number) ? 30 : 31
    return year * 10_000 + number * 100 + length
  }
}

/// A random table, as a file and as rows.
struct ReferenceTable {
  var csv: String
  var rows: [ReferenceRow]

  /// - Parameter spans: Whether some rows are dated by a month or a year.
  init(_ random: inout Seeded, spans: Bool) {
    var lines = ["day,province,id,people,amount"]
    rows = []
    for _ in 0..<(5 + random.below(60)) {
      let (date, days) = Self.date(&random, spans)
      let province = random.chance(8) ? nil : random.pick(["A", "B", "C", "Đ"])
      let id = random.chance(5) ? nil : "k\(random.below(6))"
      let people = Self.number(&random, places: 0)
      let amount = Self.number(&random, places: 2)
      lines.append(
        [date, province ?? "", id ?? "", people.text, amount.text].joined(separator: ","))
      rows.append(
        ReferenceRow(
          days: days, province: province, id: id, people: people.cell, amount: amount.cell))
    }
    csv = lines.joined(separator: "\n") + "\n"
  }

  private static func date(_ random: inout Seeded, _ spans: Bool) -> (String, ClosedRange<Int>?) {
    if random.chance(4) { return ("", nil) }
    let month = (2020 + random.below(4)) * 12 + random.below(12)
    let (year, number) = (month / 12, month % 12 + 1)
    let padded = number < 10 ? "0\(number)" : "\(number)"
    if spans, random.chance(6) {
      return ("\(year)", ReferencePeriod.first(year * 12)...ReferencePeriod.last(year * 12 + 11))
    }
    if spans, random.chance(10) {
      return (
        "\(number)/\(year)", ReferencePeriod.first(month)...ReferencePeriod.last(month)
      )
    }
    let day = 1 + random.below(28)
    let days = year * 10_000 + number * 100 + day
    return ("\(year)-\(padded)-\(day < 10 ? "0" : "")\(day)", days...days)
  }

  private static func number(
    _ random: inout Seeded, places: Int
  ) -> (text: String, cell: ReferenceRow.Cell) {
    if random.chance(8) { return ("", .missing) }
    if random.chance(3) { return ("?", .bad) }
    let whole = random.below(40) - 4
    guard places > 0, random.chance(60) else { return ("\(whole)", .number(Rational(whole))) }
    let cents = random.below(100)
    let text = "\(abs(whole)).\(cents < 10 ? "0" : "")\(cents)"
    let value = Rational(abs(whole) * 100 + cents, 100)
    return whole < 0 ? ("-" + text, .number(Rational(0) - value)) : (text, .number(value))
  }
}
