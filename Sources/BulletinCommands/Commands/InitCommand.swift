import ArgumentParser
import Bulletin
import Glibc
import BulletinOperations

/// `bulletin init`: a small configuration that works, with its data.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a small configuration that works, with its data.")

  @Argument(help: "The folder; this one if none is named.")
  var folder = "."

  func run() async throws {
    let files = [
      ("config.yaml", StarterFiles.configuration), ("data/doan.csv", StarterFiles.delegations),
      ("data/so-lieu.csv", StarterFiles.figures),
    ]
    for (name, _) in files {
      var facts = stat()
      if stat("\(folder)/\(name)", &facts) == 0 {
        StandardError.write("'\(folder)/\(name)' exists already; nothing was written")
        throw ExitCode(ExitStatus.cannotWrite.rawValue)
      }
    }
    for name in [folder, "\(folder)/data"] where mkdir(name, 0o777) != 0 && errno != EEXIST {
      StandardError.write("cannot make '\(name)': \(String(cString: strerror(errno)))")
      throw ExitCode(ExitStatus.cannotWrite.rawValue)
    }
    for (name, text) in files {
      guard let file = fopen("\(folder)/\(name)", "wx") else {
        StandardError.write(
          "cannot write '\(folder)/\(name)': \(String(cString: strerror(errno)))")
        throw ExitCode(ExitStatus.cannotWrite.rawValue)
      }
      fputs(text, file)
      fclose(file)
    }
    let option = folder == "." ? "" : " --config \(folder)/config.yaml"
    print(
      """
      Wrote \(files.map(\.0).joined(separator: ", ")).
      Next:
        bulletin check\(option)     what the columns are taken for
        bulletin run\(option)       the report, in out/
        bulletin explain laos.people_out\(option)
      """)
  }
}
