import Bulletin

/// What the rows of one table came to, of one value of a partition or of all.
struct PartResult {
  private(set) var leaves: [LeafResult]
  private(set) var usages: [Usage]
  private(set) var leftOut: Set<LeftOutRow> = []
  /// Whether a row stands in the period of the report.
  private(set) var isMet = false

  init(leaves: Int, figures: Int) {
    self.leaves = Array(repeating: LeafResult(), count: leaves)
    usages = Array(repeating: Usage(), count: figures)
  }

  /// Adds what a lane found.
  ///
  /// - Parameter read: The rows that it read.
  mutating func merge(_ slot: FoldSlot, read: Int) {
    for (index, leaf) in slot.leaves.enumerated() {
      leaves[index].merge(leaf.table.result, of: leaf.request.aggregate.function)
    }
    for (index, usage) in slot.usages.enumerated() {
      var usage = usage
      usage.read = read
      usages[index].join(usage)
    }
    leftOut.formUnion(slot.leftOut)
    isMet = isMet || slot.isMet
  }

  /// Drops the places that are more than are kept, once all lanes are merged.
  mutating func cut() {
    for index in usages.indices { usages[index].cut() }
  }

  /// The rows left out in the order of the table.
  var sortedLeftOut: [LeftOutRow] { Self.sorted(leftOut) }

  static func sorted(_ rows: Set<LeftOutRow>) -> [LeftOutRow] {
    rows.sorted {
      ($0.line, $0.column, $0.reason.description) < ($1.line, $1.column, $1.reason.description)
    }
  }
}

/// What one table came to, with the leaves and questions that it was read for.
struct FoldedTable {
  var positions: [Int]
  var questions: [Int]
  var result: SourceScanner.TableResult

  /// The rows left out of some values of a partition, and those of which nobody knows whose they are.
  func leftOut(of keys: [Partition.Key]) -> [LeftOutRow] {
    PartResult.sorted(
      keys.reduce(into: result.shared.leftOut) { $0.formUnion(result.parts[$1]?.leftOut ?? []) })
  }
}

extension FoldRun.Outcome {
  /// The values of a partition that rows in the period have.
  var met: Set<Partition.Key> {
    tables.reduce(into: []) { found, table in
      for (key, part) in table.result.parts where part.isMet { found.insert(key) }
    }
  }

  /// The rows in the period that belong to no value which is wanted, by source.
  var strangers: [(source: String, rows: [Partition.Key: Int])] {
    var found: [(source: String, rows: [Partition.Key: Int])] = []
    for table in tables where !table.result.strangers.isEmpty {
      let source = table.result.table.source
      if let index = found.firstIndex(where: { $0.source == source }) {
        found[index].rows.merge(table.result.strangers, uniquingKeysWith: +)
      } else {
        found.append((source, table.result.strangers))
      }
    }
    return found
  }

  /// Lists the rows that any value of a partition was made without.
  mutating func leaveOutParts(of partition: Partition) {
    leftOut = tables.flatMap { $0.leftOut(of: Array($0.result.parts.keys)) }
  }

  /// What came of the rows of one value, as if no others had been read.
  func part(_ key: Partition.Key, _ plan: LeafPlan) -> Self {
    var part = self
    part.leftOut = tables.flatMap { $0.leftOut(of: [key]) }
    var counted = Array(repeating: 0, count: usages.count)
    for table in tables {
      let own = table.result.parts[key]
      for (index, position) in table.positions.enumerated() {
        guard let own else { break }
        part.results[position].merge(
          own.leaves[index], of: plan.leaves[position].aggregate.function)
      }
      for (index, question) in table.questions.enumerated() {
        if let own { part.usages[question][counted[question]].usage.merge(own.usages[index]) }
        counted[question] += 1
      }
    }
    return part
  }
}
