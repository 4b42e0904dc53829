import Bulletin

/// The charts of the report as vector pictures. Its options are checked; this build does not make it.
public struct SVGRenderer: Renderer, DeclaredOnly {
  /// The options of the renderer.
  public struct Options: ComponentOptions {

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "svg"
  public static let summary = "The charts of the report as vector pictures."
  public static let fileExtension = "svg"

  /// Makes the renderer.
  public init(_ options: Options) {}
}
