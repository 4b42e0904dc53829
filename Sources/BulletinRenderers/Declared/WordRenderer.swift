import Bulletin

/// A Word file that can still be edited. Its options are checked; this build does not make it.
public struct WordRenderer: Renderer, DeclaredOnly {
  /// The options of the renderer.
  public struct Options: ComponentOptions {
    /// The layout.
    @Setting("The layout: plain, or that of Decree 30/2020 with the letterhead.")
    public var layout = PageLayout.plain

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "docx"
  public static let summary = "A Word file that can still be edited."
  public static let fileExtension = "docx"

  /// Makes the renderer.
  public init(_ options: Options) {}
}
