/// A value that has words of its own in each language of messages.
public protocol Tellable {
  /// The value in words, as a clause without a full stop.
  var message: Message { get }
}
