import Bulletin

/// Copies a set into a folder. Its options are checked; this build does not send.
public struct FolderPublisher: Publisher, DeclaredOnly {
  /// The options of the publisher.
  public struct Options: ComponentOptions {
    /// The folder.
    @Setting("The folder that the set is copied into as a whole.", example: "/srv/bao-cao")
    public var path: String
    /// The files.
    @Setting("The renderers whose files are copied; all if none is named.", example: "[docx]")
    public var attach: [SourceText] = []

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "folder"
  public static let summary = "Copies the files into a folder, exchanged as a whole."

  private let path: String

  /// Makes the publisher.
  public init(_ options: Options) { path = options.path }

  public func touch(in context: PublishingContext) throws {
    let isWhole = path.hasPrefix("/") || context.folder.isEmpty
    try context.services.canWrite(into: isWhole ? path : "\(context.folder)/\(path)")
  }
}
