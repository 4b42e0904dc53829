import Bulletin

/// Rows of a table with hashtags of the Humanitarian Exchange Language. Its options are checked; this build does not read it.
public struct HXLSource: DataSource, DeclaredOnly {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The files.
    @Setting("A path, a glob, or a list of them.", example: "data/*.csv")
    public var path: [String]?
    /// The address.
    @Setting("The address, instead of a path.") public var url: Secret?

    public static let rules: [KeyRule] = [.exactlyOne(["path", "url"])]

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "hxl"
  public static let summary = "Rows of a table with hashtags of the Humanitarian Exchange Language."

  /// Makes the source.
  public init(_ options: Options) {}
}
