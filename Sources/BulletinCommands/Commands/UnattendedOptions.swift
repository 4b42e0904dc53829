import ArgumentParser
import Bulletin
import BulletinOperations

/// The options of commands that run pipelines as nobody watches.
struct UnattendedOptions: ParsableArguments {
  @Flag(help: "Make the files also if a run on the same inputs has made them.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Wait for another run of the pipeline, at most so many seconds; as long as it takes if no "
        + "number is said.", valueName: "seconds"),
    transform: Self.wait)
  var wait: Wait?

  @Option(
    help: ArgumentHelp("The longest time for everything, such as 90s, 30m, 2h.", valueName: "time"),
    transform: Self.seconds)
  var timeout = 3600

  @Option(
    help: ArgumentHelp("The longest time for a step, such as 90s, 30m, 2h.", valueName: "time"),
    transform: Self.seconds)
  var stepTimeout = 1800

  @Option(help: "How often a source that does not answer is asked again.")
  var retries = 2

  /// How long another run is waited for.
  enum Wait: Sendable {
    case forever
    case seconds(Int)
  }

  func validate() throws {
    guard (0...20).contains(retries) else {
      throw ValidationError("--retries wants a number from 0 to 20")
    }
  }

  private static func wait(_ text: String) throws -> Wait {
    if text == "forever" { return .forever }
    guard let seconds = Int(text), seconds >= 0 else {
      throw ValidationError("--wait wants a number of seconds, or none")
    }
    return .seconds(seconds)
  }

  private static func seconds(_ text: String) throws -> Int {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    let unit = text.last.flatMap { units[$0] }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard let count = Int(digits), count > 0, count < 10_000_000 else {
      throw ValidationError("'\(text)' is no length of time: write 90s, 30m or 2h")
    }
    return count * (unit ?? 1)
  }

  /// A command line in which `--wait` without a number says so, since an option has a value.
  static func completed(_ words: [String]) -> [String] {
    var completed: [String] = []
    for (index, word) in words.enumerated() {
      completed.append(word)
      guard word == "--wait" else { continue }
      let next = words.dropFirst(index + 1).first
      if next.flatMap({ Int($0) }) == nil { completed.append("forever") }
    }
    return completed
  }
}
