/// All metrics of a configuration, those of plugins included.
public struct MetricCatalogue: Sendable {
  private var bindings: [MetricID: MetricBinding] = [:]
  private var reserved: Set<String> = []

  /// Makes an empty catalogue.
  public init() {}

  /// Adds a metric, or replaces the one under its id.
  public mutating func add(_ binding: MetricBinding) { bindings[binding.id] = binding }

  /// Notes a key of the configuration, whose metric may have faults of its own.
  public mutating func reserve(_ key: String) { reserved.insert(key) }

  /// Whether there is a metric under an id, or one that only its own faults keep out.
  public func knows(_ id: MetricID) -> Bool {
    bindings[id] != nil || reserved.contains(id.text)
      || reserved.contains(String(id.text.prefix { $0 != "." }))
  }

  /// The metric under an id.
  public subscript(_ id: MetricID) -> MetricBinding? { bindings[id] }

  /// The same metrics over the rows alone for which a condition holds.
  ///
  /// - Throws: `ExpressionFault` for a condition that does not fit behind another.
  public func filtered(by condition: Expression) throws(ExpressionFault) -> MetricCatalogue {
    var filtered = self
    for (id, binding) in bindings {
      let joined = try binding.filter.map { filter throws(ExpressionFault) in
        try Expression.parse("(\(filter.text)) and (\(condition.text))")
      }
      filtered.bindings[id]?.filter = joined ?? condition
    }
    return filtered
  }

  /// All ids in code point order.
  public var ids: [MetricID] { bindings.keys.sorted() }

  /// The id that a name inside a metric means: a member of its family first, else the whole id.
  public func resolve(_ name: MetricID, in binding: MetricBinding) -> MetricID {
    guard let family = binding.family else { return name }
    let member = MetricID("\(family).\(name)")
    return bindings[member] == nil ? name : member
  }

  /// Whose rows some metrics read, over all metrics that they name.
  public func origins(of metrics: [MetricID]) -> Set<RecordOrigin> {
    var origins: Set<RecordOrigin> = []
    var seen: Set<MetricID> = []
    var waiting = metrics
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted, let binding = bindings[id] else { continue }
      for input in binding.definition.measure.inputs {
        switch input.operand {
        case .aggregate(let aggregate): origins.insert(aggregate.origin)
        case .metric(let name): waiting.append(resolve(name, in: binding))
        case .constant: continue
        }
      }
    }
    return origins
  }

  /// Some metrics with all those that they are computed of.
  public func closure(of metrics: [MetricID]) -> Set<MetricID> {
    var seen: Set<MetricID> = []
    var waiting = metrics
    while let id = waiting.popLast() {
      guard let binding = bindings[id], seen.insert(id).inserted else { continue }
      for input in binding.definition.measure.inputs {
        if case .metric(let name) = input.operand { waiting.append(resolve(name, in: binding)) }
      }
    }
    return seen
  }

  /// The ids that a pattern with `*` names, in code point order; an id names itself.
  public func ids(matching pattern: String) -> [MetricID] {
    guard pattern.contains("*") else {
      return bindings[MetricID(pattern)] == nil ? [] : [MetricID(pattern)]
    }
    return ids.filter { Self.matches($0.text[...], pattern[...]) }
  }

  private static func matches(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return text == pattern }
    let head = pattern[..<star]
    guard text.hasPrefix(head) else { return false }
    let rest = pattern[star...].dropFirst()
    var tail = text.dropFirst(head.count)
    while true {
      if matches(tail, rest) { return true }
      if tail.isEmpty { return false }
      tail.removeFirst()
    }
  }
}
