import Bulletin

/// A measure answers for every cell, also one without rows, and always the same.
struct MeasureChecks {
  let measure: any Measure
  let log: FaultLog

  func run() {
    let names = measure.inputs.map(\.name)
    log.expect(
      Set(names).count == names.count, "inputs have names of their own",
      "two inputs are called alike: \(names.joined(separator: ", "))")
    for value in Self.values {
      answer(Cell(Dictionary(names.map { ($0, value) }) { first, _ in first }))
    }
    for name in Set(names) {
      for value in Self.values {
        var cell = Dictionary(names.map { ($0, Self.values[2]) }) { first, _ in first }
        cell[name] = value
        answer(Cell(cell))
      }
    }
    answer(Cell([:]))
  }

  private func answer(_ cell: Cell) {
    do {
      let (first, second) = (try measure.measure(cell), try measure.measure(cell))
      log.expect(
        first == second, "measuring is pure", "the same cell gives \(first), then \(second)")
    } catch {
      // A fault becomes the figure's reason for not being stated; no type is demanded.
      log.expect(
        !"\(error)".isEmpty, "faults have words", "a fault without words is thrown")
    }
  }

  /// Nothing, something unknown, and amounts of every kind.
  private static let values: [Quantity] = [
    .missing(.noRecords), .notStated(.notReported), .exact(Fraction(7)), .exact(Fraction(0)),
    .exact(Fraction(-3)), .exact(Fraction(numerator: 1, denominator: 3)),
    .exact(Fraction(Int.max)), .atLeast(Fraction(17), open: true), .atMost(Fraction(5)),
    .about(Fraction(40)), .between(Fraction(-2), Fraction(2)),
  ]
}

/// The members of a family are named, labelled, and measures.
struct FamilyChecks {
  let family: any MetricFamily
  let log: FaultLog

  func run() {
    let members = family.members
    let names = members.map(\.name)
    log.expect(
      Set(names).count == names.count, "members have names of their own",
      "two members are called alike")
    for member in members {
      log.expect(
        !member.label[.en].isEmpty && !member.label[.vi].isEmpty, "members are labelled",
        "'\(member.name)' has no label")
      MeasureChecks(measure: member.measure, log: log).run()
      for input in member.measure.inputs {
        if case .metric(let id) = input.operand, !id.text.contains(".") {
          log.expect(
            names.contains(id.text), "members name members",
            "'\(member.name)' reads '\(id)', which is no member")
        }
      }
    }
  }
}
