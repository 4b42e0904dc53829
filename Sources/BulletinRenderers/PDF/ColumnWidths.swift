/// The widths of a table's columns.
struct ColumnWidths {
  /// How much a column wants: all of its text on one line, and its longest word.
  struct Demand {
    var wanted = 0.0
    var least = 0.0
  }

  /// The widths, one for each column.
  let widths: [Double]
  /// Whether each column has room for its longest word.
  let isRoomy: Bool

  /// Parts a width among columns: what each wants and the rest in proportion; else their least, and
  /// what is left to those who lack most; below the least only where it cannot be otherwise.
  init(_ demands: [Demand], in room: Double) {
    let wanted = demands.map { max($0.wanted, $0.least) }
    let sum = wanted.reduce(0, +)
    let least = demands.map(\.least)
    let floor = least.reduce(0, +)
    isRoomy = floor <= room
    if sum <= room {
      let rest = sum > 0 ? (room - sum) / sum : 0
      widths = wanted.map { $0 * (1 + rest) }
    } else if floor <= room {
      let lack = zip(wanted, least).map { $0 - $1 }
      let share = (room - floor) / max(lack.reduce(0, +), 0.001)
      widths = zip(least, lack).map { $0 + $1 * share }
    } else {
      widths = least.map { $0 * room / floor }
    }
  }
}
