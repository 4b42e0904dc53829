import Bulletin
import CLinux
import Glibc

/// A folder whose contents are replaced as a whole, in one step, or not at all.
///
/// The new set is written beside the folder and then exchanged with it (`renameat2` with
/// `RENAME_EXCHANGE`, Linux 3.15), so that a reader and a crash see the old set or the new one.
public struct OutputFolder: Sendable {
  /// What a replacement did beside replacing.
  public struct Outcome: Sendable {
    /// The files that somebody had edited, with the names they are kept under.
    public var kept: [(name: String, keptAs: String)] = []
  }

  /// The file that every set holds: it lists the others and marks the folder as ours.
  public static let manifestName = "provenance.json"

  private let path: String

  /// Makes a folder of a path; nothing is touched.
  public init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Replaces the folder's contents.
  ///
  /// - Parameters:
  ///   - files: The new set; a name may hold `/` for a file in a subfolder.
  ///   - recorded: The digests that the set in place was written with, by name.
  ///   - today: The day in the names of edited files that are kept.
  /// - Throws: `OutputFault`; the set in place is then untouched.
  @discardableResult
  public func replace(
    with files: [RenderedFile], recorded: [String: String], today: CalendarDay
  ) throws -> Outcome {
    try checkNames(files)
    let (parent, name) = Self.split(path)
    try Self.makeFolders(parent)
    let isThere = try folderExists()
    var outcome = Outcome()
    var set = files
    if isThere {
      let present = try Self.list(path)
      let strangers = present.filter { recorded[$0] == nil && !Self.isLitter($0) }
      guard strangers.isEmpty else { throw OutputFault.notOurs(path, files: strangers) }
      for file in present {
        let text = try? LocalFiles().contents(of: "\(path)/\(file)")
        if let text, Self.isKept(file) || recorded[file].map({ $0 != text.digest.sha256 }) == true {
          let keptAs = Self.isKept(file) ? file : Self.keptName(file, today, taken: present)
          if keptAs != file { outcome.kept.append((file, keptAs)) }
          set.append(RenderedFile(name: keptAs, bytes: text.bytes))
        }
      }
    }
    try Self.removeStale(parent, prefix: ".\(name).new-")
    let fresh = "\(parent)/.\(name).new-\(getpid())"
    try? Self.remove(fresh)
    do {
      for file in set { try Self.write(file, in: fresh) }
      try Self.synchronise(fresh)
      try exchange(fresh, isThere: isThere)
      try Self.synchronise(parent)
    } catch {
      try? Self.remove(fresh)
      throw error
    }
    if isThere { try? Self.remove(fresh) }
    return outcome
  }

  /// Clears away what this process has written beside the folder and not put in its place.
  public func discardUnfinished() {
    let (parent, name) = Self.split(path)
    try? Self.remove("\(parent)/.\(name).new-\(getpid())")
  }

  private func checkNames(_ files: [RenderedFile]) throws {
    var seen: Set<String> = []
    for file in files {
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }),
        !file.name.utf8.contains(0), seen.insert(file.name).inserted
      else { throw OutputFault.badName(file.name) }
    }
  }

  private func folderExists() throws -> Bool {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      if errno == ENOENT { return false }
      throw OutputFault.cannotWrite(path, String(cString: strerror(errno)))
    }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      throw OutputFault.cannotWrite(path, "it is a file, not a folder")
    }
    return true
  }

  private func exchange(_ fresh: String, isThere: Bool) throws {
    let flag: UInt32 = isThere ? 2 : 1  // RENAME_EXCHANGE, RENAME_NOREPLACE
    guard renameat2(AT_FDCWD, fresh, AT_FDCWD, path, flag) != 0 else { return }
    let reason = errno
    if reason == EINVAL || reason == ENOSYS { throw OutputFault.cannotExchange(path) }
    throw OutputFault.cannotWrite(path, String(cString: strerror(reason)))
  }
}

extension OutputFolder {
  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[slash...].dropFirst()))
  }

  private static func makeFolders(_ path: String) throws {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    if errno == ENOENT {
      try makeFolders(split(path).parent)
      if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    }
    throw OutputFault.cannotWrite(path, String(cString: strerror(errno)))
  }

  /// Removes sets that a run left half-made when it was killed: those of processes that are gone.
  private static func removeStale(_ parent: String, prefix: String) throws {
    guard let stream = opendir(parent) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    closedir(stream)
    for name in names {
      guard let process = pid_t(name.dropFirst(prefix.count)), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      try remove("\(parent)/\(name)")
    }
  }

  /// All files below a folder, by name relative to it, in code point order.
  static func list(_ folder: String, prefix: String = "") throws -> [String] {
    guard let stream = opendir("\(folder)/\(prefix)") else {
      throw OutputFault.cannotWrite(folder, String(cString: strerror(errno)))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var facts = stat()
      if lstat("\(folder)/\(prefix)\(name)", &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR {
        names += try list(folder, prefix: "\(prefix)\(name)/")
      } else {
        names.append(prefix + name)
      }
    }
    return names.sorted()
  }

  private static func write(_ file: RenderedFile, in folder: String) throws {
    let path = "\(folder)/\(file.name)"
    try makeFolders(split(path).parent)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw OutputFault.cannotWrite(path, String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    try file.bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          throw OutputFault.cannotWrite(path, String(cString: strerror(errno)))
        }
        written += count
      }
    }
    guard fsync(descriptor) == 0 else {
      throw OutputFault.cannotWrite(path, String(cString: strerror(errno)))
    }
  }

  private static func synchronise(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = fsync(descriptor)
  }

  private static func remove(_ folder: String) throws {
    var facts = stat()
    guard lstat(folder, &facts) == 0 else { return }
    if facts.st_mode & S_IFMT != S_IFDIR {
      unlink(folder)
      return
    }
    guard let stream = opendir(folder) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(stream)
    for name in names { try remove("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Lock files of office programs, and what systems leave behind.
  private static func isLitter(_ name: String) -> Bool {
    let last = String(name.split(separator: "/").last ?? "")
    return last.hasPrefix("~$") || last.hasPrefix(".~lock.") || last.hasSuffix(".swp")
      || last.hasSuffix("~") || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(last)
      || isKept(last)
  }

  private static func isKept(_ name: String) -> Bool { name.contains(".edited-") }

  private static func keptName(_ name: String, _ day: CalendarDay, taken: [String]) -> String {
    let point = name.lastIndex(of: ".") ?? name.endIndex
    var count = 1
    while true {
      let suffix = count == 1 ? "" : "-\(count)"
      let kept = "\(name[..<point]).edited-\(day)\(suffix)\(name[point...])"
      if !taken.contains(kept) { return kept }
      count += 1
    }
  }
}
