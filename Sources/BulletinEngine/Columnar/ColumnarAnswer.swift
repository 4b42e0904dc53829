import Bulletin

/// What the tables of a question come to, from the states of all tasks.
final class ColumnarAnswer {
  private let plan: ColumnarPlan
  private var dimensions: [DimensionIndex]
  private var pairs: [PairTable]
  private var groupCodes: [UInt32] = []
  private var groups: ColumnarGroups
  private var plain: QueryGroups
  private var placeOfGroup: [Int: Int] = [:]

  init(_ plan: ColumnarPlan) {
    self.plan = plan
    dimensions = plan.query.by.map { _ in DimensionIndex() }
    pairs = plan.query.by.dropFirst().map { _ in PairTable() }
    groups = ColumnarGroups(plan)
    plain = QueryGroups(plan.query.items)
  }

  deinit {
    for dimension in dimensions { dimension.deallocate() }
    for pair in pairs { pair.deallocate() }
    groups.deallocate()
  }

  /// Adds what a task has folded.
  ///
  /// - Throws: `Failure.unfit` for a sum that has no room here.
  func merge(_ worker: ColumnarWorker) throws {
    plain.merge(worker.plain.groups)
    let count = dimensions.count
    // The codes of the task, each by the code here; made when they are first met.
    var known: [[UInt32]] = Array(repeating: [], count: count)
    var owners: [(store: Int, use: Int)] = Array(repeating: (0, 0), count: count)
    for (store, column) in worker.plan.columns.enumerated() {
      for (use, role) in column.uses.enumerated() {
        if case .dimension(let place) = role { owners[place] = (store, use) }
      }
    }
    func code(_ theirs: UInt32, _ place: Int) -> UInt32 {
      let index = Int(theirs)
      while known[place].count <= index { known[place].append(.max) }
      if known[place][index] == .max {
        let store = worker.stores[owners[place].store]
        known[place][index] =
          store.column.isIdentity && theirs > 0
          ? dimensions[place].code(ofText: store.table.bytes(index))
          : dimensions[place].code(of: store.value(theirs, owners[place].use))
      }
      return known[place][index]
    }
    var codes = Array(repeating: UInt32(0), count: count)
    let total = count > 1 ? worker.groupCodes.count / count : worker.groups.capacity
    for theirs in 0..<min(total, worker.groups.capacity) where worker.groups.rows[theirs] > 0 {
      if count == 1 {
        codes[0] = code(UInt32(theirs), 0)
      } else {
        for place in 0..<count {
          codes[place] = code(worker.groupCodes[theirs * count + place], place)
        }
      }
      try add(worker.groups, theirs, to: group(of: codes))
    }
  }

  private func group(of codes: [UInt32]) -> Int {
    guard codes.count > 1 else { return codes.first.map { Int($0) } ?? 0 }
    var number = codes[0]
    for index in 1..<codes.count {
      let (pair, isNew) = pairs[index - 1].number(number, codes[index])
      if isNew, index == codes.count - 1 { groupCodes += codes }
      number = pair
    }
    return Int(number)
  }

  private func add(_ other: ColumnarGroups, _ theirs: Int, to group: Int) throws {
    groups.reserve(group)
    groups.rows[group] += other.rows[theirs]
    for slot in 0..<groups.slots {
      let (from, into) = (theirs * groups.slots + slot, group * groups.slots + slot)
      let (total, overflow) = groups.sums[into].total.addingReportingOverflow(
        other.sums[from].total)
      guard !overflow else { throw ColumnarScan.Failure.unfit }
      groups.sums[into].total = total
      groups.sums[into].count += other.sums[from].count
      guard groups.hasExtremes else { continue }
      groups.extremes[into].least = min(groups.extremes[into].least, other.extremes[from].least)
      groups.extremes[into].greatest = max(
        groups.extremes[into].greatest, other.extremes[from].greatest)
    }
    for presence in 0..<groups.presenceCount {
      groups.presences[group * groups.presenceCount + presence] +=
        other.presences[theirs * groups.presenceCount + presence]
    }
  }

  /// The rows in their order.
  ///
  /// - Throws: `Failure.unfit` for a sum that is no number of 38 digits.
  func rows() throws -> [QueryAnswer.Row] {
    let count = dimensions.count
    for (place, key) in plain.keys.enumerated() {
      let group = group(of: key.indices.map { dimensions[$0].code(of: key[$0]) })
      groups.reserve(group)
      placeOfGroup[group] = place
    }
    guard count > 0 else { return [QueryAnswer.Row(key: [], values: try values(of: 0))] }
    var found = (0..<(count == 1 ? dimensions[0].count : groupCodes.count / count)).filter {
      $0 < groups.capacity && groups.rows[$0] > 0 || placeOfGroup[$0] != nil
    }
    func code(_ group: Int, _ place: Int) -> UInt32 {
      count == 1 ? UInt32(group) : groupCodes[group * count + place]
    }
    let ranks = dimensions.map { $0.ranks() }
    if count == 1 {
      found.sort { ranks[0][$0] < ranks[0][$1] }
    } else {
      found.sort { one, other in
        for place in 0..<count {
          let (a, b) = (ranks[place][Int(code(one, place))], ranks[place][Int(code(other, place))])
          if a != b { return a < b }
        }
        return false
      }
    }
    return try found.map { group in
      QueryAnswer.Row(
        key: (0..<count).map { dimensions[$0].value(of: code(group, $0)) },
        values: try values(of: group))
    }
  }

  private func values(of group: Int) throws -> [QueryAnswer.Value] {
    let place = placeOfGroup.isEmpty ? nil : placeOfGroup[group]
    return try plan.items.enumerated().map { index, item in
      if let place {
        var state = try state(of: group, item, plan.query.items[index])
        state.merge(plain[place, index], of: plan.query.items[index])
        return state.value(of: plan.query.items[index])
      }
      switch item {
      case .rows: return .number(ExactDecimal(groups.rows[group]))
      case .presence(let presence):
        return .number(ExactDecimal(groups.presences[group * groups.presenceCount + presence]))
      case .count(let slot): return .number(ExactDecimal(sum(group, slot).count))
      case .sum(let slot):
        guard sum(group, slot).count > 0 else { return .quantity(.missing(.noRecords)) }
        return .number(try decimal(sum(group, slot).total, slot))
      case .mean:
        return try state(of: group, item, plan.query.items[index]).value(
          of: plan.query.items[index])
      case .least(let slot):
        guard sum(group, slot).count > 0 else { return .quantity(.missing(.noRecords)) }
        return .number(try decimal(extremes(group, slot).least, slot))
      case .greatest(let slot):
        guard sum(group, slot).count > 0 else { return .quantity(.missing(.noRecords)) }
        return .number(try decimal(extremes(group, slot).greatest, slot))
      }
    }
  }

  private func state(
    of group: Int, _ item: ColumnarPlan.Item, _ asked: SelectItem
  ) throws -> QueryState {
    switch item {
    case .rows: return QueryState(rows: groups.rows[group])
    case .presence(let presence):
      return QueryState(rows: groups.presences[group * groups.presenceCount + presence])
    case .count(let slot): return QueryState(rows: sum(group, slot).count)
    case .sum(let slot), .mean(let slot):
      let known = sum(group, slot)
      guard known.count > 0 else { return QueryState() }
      return QueryState(rows: known.count, sum: try decimal(known.total, slot))
    case .least(let slot), .greatest(let slot):
      let known = sum(group, slot)
      guard known.count > 0 else { return QueryState() }
      let (least, greatest) = (extremes(group, slot).least, extremes(group, slot).greatest)
      return QueryState(
        rows: known.count,
        extreme: try decimal(asked.function == "max" ? greatest : least, slot),
        function: asked.function)
    }
  }

  private func sum(_ group: Int, _ slot: Int) -> ColumnarGroups.Sum {
    groups.sums[group * groups.slots + slot]
  }

  private func extremes(_ group: Int, _ slot: Int) -> ColumnarGroups.Extremes {
    groups.extremes[group * groups.slots + slot]
  }

  private func decimal(_ scaled: Int128, _ slot: Int) throws -> ExactDecimal {
    guard
      let number = ExactDecimal(coefficient: scaled, scale: plan.isWholeSlot[slot] ? 0 : 18)
    else { throw ColumnarScan.Failure.unfit }
    return number
  }
}
