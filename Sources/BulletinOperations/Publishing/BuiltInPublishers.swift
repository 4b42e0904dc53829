import Bulletin

/// The publishers that come with Bulletin.
public enum BuiltInPublishers: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(FolderPublisher.self)
    try registry.register(EmailPublisher.self)
    try registry.register(WebhookPublisher.self)
    try registry.register(CommandPublisher.self)
  }
}
