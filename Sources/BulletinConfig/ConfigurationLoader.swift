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
  private let environment: Interpolator.Environment

  /// Makes a loader that knows some components and reads through some files.
  ///
  /// - Parameter environment: The variables that `${env:…}` may ask for; none unless told.
  public init(
    registry: Registry, files: any FileAccess,
    environment: @escaping Interpolator.Environment = { _ in nil }
  ) {
    self.registry = registry
    self.files = files
    self.environment = environment
  }

  /// Loads a configuration.
  public func load(_ path: String) -> Loaded {
    let diagnostics = Diagnostics(files: [path])
    let bytes: [UInt8]
    do {
      bytes = try files.contents(of: path, limit: 64 << 20).bytes
    } catch {
      diagnostics.error(
        .inputNotFound, "\(error)", at: nil,
        hint: "name the configuration with --config, or make one with 'bulletin init'")
      return Loaded(diagnostics: diagnostics.all, texts: [:], isMissing: true)
    }
    var plan: Plan?
    if let root = YAMLReader(bytes: bytes, file: path, into: diagnostics).read(),
      let options = ConfigurationOptions.readPartly(
        interpolator.fill(root, into: diagnostics), owner: "the configuration", diagnostics)
    {
      plan = Planner(
        options: options, registry: registry, diagnostics: diagnostics,
        folder: Self.folder(of: path)
      ).plan()
    }
    return Loaded(
      plan: diagnostics.hasErrors ? nil : plan, diagnostics: diagnostics.all,
      texts: [path: String(decoding: bytes, as: UTF8.self)], isMissing: false)
  }

  /// Fills in `${env:…}` and `${file:…}`; a file's path is relative to the file that names it.
  private var interpolator: Interpolator {
    Interpolator(environment: environment) { [files] path, namer in
      let folder = Self.folder(of: namer)
      let isWhole = path.hasPrefix("/") || folder.isEmpty
      let bytes = try files.contents(
        of: isWhole ? path : "\(folder)/\(path)", limit: 1 << 20
      ).bytes
      var text = String(decoding: bytes, as: UTF8.self)[...]
      while text.last?.isNewline == true { text.removeLast() }
      return String(text)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
