import Bulletin

/// Reads a configuration and makes the plan of it: the one path of every command.
public struct ConfigurationLoader {
  /// What came of it.
  public struct Loaded {
    /// The plan; nil if anything is wrong.
    public var plan: Plan?
    /// Every fault, each where it is.
    public var diagnostics: [Diagnostic]
    /// The texts of the files that were read, by the names that places use.
    public var texts: [String: String]
    /// Whether the file itself is not there.
    public var isMissing: Bool
  }

  private let registry: Registry
  private let files: any FileAccess

  /// Makes a loader that knows some components and reads through some files.
  public init(registry: Registry, files: any FileAccess) {
    self.registry = registry
    self.files = files
  }

  /// Loads a configuration.
  public func load(_ path: String) -> Loaded {
    let diagnostics = Diagnostics(files: [path])
    let text: String
    do {
      let bytes = try files.contents(of: path, limit: 64 << 20).bytes
      guard let valid = String(validating: bytes, as: UTF8.self) else {
        diagnostics.error(.yamlSyntax, "'\(path)' is not UTF-8", at: nil)
        return Loaded(diagnostics: diagnostics.all, texts: [:], isMissing: false)
      }
      text = valid
    } catch {
      diagnostics.error(
        .inputNotFound, "\(error)", at: nil,
        hint: "name the configuration with --config, or make one with 'bulletin init'")
      return Loaded(diagnostics: diagnostics.all, texts: [:], isMissing: true)
    }
    var plan: Plan?
    if let root = YAMLReader(text, file: path, into: diagnostics).read(),
      let options = ConfigurationOptions.readPartly(
        root, owner: "the configuration", diagnostics)
    {
      plan = Planner(
        options: options, registry: registry, diagnostics: diagnostics,
        folder: Self.folder(of: path)
      ).plan()
    }
    return Loaded(
      plan: diagnostics.hasErrors ? nil : plan, diagnostics: diagnostics.all,
      texts: [path: text], isMissing: false)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
