/// What a publisher may know of the world.
public struct PublishingContext: Sendable {
  /// The folder that relative paths are relative to.
  public var folder: String
  /// The mail server of the configuration, if it names one.
  public var mailServer: MailServerOptions?
  /// How to reach services, and what there is on this machine.
  public var services: any ServiceAccess

  /// Makes a context.
  public init(folder: String, mailServer: MailServerOptions?, services: any ServiceAccess) {
    self.folder = folder
    self.mailServer = mailServer
    self.services = services
  }
}
