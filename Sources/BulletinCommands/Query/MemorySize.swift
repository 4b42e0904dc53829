import Bulletin
import BulletinEngine
import Glibc

/// An amount of memory as people type it, and what this machine has.
enum MemorySize {
  private static let units: [String: Int] = [
    "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30, "tib": 1 << 40,
  ]

  /// The least that can be asked for: a few blocks to read and to write.
  static let least = 1_000_000

  /// Reads `256MB`, `1GB`, `64MiB`, or bytes alone.
  ///
  /// - Returns: The bytes; nil for anything else.
  static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { "0"..."9" ~= $0 }
    guard let number = Int(digits), !digits.isEmpty,
      let unit = units[text.dropFirst(digits.count).lowercased()]
    else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit)
    return overflow ? nil : bytes
  }

  /// The bytes that `--memory` asks for.
  ///
  /// - Throws: `CommandFault` for what is no size.
  static func read(_ text: String?) throws -> Int {
    guard let text else { return usual }
    guard let bytes = bytes(text) else { throw fault("'\(text)' is no size of memory") }
    guard bytes >= least else { throw fault("'\(text)' of memory is too little; 1MB is the least") }
    return bytes
  }

  private static func fault(_ message: Message) -> CommandFault {
    CommandFault(
      .usage,
      [
        Diagnostic(
          .badOption, Message(verbatim: "--memory: ") + message, hint: "such as 256MB, 2GB or 64MiB"
        )
      ])
  }

  /// Half of what the program may take: the rest is for reading, and for other programs.
  static var usual: Int { available / 2 }

  /// The machine's memory, or less where the program is confined to less.
  private static var available: Int {
    let machine = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return confinements.reduce(machine > 0 ? machine : 1 << 32, min)
  }

  /// The limits of the control groups that the program is in.
  private static var confinements: [Int] {
    var found: [Int] = []
    for line in text("/proc/self/cgroup").split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let isUnified = parts[1].isEmpty
      guard isUnified || parts[1].split(separator: ",").contains("memory") else { continue }
      let root = isUnified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory"
      let name = isUnified ? "memory.max" : "memory.limit_in_bytes"
      var path = parts[2]
      // A limit of a group holds for all that are in it.
      while true {
        let limit = text("\(root)\(path == "/" ? "" : path)/\(name)")
        if let bytes = Int(limit.prefix { "0"..."9" ~= $0 }), bytes > 0 { found.append(bytes) }
        guard let slash = path.lastIndex(of: "/"), path != "/" else { break }
        path = slash == path.startIndex ? "/" : path[..<slash]
      }
    }
    return found
  }

  private static func text(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}
