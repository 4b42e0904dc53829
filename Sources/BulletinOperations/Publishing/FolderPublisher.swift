import Bulletin

/// Copies a set into a folder, which is exchanged as a whole.
public struct FolderPublisher: Publisher {
  /// The options of the publisher.
  public struct Options: ComponentOptions {
    /// The folder.
    @Setting(
      "The folder that the set is copied into as a whole; {pipeline}, {period} and what a 'for' names may stand in it, and a value that does not becomes a subfolder.",
      example: "/srv/bao-cao")
    public var path: String
    /// The files.
    @Setting("The renderers whose files are copied; all if none is named.", example: "[docx]")
    public var attach: [SourceText] = []

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "folder"
  public static let summary = "Copies the files into a folder, exchanged as a whole."

  public static let bringsMessages = false

  private let path: String
  private let attach: [String]

  /// Makes the publisher.
  public init(_ options: Options) {
    path = options.path
    attach = options.attach.map(\.text)
  }

  public func touch(in context: PublishingContext) throws {
    try context.services.canWrite(into: context.resolved(path))
  }

  public func destinations(of set: PublishedSet) throws -> [Destination] {
    var set = set
    // The sets of several values would take each other's place.
    let missing = set.parameters.keys.sorted().map { "{\($0)}" }
      .filter { !self.path.contains($0) }
    let path = ([self.path] + missing).joined(separator: "/")
    set.parameters["pipeline"] = set.pipeline
    set.parameters["period"] = set.period
    // A value that is filled in is one name: it leads into no other folder.
    set.parameters = set.parameters.mapValues(Self.name)
    set.columns = set.columns.mapValues(Self.name)
    return [Destination("folder:\(set.filled(path))", label: set.filled(path))]
  }

  public func deliver(
    _ set: PublishedSet, to destination: Destination, in context: PublishingContext
  ) async throws -> Receipt {
    let path = context.resolved(String(destination.key.dropFirst("folder:".count)))
    var files = set.files(of: attach).map { RenderedFile(name: $0.name, bytes: $0.bytes) }
    if !files.contains(where: { $0.name == OutputFolder.manifestName }),
      let manifest = set.files.first(where: { $0.name == OutputFolder.manifestName })
    {
      files.append(RenderedFile(name: manifest.name, bytes: manifest.bytes))
    }
    let day = CalendarDay(number: Int32(clamping: context.now / 86_400))
    let copy = files
    do {
      try await BlockingThread.run {
        let recorded = SetManifest.recordedFiles(in: path)
        try OutputFolder(path).replace(with: copy, recorded: recorded, today: day)
      }
    } catch let fault as OutputFault {
      throw DeliveryFault(.refused, fault.message)
    }
    return Receipt(path)
  }

  private static func name(_ value: String) -> String {
    let name = String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { $0 == "/" || $0.value < 0x20 ? "_" : $0 }))
    return name == "." || name == ".." ? "_" : name
  }
}
