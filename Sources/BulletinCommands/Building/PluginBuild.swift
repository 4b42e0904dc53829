import Bulletin
import BulletinOperations
import BulletinPrograms

/// Builds the program of a configuration: Bulletin with the Swift plugins that it names.
struct PluginBuild {
  /// The path of the configuration.
  let configuration: String
  /// The plugins that are packages.
  let packages: [PluginPackage]
  /// The folder of Bulletin's own package.
  let core: String
  /// SwiftPM's build configuration: `release` or `debug`.
  let variant: String
  /// Where SwiftPM builds; in the state folder unless told.
  let scratch: String?
  /// Whether versions are looked for anew, whatever the lock says.
  let updates: Bool

  /// Builds the program unless it is there already.
  ///
  /// - Returns: Its path, and whether anything had to be done.
  func run() throws -> (program: String, isNew: Bool) {
    let program = BuildStamp.program(beside: configuration)
    let stamp = self.stamp
    let lockPath = PluginLock.path(beside: configuration)
    if !updates, AbsolutePath.exists(program), AbsolutePath.exists(lockPath),
      BuildStamp(beside: configuration) == stamp
    {
      return (program, false)
    }
    let lock = updates ? PluginLock() : PluginLock(path: lockPath)
    AbsolutePath.makeFolder("\(folder)/Sources/BulletinHost")
    var members = packages.map { package in
      HostPackage.Member(package: package, product: "", version: lock.version(of: package) ?? "")
    }
    let pins = try resolved(members)
    for index in members.indices {
      let package = members[index].package
      if let pin = pins[package.identity] { members[index].version = pin.version }
      members[index].product = try PackageManifest(of: package, in: folder(of: package)).product
    }
    try build(members)
    try install(program)
    var written = PluginLock()
    written.entries = members.map { member in
      PluginLock.Entry(
        key: member.package.key, name: member.product, version: member.version,
        revision: pins[member.package.identity]?.revision ?? "")
    }
    try TextFile.write(written.text, to: lockPath)
    try stamp.write(beside: configuration)
    return (program, true)
  }

  private var folder: String { AbsolutePath.of(BuildStamp.folder(beside: configuration)) }

  private var scratchFolder: String { scratch.map(AbsolutePath.of) ?? "\(folder)/.build" }

  private var stamp: BuildStamp {
    let key = PluginPackage.key(of: packages)
    let plugins = BuildStamp.digest(of: packages)
    let all = [key, plugins, core, SourceDigest.of(package: core), variant].joined(separator: "\n")
    return BuildStamp(
      key: key, bulletin: BuildStamp.thisBulletin, plugins: plugins,
      all: FileDigest.sha256(of: Array(all.utf8)))
  }

  /// Fetches packages that have addresses.
  ///
  /// - Returns: The version and revision of each, by identity.
  private func resolved(
    _ members: [HostPackage.Member]
  ) throws -> [String: (version: String, revision: String)] {
    let hasAddresses = packages.contains { package in
      if case .address = package.location { true } else { false }
    }
    guard hasAddresses else { return [:] }
    try writePackage(members)
    guard try SwiftTool.run(["package"] + location + ["resolve"]) == 0 else {
      throw failed("the plugins' packages cannot be fetched")
    }
    guard let bytes = try? LocalFiles().contents(of: "\(folder)/Package.resolved").bytes,
      case .array(let pins)? = JSONText.value(of: bytes)?["pins"]
    else { return [:] }
    var versions: [String: (version: String, revision: String)] = [:]
    for pin in pins {
      guard let identity = PluginLock.text(pin["identity"]) else { continue }
      versions[identity] = (
        PluginLock.text(pin["state"]?["version"]) ?? "",
        PluginLock.text(pin["state"]?["revision"]) ?? ""
      )
    }
    return versions
  }

  /// Where a package's files are.
  private func folder(of package: PluginPackage) -> String {
    switch package.location {
    case .folder(_, let absolute): return absolute
    case .address(let url, _):
      let name = String(url.split(separator: "/").last ?? "")
      let bare = name.hasSuffix(".git") ? String(name.dropLast(4)) : name
      return "\(scratchFolder)/checkouts/\(bare)"
    }
  }

  private func build(_ members: [HostPackage.Member]) throws {
    try writePackage(members)
    guard
      try SwiftTool.run(["build"] + location + ["-c", variant, "--product", HostPackage.product])
        == 0
    else {
      throw failed(
        "the program with the plugins \(members.map(\.product).joined(separator: ", ")) cannot be built"
      )
    }
  }

  private func writePackage(_ members: [HostPackage.Member]) throws {
    let host = HostPackage(core: core, members: members, key: PluginPackage.key(of: packages))
    try TextFile.update(host.manifest, at: "\(folder)/Package.swift")
    try TextFile.update(host.program, at: "\(folder)/Sources/BulletinHost/Main.swift")
  }

  private func install(_ program: String) throws {
    let (status, bytes) = try SwiftTool.output(
      of: ["build"] + location + ["-c", variant, "--show-bin-path"])
    let path = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    guard status == 0,
      let binary = try? LocalFiles().contents(of: "\(path)/\(HostPackage.product)").bytes
    else { throw failed("the program that was built cannot be found") }
    try TextFile.write(binary, to: program, mode: 0o755)
  }

  private var location: [String] {
    ["--package-path", folder, "--scratch-path", scratchFolder]
  }

  private func failed(_ message: Message) -> CommandFault {
    CommandFault(
      .failed,
      [
        Diagnostic(
          .pluginBuildFailed, message, at: packages.first?.place,
          hint: "what Swift says stands above; Bulletin is \(BuildStamp.thisBulletin)")
      ])
  }
}
