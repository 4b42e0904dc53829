/// Where an input of a metric is asked, seen from the cell that is being measured.
public enum Move: Sendable, Hashable {
  /// In the same cell.
  case here
  /// In the same cell without some of its dimensions; without any if the list is empty.
  case total(over: [String])
  /// In the same cell of the period before, of the same kind.
  case previous
  /// In the same cell of the same period one year before.
  case previousYear
}
