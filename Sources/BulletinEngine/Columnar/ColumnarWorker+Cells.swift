import Bulletin

extension ColumnarWorker {
  /// Takes one cell of a record: what it says of its column, and what the question makes of it.
  @inline(__always)
  mutating func fold(
    _ store: UnsafeMutablePointer<ColumnStore>, _ bytes: UnsafePointer<UInt8>, _ length: Int,
    _ number: Int, _ isOdd: inout Bool, _ isKept: inout Int
  ) {
    if traits[number].isNumber {
      let cell = PlainNumber(bytes, length)
      if cell.form.rawValue & ~store.pointee.settled != 0 {
        store.pointee.observe(
          String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self))
      }
      let isWhole = traits[number].isWhole
      if cell.form == .other || isWhole && cell.form.rawValue > 1 { isOdd = true }
      forms[number] = cell.form
      numbers[number] = cell.scaled(powers, isWhole: isWhole)
      if traits[number].hasComparisons, !isOdd {
        if cell.form == .missing || !holds(number) { isKept = 0 }
      }
      guard traits[number].useCount > 0 else { return }
    }
    var entry = 0
    if length > 0, bytes[0] > 0x20 || !Self.isEmpty(bytes, length) {
      let hash = CellTable.hash(bytes, length)
      entry = store.pointee.table.find(bytes, length, hash)
      if entry < 0 {
        guard let added = store.pointee.add(bytes, length, hash) else {
          isOdd = true
          return
        }
        entry = added
        if store.pointee.column.isIdentity, store.pointee.table.count > room { isFull = true }
      }
    }
    let count = traits[number].useCount
    let results = store.pointee.results + entry &* count
    for use in 0..<count {
      let result = results[use]
      if result == ColumnStore.odd { isOdd = true }
      let target = targets[traits[number].firstTarget &+ use]
      if target >= 0 {
        codes[target] = result
      } else {
        isKept &= result == 1 ? 1 : 0
      }
    }
  }

  @inline(__always)
  private static func isEmpty(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for index in 0..<length where bytes[index] != 0x20 && bytes[index] != 0x09 { return false }
    return true
  }

  @inline(never)
  private func holds(_ number: Int) -> Bool {
    let value = numbers[number]
    for comparison in plan.columns[number].comparisons {
      let holds =
        switch comparison.sign {
        case .equal: value == comparison.bound
        case .notEqual: value != comparison.bound
        case .less: value < comparison.bound
        case .lessOrEqual: value <= comparison.bound
        case .greater: value > comparison.bound
        default: value >= comparison.bound
        }
      if !holds { return false }
    }
    return true
  }

  /// Adds a record whose cells are all taken to its combination of dimensions.
  ///
  /// - Returns: False if a sum has no room for it, which the plain way has.
  @inline(__always)
  mutating func add() -> Bool {
    var group = 0
    if dimensions > 0 {
      var number = codes[0]
      for index in 1..<max(dimensions, 1) {
        let (pair, isNew) = pairs[index &- 1].number(number, codes[index])
        if isNew, index == dimensions &- 1 { note(dimensions) }
        number = pair
      }
      group = Int(number)
    }
    groups.reserve(group)
    let sums = groups.sums + group &* groups.slots
    for number in 0..<columnCount where traits[number].slot >= 0 {
      guard forms[number] != .missing else { continue }
      let (total, overflow) = sums[traits[number].slot].total
        .addingReportingOverflow(numbers[number])
      if overflow {
        takeBack(sums, before: number)
        return false
      }
      sums[traits[number].slot].total = total
      sums[traits[number].slot].count &+= 1
    }
    groups.rows[group] &+= 1
    if groups.hasExtremes { noteExtremes(group) }
    for presence in 0..<groups.presenceCount {
      groups.presences[group &* groups.presenceCount &+ presence] &+=
        Int(codes[dimensions &+ presence])
    }
    if histogramCount > 0 { noteOperands(UInt32(truncatingIfNeeded: group)) }
    return true
  }

  /// Counts the operands of histograms.
  @inline(never)
  private mutating func noteOperands(_ group: UInt32) {
    let first = dimensions &+ groups.presenceCount
    for index in 0..<histogramCount {
      let code = codes[first &+ index]
      if code == ColumnStore.none { continue }
      if histograms[index].add(group, code) > room { isFull = true }
    }
  }

  /// Undoes the addition of the numbers of a record, up to that of one column.
  @inline(never)
  private func takeBack(_ sums: UnsafeMutablePointer<ColumnarGroups.Sum>, before last: Int) {
    for number in 0..<last where traits[number].slot >= 0 && forms[number] != .missing {
      sums[traits[number].slot].total -= numbers[number]
      sums[traits[number].slot].count &-= 1
    }
  }

  @inline(__always)
  private mutating func noteExtremes(_ group: Int) {
    for number in 0..<columnCount where traits[number].slot >= 0 && forms[number] != .missing {
      let at = group &* groups.slots &+ traits[number].slot
      groups.extremes[at].least = min(groups.extremes[at].least, numbers[number])
      groups.extremes[at].greatest = max(groups.extremes[at].greatest, numbers[number])
    }
  }

  @inline(never)
  private mutating func note(_ dimensions: Int) {
    for index in 0..<dimensions { groupCodes.append(codes[index]) }
    if groupCodes.count > room * dimensions { isFull = true }
  }
}

/// What the inner loop must know of a column, without a reference in it.
struct ColumnTraits {
  var position: Int
  var isNumber: Bool
  var isWhole: Bool
  var hasComparisons: Bool
  var slot: Int
  var useCount: Int
  /// Where the targets of its uses begin: the place of a dimension or, behind all these, of a
  /// presence; -1 for a condition.
  var firstTarget: Int

  init(_ column: ColumnarPlan.Column, firstTarget: Int) {
    position = column.position
    isNumber = column.isNumber
    isWhole = column.isWhole
    hasComparisons = !column.comparisons.isEmpty
    slot = column.slot
    useCount = column.uses.count
    self.firstTarget = firstTarget
  }
}
