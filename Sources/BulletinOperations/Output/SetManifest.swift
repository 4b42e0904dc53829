import FoundationEssentials

/// The list of its files that every set holds.
public enum SetManifest {
  private struct Recorded: Decodable {
    var files: [String: String]?
  }

  /// The files that the set in a folder was written with, and their digests.
  ///
  /// - Returns: Empty if the folder holds no set of ours.
  public static func recordedFiles(in folder: String) -> [String: String] {
    let path = "\(folder)/\(OutputFolder.manifestName)"
    guard let bytes = try? LocalFiles().contents(of: path).bytes,
      let recorded = try? JSONDecoder().decode(Recorded.self, from: Data(bytes)),
      var files = recorded.files
    else { return [:] }
    files[OutputFolder.manifestName] = FileDigest.sha256(of: bytes)
    return files
  }
}
