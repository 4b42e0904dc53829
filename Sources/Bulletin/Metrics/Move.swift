/// Where an input of a metric is asked, seen from the cell that is being measured.
public enum Move: Sendable, Hashable {
  /// An earlier period.
  public enum Step: String, OptionValue, CaseIterable {
    /// The period before, of the same kind.
    case period = "previous period"
    /// The days one month before.
    case month = "previous month"
    /// The days three months before.
    case quarter = "previous quarter"
    /// The days six months before.
    case half = "previous half"
    /// The same period one year before.
    case year = "previous year"
    /// The term before the one that the period lies in.
    case term = "previous term"
  }

  /// Where a running period begins.
  public enum Start: Sendable, Hashable {
    /// With the asked period.
    case asked
    /// With the year, half, quarter or month that the cell's last day lies in.
    case year, half, quarter, month
    /// With the term that the cell's last day lies in.
    case term
    /// So many months before the cell ends.
    case months(Int)
  }

  /// In the same cell.
  case here
  /// In the same cell without some of its dimensions; without any if the list is empty.
  case total(over: [String])
  /// In the same cell without any dimensions but these.
  case within([String])
  /// In the same cell of an earlier period.
  case shifted(by: Step)
  /// In the same cell of the period that begins earlier and ends with the cell: rows are folded
  /// together, so that the answer is right also for what does not add up.
  case running(from: Start)
  /// The place of the cell among the cells of the same period, the first being 1; ties are equal.
  ///
  /// With only periods as dimensions, among all cells. Where bounds leave several places open, the
  /// place is a range.
  case ranked(descending: Bool)
}
