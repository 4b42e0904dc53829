import Bulletin

/// What is done where the two periods of a comparison have unequal lengths.
enum UnequalPeriods: String, OptionValue, CaseIterable {
  case refuse, annualise
}
