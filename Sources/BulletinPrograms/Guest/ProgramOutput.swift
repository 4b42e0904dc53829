import Bulletin
import BulletinOperations
import Glibc
import Synchronization

/// Where a program writes its answers; rows and files are counted and hashed.
final class ProgramOutput: Sendable {
  private struct State {
    var hash = SHA256()
    var count = 0
  }

  private let descriptor: Int32
  private let state = Mutex(State())

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes a message that is not counted.
  func write(_ message: JSONValue) {
    state.withLock { _ in put(Array((message.description + "\n").utf8)) }
  }

  /// Writes a line, with the line feed that ends it, that holds so many rows or files.
  func write(_ line: [UInt8], counting count: Int) {
    state.withLock { state in
      put(line)
      line.withUnsafeBytes { state.hash.update($0) }
      state.count += count
    }
  }

  /// Writes the closing message and begins anew.
  func close(_ further: JSONValue) {
    state.withLock { state in
      let done: JSONValue = [
        "type": "done", "count": .integer(state.count),
        "sha256": .string(state.hash.hexadecimal()), "inputs": further,
      ]
      put(Array((done.description + "\n").utf8))
      state = State()
    }
  }

  private func put(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody reads any more: there is nobody to tell either.
      guard count > 0 else { exit(1) }
      rest = rest.dropFirst(count)
    }
  }
}
