import Bulletin

/// The publishers that come with Bulletin.
public enum BuiltInPublishers: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(publisher: FolderPublisher.self)
    try registry.register(publisher: EmailPublisher.self)
    try registry.register(publisher: WebhookPublisher.self)
    try registry.register(publisher: CommandPublisher.self)
  }
}
