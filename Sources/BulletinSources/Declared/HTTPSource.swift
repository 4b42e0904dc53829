import Bulletin

/// Rows that a web service answers with. Its options are checked; this build does not read it.
public struct HTTPSource: DataSource, DeclaredOnly {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The address.
    @Setting("The address.", example: "https://example.org/projects.json") public var url: Secret
    /// The form of the answer.
    @Setting("The form of the answer.") public var format = Format.json
    /// Where the rows stand in the answer.
    @Setting("The keys that lead to the list of rows.", example: "data.items")
    public var at: String?
    /// Headers of the request.
    @Setting("Headers of the request.", example: "{Authorization: \"Bearer ${env:TOKEN}\"}")
    public var headers = OrderedEntries<Secret>()

    /// The form of an answer.
    public enum Format: String, OptionValue, CaseIterable {
      case json, csv
    }

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "http"
  public static let summary = "Rows that a web service answers with."

  /// Makes the source.
  public init(_ options: Options) {}
}
