import Bulletin

/// Rows of a JSON document, or of JSON lines. Its options are checked; this build does not read it.
public struct JSONSource: DataSource, DeclaredOnly {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The files.
    @Setting("A path, a glob, or a list of them.", example: "data/*.json")
    public var path: [String]
    /// Where the rows stand in the document.
    @Setting("The keys that lead to the list of rows.", example: "data.items")
    public var at: String?

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "json"
  public static let summary = "Rows of a JSON document, or of JSON lines."

  /// Makes the source.
  public init(_ options: Options) {}
}
