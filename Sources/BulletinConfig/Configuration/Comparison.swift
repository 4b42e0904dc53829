import Bulletin

/// Which period a period is compared with.
enum Comparison: String, OptionValue, CaseIterable {
  case period = "previous period"
  case month = "previous month"
  case quarter = "previous quarter"
  case half = "previous half"
  case year = "previous year"
  case term = "previous term"

  /// The step to it.
  var step: Move.Step {
    switch self {
    case .period: .period
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    case .term: .term
    }
  }
}

/// What is done where the two periods of a comparison have unequal lengths.
enum UnequalPeriods: String, OptionValue, CaseIterable {
  case refuse, annualise
}
