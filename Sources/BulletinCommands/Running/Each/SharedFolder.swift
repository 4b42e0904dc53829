import BulletinOperations

/// The folder that all sets of a run lie in, which may have been another one: with `--output`, or on
/// another machine.
struct SharedFolder {
  /// A file under the folder.
  struct Name {
    var path: String
    var sha256: String
  }

  /// The folders of the sets under the one that all share, the longest first.
  private let folders: [String]

  /// - Parameter paths: The folders of all sets.
  init(of paths: [String]) {
    let all = paths.map { $0.split(separator: "/") }
    var shared = all.first ?? []
    for parts in all { shared = Array(zip(shared, parts).prefix { $0 == $1 }.map(\.0)) }
    folders = all.map { $0.dropFirst(shared.count).joined(separator: "/") }
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  /// A folder under the one that all share, whatever that is; the folder itself if it is none.
  func rest(of folder: String) -> String {
    folders.first { $0.isEmpty || folder == $0 || folder.hasSuffix("/\($0)") } ?? folder
  }

  /// Some files under the folder.
  func names(of outputs: [RecordedOutput]) -> [Name] {
    outputs.map { output in
      let folder = rest(of: output.folder)
      return Name(
        path: folder.isEmpty ? output.name : "\(folder)/\(output.name)", sha256: output.sha256)
    }
  }
}
