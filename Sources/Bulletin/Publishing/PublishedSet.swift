/// A finished set of files as a publisher gets it, or a message about how a run ended.
public struct PublishedSet: Sendable {
  /// One file of the set.
  public struct File: Sendable {
    /// The name within the set; a file in a subfolder has `/` in it.
    public var name: String
    /// The renderer that made it; nil for files that belong to every set, such as `left-out.csv`.
    public var renderer: String?
    /// The bytes.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(name: String, renderer: String? = nil, bytes: [UInt8]) {
      (self.name, self.renderer, self.bytes) = (name, renderer, bytes)
    }
  }

  /// What the set is.
  public enum Purpose: Sendable, Hashable {
    /// A report.
    case report
    /// A report in place of one that was sent before.
    case replacement
    /// A message about how a run ended, without files; the outcome's name.
    case alert(String)

    /// Whether it is a report, and not a message.
    public var isReport: Bool { self == .report || self == .replacement }
  }

  /// What the set is.
  public var purpose: Purpose
  /// The key of the pipeline.
  public var pipeline: String
  /// The period, as configurations write it.
  public var period: String
  /// The language of title and bodies.
  public var language: LanguageCode
  /// The title in that language.
  public var title: String
  /// What a reader without a web page sees.
  public var text: String
  /// The report as one self-contained page; nil for messages.
  public var html: String?
  /// The files.
  public var files: [File]
  /// The folder in which the set stands, absolute; nil for messages.
  public var folder: String?
  /// What identifies the set: the same bytes have the same identity, on any machine.
  public var identity: String
  /// The values of a `for`, which may stand in braces in addresses and subjects.
  public var parameters: [String: String]
  /// Further words that may stand there: the other columns of the row that the set is made for.
  public var columns: [String: String] = [:]

  /// Makes a set.
  public init(
    purpose: Purpose, pipeline: String, period: String, language: LanguageCode, title: String,
    text: String, html: String? = nil, files: [File] = [], folder: String? = nil,
    identity: String, parameters: [String: String] = [:]
  ) {
    self.purpose = purpose
    self.pipeline = pipeline
    self.period = period
    self.language = language
    self.title = title
    self.text = text
    self.html = html
    self.files = files
    self.folder = folder
    self.identity = identity
    self.parameters = parameters
  }

  /// The files that some renderers made; all files where no renderer is named.
  public func files(of renderers: [String]) -> [File] {
    renderers.isEmpty
      ? files : files.filter { file in file.renderer.map(renderers.contains) ?? false }
  }

  /// A text with its `{name}` filled in from the parameters; a name that is not there stays.
  public func filled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      // Whoever is used to texts writes two braces.
      var inside = rest[rest.index(after: open)..<close]
      var end = rest.index(after: close)
      if inside.first == "{", rest[end...].first == "}" {
        inside.removeFirst()
        end = rest.index(after: end)
      }
      let name = inside.split(separator: " ").joined(separator: " ")
      result += rest[..<open]
      result += parameters[name] ?? columns[name] ?? String(rest[open..<end])
      rest = rest[end...]
    }
    return result + rest
  }
}
