import Bulletin

/// One run as the journal knows it.
public struct RunRecord: Sendable, Hashable {
  /// Its id: when it started, in UTC, and four letters.
  public var id: String
  /// The pipeline's key.
  public var pipeline: String
  /// What sets its sets apart from those that are sent: `draft`, or nothing.
  public var parameters: String
  /// The period.
  public var period: String
  /// The key under which the run need not be done again; nil until the inputs are known.
  public var key: String?
  /// The digest of the configuration.
  public var plan: String
  /// The version of Bulletin, and of what it renders with.
  public var versions: String
  /// The day that counted as today.
  public var asOf: String
  /// When it started.
  public var started: Moment
  /// How long it took, in milliseconds; nil while it is at work.
  public var duration: Int?
  /// How it ended.
  public var status: RunStatus
  /// The exit status.
  public var exit: Int?
  /// What was told last: why it failed, is held, is suspicious.
  public var message: String?

  /// Makes a record.
  public init(
    id: String, pipeline: String, parameters: String = "", period: String, key: String? = nil,
    plan: String, versions: String, asOf: String, started: Moment, duration: Int? = nil,
    status: RunStatus = .running, exit: Int? = nil, message: String? = nil
  ) {
    self.id = id
    self.pipeline = pipeline
    self.parameters = parameters
    self.period = period
    self.key = key
    self.plan = plan
    self.versions = versions
    self.asOf = asOf
    self.started = started
    self.duration = duration
    self.status = status
    self.exit = exit
    self.message = message
  }

  /// The parameters of a run whose pages say that they are a draft.
  public static let draft = "draft"

  /// Whether its pages say that they are a draft; such a set is never sent.
  public var isDraft: Bool { parameters == Self.draft }

  /// A new id: sorted as text, ids stand in the order of their runs.
  public static func newID(at moment: Moment) -> String {
    let stamp = moment.utcText.filter { $0.isNumber }
    let letters = (0..<4).map { _ in "abcdefghijkmnpqrstuvwxyz23456789".randomElement()! }
    return "\(stamp.prefix(8))-\(stamp.dropFirst(8))-\(String(letters))"
  }
}
