import Bulletin

/// States that take more than all memory that is allowed, and cannot be parted.
public struct MemoryFault: ToldFault, Hashable {
  /// What has no room.
  public enum Holder: Sendable, Hashable {
    /// One group of a question.
    case group
    /// The figures of a run.
    case figures
  }

  /// What has no room.
  public var holder: Holder
  /// The bytes that are allowed.
  public var limit: Int

  /// Makes a fault.
  public init(_ holder: Holder, limit: Int) { (self.holder, self.limit) = (holder, limit) }

  public var message: Message {
    switch holder {
    case .group: "one group has more different values than \(limit / 1_000_000) MB of memory hold"
    case .figures:
      "the figures have more cells and different values than \(limit / 1_000_000) MB of memory hold"
    }
  }

  /// What can be done about it.
  public var hint: Message {
    switch holder {
    case .group:
      "allow more --memory, or ask for fewer rows by --where or for smaller groups by --by"
    case .figures:
      "allow more --memory, or break the figures down by something with fewer values"
    }
  }
}
