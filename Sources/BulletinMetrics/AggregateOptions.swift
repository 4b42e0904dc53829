import Bulletin

/// The options of a metric that folds an operand of rows.
public struct AggregateOptions: ComponentOptions {
  /// Whose rows.
  @Setting("The source whose rows are read, or a record type for all sources of that type.")
  public var from: String
  /// What is folded.
  @Setting("What is folded: a column, or an expression over columns.", example: "people")
  public var of: Expression
  /// The rows that count.
  @Setting("The rows that count.", example: "people > 0") public var `where`: Expression?

  /// Makes options to be filled in.
  public init() {}

  /// The aggregate that the options describe.
  func aggregate(_ function: Aggregate.Function) -> Aggregate {
    Aggregate(function, of: of, where: `where`, from: RecordOrigin(from))
  }
}

extension RecordOrigin {
  /// A name with a point is a record type, any other a source.
  init(_ name: String) {
    self = name.contains(".") ? .records(name) : .source(name)
  }
}
