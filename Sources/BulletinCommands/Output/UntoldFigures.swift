import Bulletin
import Synchronization

/// Warnings of figures that are not stated, with the reason: a reader of the answer sees only that.
final class UntoldFigures: Sendable {
  private let reasons = Mutex<[String: Int]>([:])

  /// Notes a value, if it is not stated for another reason than that nobody has reported it.
  func note(_ quantity: Quantity) {
    guard let reason = Self.reason(quantity) else { return }
    reasons.withLock { $0[reason, default: 0] += 1 }
  }

  /// A warning for each reason, with how many values it holds for.
  var warnings: [Diagnostic] {
    reasons.withLock { reasons in
      reasons.sorted { $0.key < $1.key }.map { reason, count in
        .warning(
          .untold, "\(count) values are not stated: \(reason)",
          hint: "ask for smaller groups, or correct the rows")
      }
    }
  }

  /// A warning for each of some figures, ten at most, then how many more there are.
  static func warnings(_ figures: some Sequence<Figure>) -> [Diagnostic] {
    let untold = figures.compactMap { figure in
      reason(figure.quantity).map { (name: "\(figure.wholeID)", reason: $0) }
    }.sorted { $0.name < $1.name }
    var warnings = untold.prefix(10).map { figure in
      Diagnostic.warning(.untold, "'\(figure.name)' is not stated: \(figure.reason)")
    }
    if untold.count > 10 {
      warnings.append(.warning(.untold, "\(untold.count - 10) more figures are not stated"))
    }
    return warnings
  }

  private static func reason(_ quantity: Quantity) -> String? {
    switch quantity.absence {
    case .notStated(.notReported), .notStated(.noSuchPeriod), .notStated(.notBrokenDown): nil
    case .notStated: self.words(quantity)
    case .missing, nil: nil
    }
  }

  /// Why a figure has no value; nil for one that has.
  static func words(_ quantity: Quantity) -> String? {
    switch quantity.absence {
    case nil: nil
    case .missing(.noRecords): "there are no rows with a value"
    case .missing(.divisionByZero): "what it is divided by is zero"
    case .missing(.tied): "several rows share the date that decides, and differ"
    case .notStated(.notReported): "nobody has reported it"
    case .notStated(.noSuchPeriod): "there is no such period before"
    case .notStated(.notBrokenDown): "it is known only for a whole that this is a part of"
    case .notStated(.unequalPeriods): "the periods that are compared have unequal lengths"
    case .notStated(.cutByPeriod): "a record spans the border of the period"
    case .notStated(.unbounded): "neither a lower nor an upper bound is left"
    case .notStated(.undecided): "bounds do not decide it"
    case .notStated(.other(let words)): words
    }
  }
}
