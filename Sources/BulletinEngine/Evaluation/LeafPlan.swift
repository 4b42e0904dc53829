import Bulletin

/// Which leaves must be folded so that every question can be answered; no row is read for it.
struct LeafPlan {
  private let catalogue: MetricCatalogue
  private let book: StatedBook
  private let terms: [Period]
  private var positions: [LeafRequest: Int] = [:]
  private var reached: [Asked: [Int]] = [:]

  /// The leaves, each once.
  private(set) var leaves: [LeafRequest] = []
  /// What was asked, in order, with the leaves that stand behind it.
  private(set) var asked: [(asked: Asked, leaves: [Int])] = []
  /// The metrics that stand behind the questions.
  private(set) var metrics: Set<MetricID> = []

  init(catalogue: MetricCatalogue, book: StatedBook, terms: [Period]) {
    self.catalogue = catalogue
    self.book = book
    self.terms = terms
  }

  /// Adds what a question needs.
  mutating func add(_ query: FigureQuery, period: Period) {
    for metric in query.metrics {
      add(Asked(metric: metric, by: [], period: period))
      if !query.by.isEmpty { add(Asked(metric: metric, by: query.by, period: period)) }
      if query.forms != [.value], let previous = period.previous(inTerms: terms) {
        add(Asked(metric: metric, by: [], period: previous))
      }
    }
  }

  /// The leaf behind an aggregate of a metric, asked somewhere.
  static func leaf(_ aggregate: Aggregate, of binding: MetricBinding, _ asked: Asked) -> LeafRequest
  {
    LeafRequest(
      aggregate: aggregate, filters: binding.filter.map { [$0] } ?? [], by: asked.by,
      period: binding.isTimeless ? nil : asked.period,
      yields: binding.additiveAggregate == nil ? nil : binding.id)
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
      period: region.period, pinned: region.dimensions)
  }

  /// The position of a leaf.
  func position(of leaf: LeafRequest) -> Int? { positions[leaf] }

  private mutating func add(_ asked: Asked) {
    guard reached[asked] == nil else { return }
    let leaves = reach(asked, depth: 0)
    self.asked.append((asked, leaves))
  }

  private mutating func reach(_ asked: Asked, depth: Int) -> [Int] {
    if let known = reached[asked] { return known }
    guard depth < 100, let binding = catalogue[asked.metric] else { return [] }
    var found: [Int] = []
    for input in binding.definition.measure.inputs {
      guard let there = Self.moved(asked, input.move, terms) else { continue }
      switch input.operand {
      case .constant: continue
      case .aggregate(let aggregate):
        found.append(note(Self.leaf(aggregate, of: binding, there)))
      case .metric(let name):
        var there = there
        there.metric = catalogue.resolve(name, in: binding)
        found += reach(there, depth: depth + 1)
      }
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
    return leaves.count - 1
  }

  /// Where an input is asked; nil if there is no such place.
  static func moved(_ asked: Asked, _ move: Move, _ terms: [Period]) -> Asked? {
    var there = asked
    switch move {
    case .here: break
    case .total(let over):
      there.by = over.isEmpty ? [] : asked.by.filter { !over.contains($0.name) }
    case .previous:
      guard let period = asked.period.previous(inTerms: terms) else { return nil }
      there.period = period
    case .previousYear:
      there.period = asked.period.shifted(byYears: -1)
    }
    return there
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
