import Bulletin

/// Finds out how the columns of a source are read that are not declared: all its tables as one.
///
/// What a question needs of a column decides where its cells do not all fit one type, so that one
/// bad cell does not make a column of numbers a column of texts. Each question's needs are looked
/// at apart: none changes how another reads a column.
struct ColumnTyping {
  /// What some question needs columns to be.
  typealias Way = [String: ColumnDemand]

  let binding: SourceBinding
  let context: RunContext
  /// Columns that are read as dates, whoever asks.
  var dates: Set<String> = []
  /// How the reading of a file is shared out.
  var work = ScanWork()

  /// Tables that are read in some ways.
  struct Typed {
    /// For each table its forms, each with the readers of one or more ways.
    var tables: [[BoundTable]]
    /// For each way the form that it reads.
    var formOfWay: [Int]
    var doubts: [Diagnostic] = []
  }

  private struct Need: Hashable {
    var name: String
    var demand: ColumnDemand?
  }

  /// Gives columns that are not declared their types, and numbers their style.
  ///
  /// - Parameters:
  ///   - names: The columns that will be read.
  ///   - ways: What the questions need; at least one.
  func typed(_ tables: [BoundTable], names: [String], ways: [Way]) async throws -> Typed {
    let names = Set(names).sorted()
    var needs: [Need] = []
    for name in names {
      for way in ways where !needs.contains(Need(name: name, demand: way[name])) {
        needs.append(Need(name: name, demand: way[name]))
      }
    }
    var profiles: [[Need: ColumnProfile]] = []
    for table in tables { profiles.append(try await look(at: table, needs)) }
    var whole: [Need: ColumnProfile] = [:]
    for table in profiles {
      for (need, profile) in table {
        whole[need, default: ColumnProfile(demand: need.demand)].merge(profile)
      }
    }
    var typed = Typed(tables: Array(repeating: [], count: tables.count), formOfWay: [])
    var formOfTypes: [[ColumnType?]: Int] = [:]
    for way in ways {
      let types = names.map { name -> ColumnType? in
        whole[Need(name: name, demand: way[name])].flatMap { type(of: name, $0, way[name]) }
      }
      if let form = formOfTypes[types] {
        typed.formOfWay.append(form)
        continue
      }
      formOfTypes[types] = formOfTypes.count
      typed.formOfWay.append(formOfTypes.count - 1)
      for (index, table) in tables.enumerated() {
        var form = table
        for (name, type) in zip(names, types) {
          let need = Need(name: name, demand: way[name])
          guard let own = profiles[index][need], let reader = table[name] else { continue }
          let (read, doubt) = styled(reader, type, own, whole[need]!, in: table)
          form.readers[name] = read
          if let doubt, !typed.doubts.contains(doubt) { typed.doubts.append(doubt) }
        }
        typed.tables[index].append(form)
      }
    }
    return typed
  }

  private var declared: Set<String> {
    Set(
      binding.table.columns.entries.filter { $0.value.type != nil || $0.value.unitFrom != nil }
        .map(\.key)
        + (binding.recordType?.fields.map(\.name) ?? []))
  }

  private func look(at table: BoundTable, _ needs: [Need]) async throws -> [Need: ColumnProfile] {
    let declared = declared
    let open = needs.compactMap { need -> (need: Need, reader: ColumnReader)? in
      guard let reader = table[need.name], reader.position != nil,
        !declared.contains(need.name)
          || (reader.style == .undecided && [.integer, .decimal, .quantity].contains(reader.type))
      else { return nil }
      return (need, reader)
    }
    guard !open.isEmpty else { return [:] }
    let collector = LaneCollector {
      ProfileLane(open.map(\.reader), demands: open.map(\.need.demand))
    }
    _ = try await table.scan(
      binding, columns: open.map { $0.reader.position! }, work: work, keeps: true, in: context,
      into: collector.sink)
    var found: [Need: ColumnProfile] = [:]
    for (index, entry) in open.enumerated() {
      var profile = ColumnProfile(demand: entry.need.demand)
      for lane in collector.lanes { profile.merge(lane.profiles[index]) }
      found[entry.need] = profile
    }
    return found
  }

  /// Nil for a column that is declared: it has its type already.
  private func type(
    of name: String, _ profile: ColumnProfile, _ demand: ColumnDemand?
  ) -> ColumnType? {
    if binding.dateColumn == name || dates.contains(name) { return .date }
    guard !declared.contains(name) else { return nil }
    guard let demand, !demand.isMet(by: profile.type) else { return profile.type }
    // No cell is what is needed: all are bad, and told, rather than silently something else.
    switch demand {
    case .number: return .decimal
    case .date: return .date
    case .boolean: return .boolean
    }
  }

  private func styled(
    _ open: ColumnReader, _ type: ColumnType?, _ own: ColumnProfile, _ whole: ColumnProfile,
    in table: BoundTable
  ) -> (ColumnReader, doubt: Diagnostic?) {
    var reader = open
    if let type { reader.type = type }
    for style in [own.style, whole.style, table.table.style] where reader.style == .undecided {
      reader.style = style
    }
    if reader.style == .undecided, reader.type == .quantity, whole.hasVietnameseWords {
      reader.style = .vi
    }
    let isAmbiguous =
      own.hasAmbiguous
      || (type == .decimal || reader.type == .quantity) && own.hasAmbiguousAmount
    guard reader.style == .undecided, isAmbiguous, [.decimal, .quantity].contains(reader.type)
    else { return (reader, nil) }
    reader.style = .en
    return (reader, SourceScanner.ambiguity(reader, in: table))
  }
}

extension LeafRequest {
  /// What the leaf needs the columns that it reads to be.
  var demands: ColumnTyping.Way {
    var all = (filters + [aggregate.filter].compactMap(\.self)).map {
      ColumnDemand.demands(of: $0, needing: .boolean)
    }
    all += by.map { ColumnDemand.demands(of: $0.expression) }
    if let operand = aggregate.operand {
      all.append(ColumnDemand.demands(of: operand, needing: aggregate.readsNumbers ? .number : nil))
    }
    if case .latest(let per) = aggregate.function { all.append(ColumnDemand.demands(of: per)) }
    if let dateColumn { all.append([dateColumn: .date]) }
    return ColumnDemand.joined(all)
  }
}

extension ColumnDemand {
  /// What several parts of one question need of each name; a name that they need as two different
  /// things has none.
  static func joined(_ parts: [[String: ColumnDemand]]) -> [String: ColumnDemand] {
    var demands: [String: ColumnDemand?] = [:]
    for part in parts {
      for (name, demand) in part {
        if let known = demands[name], known != demand {
          demands[name] = .some(nil)
        } else {
          demands[name] = demand
        }
      }
    }
    return demands.compactMapValues(\.self)
  }
}
