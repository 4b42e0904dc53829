import Bulletin

/// Which leaves must be folded so that every question can be answered; no row is read for it.
struct LeafPlan {
  private let catalogue: MetricCatalogue
  private let book: StatedBook
  private let terms: [Period]
  private let moves: Moves
  /// The metrics that say something about the question that they belong to.
  let tables: TableMetrics
  private var positions: [LeafRequest: Int] = [:]
  /// The leaves that answer for any shorter period, by the leaf without one.
  private var covers: [LeafRequest: [Int]] = [:]
  private var reached: [Asked: [Int]] = [:]
  /// What was asked; its rows are counted.
  private var counted: Set<Asked> = []

  /// The leaves, each once.
  private(set) var leaves: [LeafRequest] = []
  /// What was asked, and what that asks elsewhere, in order, with the leaves that stand behind it.
  private(set) var asked: [(asked: Asked, leaves: [Int])] = []
  /// The leaves that tell what is carried into gaps, by the metric that carries.
  private(set) var histories: [MetricID: Set<Int>] = [:]
  /// The metrics that stand behind the questions.
  private(set) var metrics: Set<MetricID> = []

  init(
    catalogue: MetricCatalogue, book: StatedBook, terms: [Period],
    calendar: ReportingCalendar = .gregorian
  ) {
    self.catalogue = catalogue
    self.book = book
    self.terms = terms
    moves = Moves(calendar: calendar, terms: terms)
    tables = TableMetrics(catalogue)
  }

  /// Adds what a question needs.
  mutating func add(_ query: FigureQuery, period: Period) {
    for metric in query.metrics {
      add(Asked(metric: metric, by: [], period: period))
      if !query.by.isEmpty { add(Asked(metric: metric, by: query.by, period: period)) }
      if query.forms != [.value], let previous = period.previous(inTerms: terms) {
        add(Asked(metric: metric, by: [], period: previous))
      }
      guard let comparison = query.comparison else { continue }
      for by in Set([[], query.by]) {
        let asked = Asked(metric: metric, by: by, period: period)
        let elsewhere = moves.planned(
          asked, .shifted(by: comparison.step), keepsTable: tables.contains(metric))
        for there in elsewhere { add(there) }
      }
    }
  }

  /// The leaf behind an aggregate of a metric, asked somewhere.
  static func leaf(_ aggregate: Aggregate, of binding: MetricBinding, _ asked: Asked) -> LeafRequest
  {
    return LeafRequest(
      aggregate: aggregate, filters: binding.filter.map { [$0] } ?? [], by: asked.by,
      period: binding.isTimeless ? nil : asked.period,
      yields: binding.additiveAggregate == nil ? nil : binding.id,
      grain: binding.isTimeless ? nil : asked.cover,
      dateColumn: binding.dateColumn, currency: binding.currency)
  }

  /// The records that a stated figure stands for, as one cell.
  static func leaf(behind figure: StatedFigure, of binding: MetricBinding) -> LeafRequest? {
    leaf(in: figure.region, of: binding)
  }

  /// The records of a metric in some region, as one cell.
  static func leaf(in region: StatedRegion, of binding: MetricBinding) -> LeafRequest? {
    guard let aggregate = binding.additiveAggregate else { return nil }
    return LeafRequest(
      aggregate: aggregate, filters: binding.filter.map { [$0] } ?? [], by: [],
      period: region.period, pinned: region.dimensions, dateColumn: binding.dateColumn,
      currency: binding.currency, isWhole: true)
  }

  /// The position of a leaf.
  func position(of leaf: LeafRequest) -> Int? { positions[leaf] }

  /// The position of a leaf that answers for the period of another, among others.
  func cover(of leaf: LeafRequest) -> Int? {
    guard let period = leaf.period else { return nil }
    return covers[leaf.withoutPeriod]?.first { leaves[$0].period?.contains(period) == true }
  }

  private mutating func add(_ asked: Asked) {
    ask(asked, reach(asked, depth: 0))
  }

  private mutating func ask(_ asked: Asked, _ leaves: [Int]) {
    if counted.insert(asked).inserted { self.asked.append((asked, leaves)) }
  }

  /// Plans the rows of a question as an input finds them in its own cells, whatever its move.
  private mutating func addRows(
    of operand: MetricInput.Operand, _ binding: MetricBinding, _ asked: Asked, depth: Int
  ) {
    switch operand {
    case .constant: return
    case .aggregate(let aggregate): _ = note(Self.leaf(aggregate, of: binding, asked))
    case .metric(let name):
      var there = asked
      there.metric = catalogue.resolve(name, in: binding)
      _ = reach(there, depth: depth + 1)
    }
  }

  private mutating func reach(_ asked: Asked, depth: Int) -> [Int] {
    if let known = reached[asked] { return known }
    guard depth < 100, let binding = catalogue[asked.metric] else { return [] }
    var (found, elsewhere): ([Int], [Int]) = ([], [])
    var others: [(asked: Asked, leaves: [Int])] = []
    for input in binding.definition.measure.inputs {
      let places = moves.planned(
        asked, input.move, keepsTable: tables.contains(input.operand, of: binding, catalogue))
      if places.isEmpty { continue }
      if input.move != .here, !asked.isCover {
        addRows(of: input.operand, binding, asked, depth: depth)
      }
      var leaves: [Int] = []
      for there in places {
        switch input.operand {
        case .constant: continue
        case .aggregate(let aggregate):
          leaves.append(note(Self.leaf(aggregate, of: binding, there)))
        case .metric(let name):
          var there = there
          there.metric = catalogue.resolve(name, in: binding)
          let behind = reach(there, depth: depth + 1)
          leaves += behind
          if input.move.leadsElsewhere { others.append((there, behind)) }
        }
      }
      if input.move == .here { found += leaves } else { elsewhere += leaves }
    }
    if binding.gaps == .carry, !tables.contains(asked.metric),
      let history = moves.history(of: asked)
    {
      let leaves = reach(history, depth: depth + 1)
      histories[asked.metric, default: []].formUnion(leaves)
      ask(history, leaves)
    }
    // What is asked nowhere but elsewhere counts the rows there as its own.
    if found.isEmpty {
      found = elsewhere
    } else {
      for other in others { ask(other.asked, other.leaves) }
    }
    if metrics.insert(asked.metric).inserted {
      for figure in book[asked.metric] {
        if let leaf = Self.leaf(behind: figure, of: binding) { _ = note(leaf) }
      }
      for pair in UnevenPairs(of: binding, catalogue, book).pairs {
        if let leaf = Self.leaf(in: pair.figure.region, of: pair.other) { _ = note(leaf) }
      }
    }
    let unique = Array(Set(found)).sorted()
    reached[asked] = unique
    return unique
  }

  private mutating func note(_ leaf: LeafRequest) -> Int {
    if let known = positions[leaf] { return known }
    leaves.append(leaf)
    positions[leaf] = leaves.count - 1
    if leaf.grain != nil { covers[leaf.withoutPeriod, default: []].append(leaves.count - 1) }
    return leaves.count - 1
  }
}

extension MetricBinding {
  /// The aggregate of a metric that is one count or sum: its disjoint cells add up.
  var additiveAggregate: Aggregate? {
    guard let single = definition.measure as? any SingleAggregate, single.aggregate.isAdditive
    else { return nil }
    return single.aggregate
  }
}
