/// Brings a finished set of files to somebody.
///
/// The host keeps the record: it writes down each delivery before it begins and again when it ends,
/// so that no destination is served twice. A publisher only delivers, once, when it is told to.
public protocol Publisher: Component {
  /// Whether messages about how runs end can be brought as well, or only sets of files.
  static var bringsMessages: Bool { get }

  /// Looks whether what it needs is there, and sends nothing.
  ///
  /// - Throws: `PublishingFault` with what is missing.
  func touch(in context: PublishingContext) async throws

  /// The destinations of a set; pure.
  ///
  /// - Throws: `PublishingFault` for an address that cannot be made of the set's parameters.
  func destinations(of set: PublishedSet) throws -> [Destination]

  /// Delivers a set to one of its destinations, once.
  ///
  /// - Returns: What the destination answered; it has taken the set.
  /// - Throws: `DeliveryFault`; any other error counts as unknown.
  func deliver(
    _ set: PublishedSet, to destination: Destination, in context: PublishingContext
  ) async throws -> Receipt
}

extension Publisher {
  public static var bringsMessages: Bool { true }
}
