/// How the work of a scan is shared out; no answer depends on it.
public struct ScanWork: Sendable {
  /// The tasks that read a file at once.
  public var tasks: Int
  /// The bytes that a task takes at once.
  public var chunk: Int

  /// Makes a division of work: one task, a megabyte at a time.
  public init(tasks: Int = 1, chunk: Int = 1 << 20) {
    self.tasks = max(tasks, 1)
    self.chunk = max(chunk, 1)
  }
}
