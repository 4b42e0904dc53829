/// Where a scan puts its batches: as many lanes as it likes, one for each of its tasks.
public struct BatchSink: Sendable {
  private let open: @Sendable () -> BatchLane

  /// Makes a sink that opens a lane by the given closure.
  public init(_ open: @escaping @Sendable () -> BatchLane) { self.open = open }

  /// Opens a lane for one task.
  public func lane() -> BatchLane { open() }
}
