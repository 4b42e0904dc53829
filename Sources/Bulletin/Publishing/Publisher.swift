/// Brings a finished set of files to somebody.
public protocol Publisher: Component {
  /// Looks whether what it needs is there, and sends nothing.
  ///
  /// - Throws: `PublishingFault` with what is missing.
  func touch(in context: PublishingContext) async throws
}
