import Bulletin

/// Something that is to be sent to somebody, and how far it has come.
public struct OutboxEntry: Sendable, Hashable {
  /// What is sent.
  public enum Purpose: String, Sendable {
    /// The set of a run.
    case set
    /// How a run ended.
    case alert
  }

  /// How far it has come.
  public enum Status: String, Sendable, CaseIterable {
    /// It is to be sent.
    case waiting
    /// It is being sent: the other side may have it or not.
    case sending
    /// The other side has taken it; it is never sent again.
    case sent
    /// The other side has refused it, or was not there; it may be sent again.
    case failed
    /// Whether it arrived is not known; it is never sent again by itself.
    case unknown
  }

  /// Its number in the journal; 0 for one that is not written yet.
  public var id = 0
  /// The run.
  public var run: String
  /// What is sent.
  public var purpose: Purpose
  /// The publisher's name.
  public var type: String
  /// To whom.
  public var recipient: String
  /// The id of the message, the same for every attempt.
  public var messageID: String
  /// For which value of a `for` the set is: `name=value` a line; empty without one.
  public var parameters: String
  /// How far it has come.
  public var status = Status.waiting
  /// How often it was tried.
  public var attempts = 0
  /// When that changed last.
  public var changed: Moment
  /// What the other side said.
  public var detail: String?

  /// Makes an entry that is to be sent.
  public init(
    run: String, purpose: Purpose, type: String, recipient: String, messageID: String,
    parameters: String = "", at: Moment
  ) {
    self.run = run
    self.purpose = purpose
    self.type = type
    self.recipient = recipient
    self.messageID = messageID
    self.parameters = parameters
    changed = at
  }
}
