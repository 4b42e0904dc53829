import Bulletin

/// A state that takes more than all memory that is allowed, and cannot be parted.
public struct MemoryFault: ToldFault, Hashable {
  /// The bytes that are allowed.
  public var limit: Int

  /// Makes a fault.
  public init(limit: Int) { self.limit = limit }

  public var message: Message {
    "one group has more different values than \(limit / 1_000_000) MB of memory hold"
  }

  /// What can be done about it.
  public var hint: Message {
    "allow more --memory, or ask for fewer rows by --where or for smaller groups by --by"
  }
}
