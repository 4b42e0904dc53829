import Bulletin
import BulletinOperations
import Synchronization

/// The standard output of the program, which may take no more: a full disk, a reader who has gone.
final class ProgramOutput: Sendable {
  static let shared = ProgramOutput()

  private let state = Mutex<OutputFault?>(nil)

  private init() {}

  /// Why something could not be written; nil while everything was.
  var fault: OutputFault? { state.withLock { $0 } }

  /// Writes a text and ends the line.
  ///
  /// Once something could not be written nothing is any more, so that what is there has no holes.
  func print(_ text: String) {
    state.withLock { fault in
      guard fault == nil else { return }
      do { try ResultOutput().write(Array("\(text)\n".utf8)) } catch let error as OutputFault {
        fault = error
      } catch {
        fault = .cannotWrite("standard output", "\(error)")
      }
    }
  }
}
