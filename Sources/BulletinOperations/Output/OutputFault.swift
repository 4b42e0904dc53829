import Bulletin

/// An output folder that cannot be written, or must not be.
public enum OutputFault: ToldFault, Sendable, Hashable {
  /// The system refuses, with its reason.
  case cannotWrite(String, String)
  /// The folder holds files that no run of Bulletin made.
  case notOurs(String, files: [String])
  /// The file system cannot exchange two folders in one step.
  case cannotExchange(String)
  /// A renderer named a file that would leave the folder, or two files of one name.
  case badName(String)

  public var message: Message {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write '\(path)': \(reason)"
    case .notOurs(let path, let files):
      "the folder '\(path)' holds files that Bulletin did not make: \(Self.few(files))"
    case .cannotExchange(let path):
      "the file system of '\(path)' cannot exchange two folders in one step"
    case .badName(let name): "'\(name)' cannot be the name of an output file"
    }
  }

  private static func few(_ files: [String]) -> String {
    files.prefix(3).joined(separator: ", ") + (files.count > 3 ? " …" : "")
  }
}
