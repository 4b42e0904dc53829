/// How the work of a scan is shared out; no answer depends on it.
public struct ScanWork: Sendable {
  /// The tasks that read a file at once.
  public var tasks: Int
  /// The bytes that a task takes at once.
  public var chunk: Int
  /// The groups that a task keeps to itself before it hands them over: as many as stay in its
  /// processor's own memory.
  public var groups: Int

  /// Makes a division of work: one task, a megabyte at a time.
  public init(tasks: Int = 1, chunk: Int = 1 << 20, groups: Int = 1 << 13) {
    self.tasks = max(tasks, 1)
    self.chunk = max(chunk, 1)
    self.groups = max(groups, 1)
  }

  /// The same by one task, which meets rows in their order.
  var inOrder: ScanWork { ScanWork(tasks: 1, chunk: chunk, groups: groups) }
}
