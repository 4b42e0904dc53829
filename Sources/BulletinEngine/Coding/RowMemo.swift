import Bulletin

/// Remembers what is computed of rows by the codes of the cells that it depends on.
///
/// What is computed is computed by the plain means, once for each combination of cells; rows whose
/// cells are not remembered are computed each for itself.
final class RowMemo {
  /// The most combinations of several cells that are remembered.
  private static let limit: UInt32 = 1 << 17
  private static let unset = Int32.min

  private let columns: [ColumnCodes]
  private let compute: (_ row: Int, _ isRemembered: Bool) -> Int32
  private var pairs: [PairTable]
  private var known: UnsafeMutablePointer<Int32>
  private var room = 64
  private var capacity = 0
  /// The result of each row of the batch.
  private(set) var results: UnsafeMutablePointer<Int32>

  /// - Parameters:
  ///   - columns: The columns that it depends on.
  ///   - compute: Computes the result of a row, and is told whether it will be remembered.
  init(_ columns: [ColumnCodes], _ compute: @escaping (Int, Bool) -> Int32) {
    self.columns = columns
    self.compute = compute
    pairs = columns.dropFirst().map { _ in PairTable() }
    known = .allocate(capacity: room)
    known.initialize(repeating: Self.unset, count: room)
    results = .allocate(capacity: 1)
  }

  deinit {
    for pair in pairs { pair.deallocate() }
    known.deallocate()
    results.deallocate()
  }

  /// Finds the results of a batch's rows; the columns have been encoded.
  func run(rows: Int) {
    if rows > capacity {
      results.deallocate()
      capacity = rows
      results = .allocate(capacity: rows)
    }
    switch columns.count {
    case 0: for row in 0..<rows { results[row] = result(of: 0, row) }
    case 1:
      let codes = columns[0].codes
      for row in 0..<rows {
        let code = codes[row]
        results[row] = code < 0 ? compute(row, false) : result(of: Int(code), row)
      }
    default: for row in 0..<rows { results[row] = resultOfSeveral(row) }
    }
  }

  @inline(__always)
  private func result(of code: Int, _ row: Int) -> Int32 {
    if code < room {
      let result = known[code]
      if result != Self.unset { return result }
    }
    return remember(code, row)
  }

  @inline(never)
  private func remember(_ code: Int, _ row: Int) -> Int32 {
    if code >= room {
      let wanted = max(code + 1, room * 2)
      let grown = UnsafeMutablePointer<Int32>.allocate(capacity: wanted)
      grown.moveInitialize(from: known, count: room)
      (grown + room).initialize(repeating: Self.unset, count: wanted - room)
      known.deallocate()
      (known, room) = (grown, wanted)
    }
    let result = compute(row, true)
    known[code] = result
    return result
  }

  private func resultOfSeveral(_ row: Int) -> Int32 {
    var number: UInt32 = 0
    for index in columns.indices {
      let code = columns[index].codes[row]
      guard code >= 0 else { return compute(row, false) }
      guard index > 0 else {
        number = UInt32(code)
        continue
      }
      guard pairs[index - 1].count < Self.limit else { return compute(row, false) }
      number = pairs[index - 1].number(number, UInt32(code)).number
    }
    return result(of: Int(number), row)
  }
}
