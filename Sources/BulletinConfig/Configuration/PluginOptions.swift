import Bulletin

/// A plugin that a configuration adds to those of the program.
public struct PluginOptions: ComponentOptions {
  /// The folder of a Swift package.
  @Setting("The folder of a Swift package.", example: "../Rainfall") public var path: String?
  /// The address of a Swift package.
  @Setting("The address of a Swift package.") public var url: String?
  /// The least version of the package.
  @Setting("The least version of the package.", example: "1.0.0") public var from: SourceText?
  /// A program that is a plugin.
  @Setting("A program that is a plugin, with its arguments.", example: "[python3, rainfall.py]")
  public var command: [SourceText]?
  /// The variables that the program may see.
  @Setting("The environment variables that the program may see.", example: "[TOKEN]")
  public var env: [String] = []

  /// How long an answer of the program may take.
  @Setting("The most seconds that one answer of the program may take.", range: 1...86_400)
  public var timeout = 60

  public static let rules: [KeyRule] = [
    .exactlyOne(["path", "url", "command"]), .needs("url", "from"),
  ]

  /// Makes options to be filled in.
  public init() {}
}
