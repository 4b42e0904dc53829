import Bulletin

extension Table {
  /// Whether a table stands in parts on upright pages, though it would fit one on its side: where they
  /// are short, so that about one page holds them and that before them is not left half empty.
  static func standUpright(_ bands: [Table]) -> Bool {
    // Each has a head of about three rows.
    bands.count > 1 && bands.map { $0.rows.count + 3 }.reduce(0, +) <= 44
  }

  /// The table in several of fewer columns, one below the other, for paper that is too narrow for it;
  /// each begins with the columns that say what its rows are.
  ///
  /// The caption is that of the first, notes that of the last.
  /// - Parameters:
  ///   - least: How narrow each column may be.
  ///   - room: How wide the paper is.
  /// - Returns: The table itself where it has room, or where naming its rows would take most of it.
  func bands(least: [Double], in room: Double) -> [Table] {
    guard least.count == heads.count, least.reduce(0, +) > room else { return [self] }
    let names = heads.prefix { !$0.isNumeric }.count
    let named = least[..<names].reduce(0, +)
    guard names < heads.count, named <= room / 2 else { return [self] }
    let ranges = ranges(Array(least[names...]), behind: names, in: room - named)
    guard ranges.count > 1 else { return [self] }
    return ranges.enumerated().map { index, range in
      let columns = Array(0..<names) + range.map { names + $0 }
      var band = self
      band.heads = columns.map { heads[$0] }
      for row in rows.indices {
        let cells = rows[row].cells
        band.rows[row].cells = columns.map { $0 < cells.count ? cells[$0] : [] }
      }
      if index > 0 { band.caption = [] }
      if index < ranges.count - 1 { band.notes = [] }
      return band
    }
  }

  /// Columns that fit a width; those under one head stay together where it fits too.
  private func ranges(_ least: [Double], behind names: Int, in room: Double) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for column in least.indices {
      let head = heads[names + column].groups.first
      if let last = groups.last, let head, heads[names + last.lowerBound].groups.first == head {
        groups[groups.count - 1] = last.lowerBound..<column + 1
      } else {
        groups.append(column..<column + 1)
      }
    }
    let widths = groups.map { least[$0].reduce(0, +) }
    guard widths.allSatisfy({ $0 <= room }) else { return Self.ranges(least, in: room) }
    return Self.ranges(widths, in: room).map {
      groups[$0.lowerBound].lowerBound..<groups[$0.upperBound - 1].upperBound
    }
  }

  /// Neighbours that fit a width, in as few groups as can be, and those of about the same width.
  private static func ranges(_ widths: [Double], in room: Double) -> [Range<Int>] {
    func filled(_ room: Double) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      var (start, sum) = (0, 0.0)
      for (index, width) in widths.enumerated() {
        if index > start, sum + width > room {
          ranges.append(start..<index)
          (start, sum) = (index, 0)
        }
        sum += width
      }
      return ranges + [start..<widths.count]
    }
    let least = filled(room)
    let even = filled(widths.reduce(0, +) / Double(least.count) + (widths.max() ?? 0) / 2)
    return even.count == least.count
      && even.allSatisfy { widths[$0].reduce(0, +) <= room } ? even : least
  }
}
