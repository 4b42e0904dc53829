import Foundation

@testable import BulletinFuzz

/// How much of a long test is done: a part that is the same every time, or all of it.
///
/// `BULLETIN_THOROUGH=1 swift test` does all.
enum Thoroughness {
  static let isFull = ProcessInfo.processInfo.environment["BULLETIN_THOROUGH"] != nil

  /// About `count` of the cases, spread over them; all where everything is to be tested.
  static func sample<Case>(_ cases: [Case], of count: Int) -> [Case] {
    guard !isFull, cases.count > count else { return cases }
    var generator = SeededGenerator(seed: 20_260_101)
    let stride = cases.count / count
    return Swift.stride(from: 0, to: cases.count, by: stride).map { start in
      cases[min(start + Int(generator.next() % UInt64(stride)), cases.count - 1)]
    }
  }
}
