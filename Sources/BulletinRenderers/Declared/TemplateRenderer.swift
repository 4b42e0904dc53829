import Bulletin

/// A file after a Mustache template of your own. Its options are checked; this build does not make it.
public struct TemplateRenderer: Renderer, DeclaredOnly {
  /// The options of the renderer.
  public struct Options: ComponentOptions {
    /// The template.
    @Setting("The Mustache file.", example: "bao-cao.mustache") public var template: String

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "template"
  public static let summary = "A file after a Mustache template of your own."
  public static let fileExtension = "txt"

  /// Makes the renderer.
  public init(_ options: Options) {}
}
