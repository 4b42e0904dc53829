/// A component whose options are known and checked, and that this build cannot run.
///
/// A configuration that uses it is validated in full; a run that would need it is refused before
/// anything is read, with `NotInBuild`.
public protocol DeclaredOnly: Component {}

extension DeclaredOnly {
  static var refusal: NotInBuild { NotInBuild("'\(Self.name)'") }
}

extension DeclaredOnly where Self: DataSource {
  public func tables(in context: RunContext) async throws -> [SourceTable] { throw Self.refusal }

  public func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    throw Self.refusal
  }
}

extension DeclaredOnly where Self: Metric {
  public func measure(_ cell: Cell) throws -> Quantity { throw Self.refusal }
}

extension DeclaredOnly where Self: Renderer {
  public func render(_ report: Report, in context: RenderContext) throws -> [RenderedFile] {
    throw Self.refusal
  }
}
