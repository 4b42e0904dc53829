/// An error whose words can be said in several languages.
public protocol ToldFault: Error, Tellable, CustomStringConvertible {}

extension ToldFault {
  /// The English words.
  public var description: String { message.description }
}
