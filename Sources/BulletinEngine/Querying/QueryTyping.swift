import Bulletin

/// Finds out how the columns of a question's tables are read: all tables together as one.
struct QueryTyping {
  let query: TableQuery
  let binding: SourceBinding
  let context: RunContext

  /// A column in one of the ways that the question needs it.
  struct Need: Hashable {
    var name: String
    var demand: ColumnDemand?
  }

  /// The columns, each in every way that it is needed.
  var needs: [Need] {
    var needs: [Need] = []
    let shared = query.sharedDemands
    for name in query.names {
      let ways = [shared[name]] + query.items.map { query.demands(of: $0)[name] ?? shared[name] }
      for way in ways where !needs.contains(Need(name: name, demand: way)) {
        needs.append(Need(name: name, demand: way))
      }
    }
    return needs
  }

  /// Looks at every cell of the columns that are read.
  func profiles(of tables: [BoundTable]) async throws -> [[Need: ColumnProfile]] {
    let needs = needs
    var found: [[Need: ColumnProfile]] = []
    for table in tables {
      var entries: [(need: Need, reader: ColumnReader)] = []
      for need in needs {
        if let reader = table[need.name], reader.position != nil { entries.append((need, reader)) }
      }
      guard !entries.isEmpty else {
        found.append([:])
        continue
      }
      let readers = entries.map(\.reader)
      let demands = entries.map(\.need.demand)
      let collector = LaneCollector { ProfileLane(readers, demands: demands) }
      _ = try await table.scan(
        binding, columns: readers.map { $0.position! }, in: context, into: collector.sink)
      var profiles: [Need: ColumnProfile] = [:]
      for (index, entry) in entries.enumerated() {
        var profile = ColumnProfile(demand: entry.need.demand)
        for lane in collector.lanes { profile.merge(lane.profiles[index]) }
        profiles[entry.need] = profile
      }
      found.append(profiles)
    }
    return found
  }

  /// The tables with their columns typed by what the cells of all of them are.
  func typed(
    _ tables: [BoundTable], _ profiles: [[Need: ColumnProfile]]
  ) -> (tables: [QueryTable], doubts: [Diagnostic]) {
    var whole: [Need: ColumnProfile] = [:]
    for table in profiles {
      for (need, profile) in table {
        whole[need, default: ColumnProfile(demand: need.demand)].merge(profile)
      }
    }
    let shared = query.sharedDemands
    var doubts: [Diagnostic] = []
    let typed = tables.map { table in
      var readings: [[String: ColumnReader]] = []
      var readingOfItem: [Int] = []
      func reading(_ demands: [String: ColumnDemand]) -> Int {
        var readers: [String: ColumnReader] = [:]
        for name in query.names {
          guard let reader = table[name] else { continue }
          let need = Need(name: name, demand: demands[name] ?? shared[name])
          let (typed, doubt) = Self.reader(reader, whole[need], in: table)
          readers[name] = typed
          if let doubt, !doubts.contains(doubt) { doubts.append(doubt) }
        }
        if let known = readings.firstIndex(where: { Self.areSame($0, readers) }) { return known }
        readings.append(readers)
        return readings.count - 1
      }
      _ = reading([:])
      for item in query.items { readingOfItem.append(reading(query.demands(of: item))) }
      return QueryTable(
        table: table, readings: readings, readingOfItem: readingOfItem,
        positions: Array(Set(query.names.compactMap { table[$0]?.position })).sorted())
    }
    return (typed, doubts)
  }

  private static func areSame(
    _ one: [String: ColumnReader], _ other: [String: ColumnReader]
  ) -> Bool {
    one.allSatisfy { name, reader in
      other[name].map { $0.type == reader.type && $0.style == reader.style } ?? false
    }
  }

  /// A reader with the type and the style that its cells have.
  static func reader(
    _ open: ColumnReader, _ profile: ColumnProfile?, in table: BoundTable
  ) -> (ColumnReader, doubt: Diagnostic?) {
    var reader = open
    guard let profile else { return (reader, nil) }
    reader.type = profile.type
    if reader.style == .undecided { reader.style = profile.style }
    if reader.style == .undecided { reader.style = table.table.style }
    guard reader.style == .undecided, profile.hasAmbiguous, reader.type == .decimal else {
      return (reader, nil)
    }
    reader.style = .en
    return (reader, SourceScanner.ambiguity(reader, in: table))
  }
}
