import Bulletin

/// A question about the rows of tables that no configuration describes, as `bulletin query` asks.
public struct TableQuery: Sendable {
  /// The aggregates, in the order of their columns.
  public var items: [SelectItem]
  /// What they are broken down by.
  public var by: [NamedExpression]
  /// The rows that count; nil for all.
  public var filter: Expression?
  /// The column that `first` and `last` go by; nil for the only one that holds dates.
  public var dateColumn: String?

  /// Makes a question.
  public init(
    items: [SelectItem], by: [NamedExpression] = [], filter: Expression? = nil,
    dateColumn: String? = nil
  ) {
    self.items = items
    self.by = by
    self.filter = filter
    self.dateColumn = dateColumn
  }

  /// Whether an aggregate goes by the dates of rows.
  var needsDates: Bool { items.contains { $0.function.goesByDates } }

  /// What filter and dimensions need columns to be; it holds for every aggregate.
  var sharedDemands: [String: ColumnDemand] {
    var demands: [String: ColumnDemand] = [:]
    for expression in [filter].compactMap(\.self) + by.map(\.expression) {
      demands.merge(ColumnDemand.demands(of: expression)) { first, _ in first }
    }
    return demands
  }

  /// What one aggregate needs its columns to be.
  func demands(of item: SelectItem) -> [String: ColumnDemand] {
    guard let operand = item.argument else { return [:] }
    var demands = ColumnDemand.demands(
      of: operand, needing: item.function.readsNumbers ? .number : nil)
    if item.function.goesByDates, let dateColumn { demands[dateColumn] = .date }
    return demands
  }

  /// The columns that it reads, each once, in order.
  var names: [String] {
    var names = filter?.names ?? []
    for expression in by.map(\.expression) + items.compactMap(\.argument) {
      names += expression.names
    }
    if let dateColumn, needsDates { names.append(dateColumn) }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension String {
  /// Whether an aggregate function of this name takes numbers alone.
  var readsNumbers: Bool { self != "count" && self != "distinct" }

  /// Whether an aggregate function of this name goes by the dates of rows.
  var goesByDates: Bool { self == "first" || self == "last" }
}
