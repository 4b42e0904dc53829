/// Why a figure has no value.
public enum Absence: Sendable, Hashable {
  /// There is nothing to measure.
  case missing(MissingReason)
  /// There is something, and what it amounts to is not known.
  case notStated(NotStatedReason)

  /// Why there is nothing to measure.
  public enum MissingReason: Sendable, Hashable {
    /// No rows.
    case noRecords
    /// A quotient by zero.
    case divisionByZero
    /// Several rows share the date that decides, and tell different values.
    case tied
  }

  /// Why it is not known what a figure amounts to.
  public enum NotStatedReason: Sendable, Hashable {
    /// Nobody has reported it.
    case notReported
    /// There is no period before.
    case noSuchPeriod
    /// The periods that are compared have unequal lengths.
    case unequalPeriods
    /// A record spans the border of the period.
    case cutByPeriod
    /// A figure is stated for a whole that this is a part of.
    case notBrokenDown
    /// Arithmetic left neither a lower nor an upper bound.
    case unbounded
    /// Bounds do not decide a question.
    case undecided
    /// Another reason, in words.
    case other(String)
  }
}
