/// What a program writes to its standard error: told line by line under its name, with dots for
/// secrets, and only so much of it.
struct ProgramLog {
  private static let mostLines = 200
  private static let longest = 2000

  /// The bytes that came.
  private(set) var count = 0
  private let name: String
  private let secrets: [String]
  private let write: @Sendable (String) -> Void
  private var pending: [UInt8] = []
  private var lines = 0
  private var dropped = 0

  init(_ command: ProgramCommand, secrets: [String]) {
    name = command.title
    self.secrets =
      (secrets + command.environment.values).filter { $0.utf8.count > 3 }
      .sorted { $0.utf8.count > $1.utf8.count }
    write = command.log
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    count += bytes.count
    for byte in bytes {
      if byte == 0x0A {
        tell()
      } else if pending.count < Self.longest {
        pending.append(byte)
      }
    }
  }

  mutating func finish() {
    if !pending.isEmpty { tell() }
    if dropped > 0 { write("\(name): and \(dropped) more lines") }
    dropped = 0
  }

  private mutating func tell() {
    defer { pending.removeAll(keepingCapacity: true) }
    guard lines < Self.mostLines else {
      dropped += 1
      return
    }
    lines += 1
    write("\(name): \(Self.masked(String(decoding: pending, as: UTF8.self), secrets))")
  }

  /// The text with dots for secrets, and without what a terminal would obey.
  static func masked(_ text: String, _ secrets: [String]) -> String {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F ? "·" : $0 }))
    return secrets.reduce(plain) { $0.replacing($1, with: "•••") }
  }
}
