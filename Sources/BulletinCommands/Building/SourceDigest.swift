import Bulletin
import BulletinOperations
import Glibc

/// What a package is built of: its manifest and everything under `Sources` and `Plugins`.
enum SourceDigest {
  /// A digest that changes when a package would build something else.
  static func of(package folder: String) -> String {
    var text = ""
    for path in ["\(folder)/Package.swift"] + files(in: "\(folder)/Sources")
      + files(in: "\(folder)/Plugins")
    {
      let digest = try? LocalFiles().contents(of: path).digest.sha256
      text += "\(path.dropFirst(folder.count)) \(digest ?? "none")\n"
    }
    return FileDigest.sha256(of: Array(text.utf8))
  }

  private static func files(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var paths: [String] = []
    while let entry = readdir(handle) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      if isFolder { paths += files(in: path) } else { paths.append(path) }
    }
    return paths.sorted()
  }
}
