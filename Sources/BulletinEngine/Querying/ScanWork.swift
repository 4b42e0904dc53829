/// How the work of a scan is shared out; no answer depends on it.
public struct ScanWork: Sendable {
  /// The tasks that read a file at once.
  public var tasks: Int
  /// The bytes that a task takes at once.
  public var chunk: Int
  /// The groups that a task keeps to itself before it hands them over: as many as stay in its
  /// processor's own memory.
  public var groups: Int
  /// The bytes that the states of all groups may take, before they go to scratch files or, where
  /// they cannot, the work is given up; nil for any number.
  public var memory: Int?

  /// Makes a division of work: one task, a megabyte at a time.
  public init(
    tasks: Int = 1, chunk: Int = 1 << 20, groups: Int = 1 << 13, memory: Int? = nil
  ) {
    self.tasks = max(tasks, 1)
    self.chunk = max(chunk, 1)
    self.groups = max(groups, 1)
    self.memory = memory
  }

  /// The same by one task, which meets rows in their order.
  var inOrder: ScanWork { ScanWork(tasks: 1, chunk: chunk, groups: groups, memory: memory) }

  /// The memory of a columnar scan for groups that go the plain way: a few there are in any case.
  var plainRoom: Int { memory.map { max($0 / 4, 1 << 20) } ?? .max }
}
