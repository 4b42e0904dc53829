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
    /// The stretches of the texts that hold secrets.
    public var secrets: [Place] = []
    /// The components that there are, those of the configuration's plugins included.
    public var registry: Registry
  }

  /// Adds the plugins that a configuration names to a registry; what cannot be is reported.
  public typealias Extending = ([PluginOptions], inout Registry, Diagnostics) -> Void

  private let registry: Registry
  private let files: any FileAccess
  private let environment: Interpolator.Environment
  private let isZone: @Sendable (String) -> Bool
  private let extend: Extending

  /// Makes a loader that knows some components and reads through some files.
  ///
  /// - Parameters:
  ///   - environment: The variables that `${env:…}` may ask for; none unless told.
  ///   - isZone: Whether the system knows a zone of that name; yes unless told.
  ///   - extend: Adds the plugins that a configuration names; none unless told.
  public init(
    registry: Registry, files: any FileAccess,
    environment: @escaping Interpolator.Environment = { _ in nil },
    isZone: @escaping @Sendable (String) -> Bool = { _ in true },
    extend: @escaping Extending = { _, _, _ in }
  ) {
    self.isZone = isZone
    self.extend = extend
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
      return Loaded(
        diagnostics: diagnostics.all, texts: [:], isMissing: true, registry: registry)
    }
    let reading = ConfigurationReader(files: files, diagnostics: diagnostics)
      .read(path, bytes: bytes)
    var plan: Plan?
    var texts = reading.texts
    var registry = self.registry
    let root = reading.root.map { interpolator.fill($0, into: diagnostics) }
    // The components must be there before anything that names them is read. What is wrong with the
    // key itself is told when the whole is read.
    if let node = root?["plugins"], let plugins = [PluginOptions].read(node, Diagnostics()) {
      let errors = diagnostics.errorCount
      extend(plugins, &registry, diagnostics)
      // What names a component of a plugin that is not there may be right.
      guard diagnostics.errorCount == errors else {
        return Loaded(
          diagnostics: diagnostics.all.map { Self.withInclusion($0, reading.inclusions) },
          texts: reading.texts, isMissing: false, secrets: diagnostics.secrets, registry: registry)
      }
    }
    diagnostics.levels = ConfigurationLevels.all(registry)
    if let root,
      let options = ConfigurationOptions.readPartly(
        root, owner: "the configuration", diagnostics)
    {
      let planner = Planner(
        options: options, registry: registry, diagnostics: diagnostics, files: files,
        folder: ConfigurationFolder.of(path), isZone: isZone)
      let context = planner.context
      plan = planner.plan(in: context)
      texts.merge(context.texts) { first, _ in first }
    }
    return Loaded(
      plan: diagnostics.hasErrors ? nil : plan,
      diagnostics: diagnostics.all.map { Self.withInclusion($0, reading.inclusions) },
      texts: texts, isMissing: false, secrets: diagnostics.secrets, registry: registry)
  }

  /// A fault in an included file says where the file is included.
  private static func withInclusion(
    _ diagnostic: Diagnostic, _ inclusions: [String: Place]
  ) -> Diagnostic {
    var diagnostic = diagnostic
    var file = diagnostic.place?.file
    while let named = file.flatMap({ inclusions[$0] }) {
      diagnostic.notes.append(Diagnostic.Note("included here", at: named))
      file = named.file == file ? nil : named.file
    }
    return diagnostic
  }

  /// Fills in `${env:…}` and `${file:…}`; a file's path is relative to the file that names it.
  private var interpolator: Interpolator {
    Interpolator(environment: environment) { [files] path, namer in
      let whole = ConfigurationFolder.path(path, in: ConfigurationFolder.of(namer))
      let bytes = try files.contents(of: whole, limit: 1 << 20).bytes
      var text = String(decoding: bytes, as: UTF8.self)[...]
      while text.last?.isNewline == true { text.removeLast() }
      return String(text)
    }
  }
}
