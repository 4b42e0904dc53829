/// What a publisher may know of the world.
public struct PublishingContext: Sendable {
  /// The folder that relative paths are relative to.
  public var folder: String
  /// The mail server of the configuration, if it names one.
  public var mailServer: MailServerOptions?
  /// How to reach services, and what there is on this machine.
  public var services: any ServiceAccess
  /// The moment of sending, in seconds since 1970-01-01T00:00:00Z; for the date of a mail alone.
  public var now: Int
  /// How long one delivery may take, in seconds.
  public var timeout: Int

  /// Makes a context.
  public init(
    folder: String, mailServer: MailServerOptions?, services: any ServiceAccess, now: Int = 0,
    timeout: Int = 60
  ) {
    self.folder = folder
    self.mailServer = mailServer
    self.services = services
    self.now = now
    self.timeout = timeout
  }

  /// A path as it is reached from anywhere: relative ones are relative to the configuration.
  public func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
  }
}
