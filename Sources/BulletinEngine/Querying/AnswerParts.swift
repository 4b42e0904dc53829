import Bulletin

/// The rows of an answer in their order, some at a time.
public final class AnswerParts {
  /// Some rows, which a task may tell while others tell theirs.
  public struct Part: Sendable {
    /// Tells the rows, cell by cell; throws what the writer throws.
    public let tell: @Sendable (_ writer: any AnswerWriter) throws -> Void
  }

  /// Where rows are taken from.
  private enum Place {
    case groups(ColumnarResult, from: Int)
    case folded(SortedGroups, from: Int)
    case runs(SpilledResult, SpilledReader?)
    case pass(PlainPasses, PlainPasses.Pass?, from: Int)
  }

  private var place: Place
  private let most: Int

  init(_ found: QueryAnswer.Found, _ most: Int) {
    self.most = most
    place =
      switch found {
      case .groups(let result): .groups(result, from: 0)
      case .folded(let groups): .folded(groups, from: 0)
      case .spilled(let result): .runs(result, nil)
      case .passes(let passes): .pass(passes, nil, from: 0)
      }
  }

  /// The next rows; nil when there are none any more.
  ///
  /// - Throws: `ScratchFault`; `InputFault` and `MemoryFault` where rows have to be read again.
  public func next() async throws -> Part? {
    switch place {
    case .groups(let result, let start):
      guard let range = range(from: start, of: result.count) else { return nil }
      place = .groups(result, from: range.upperBound)
      return Part { try result.tell(range, $0) }
    case .folded(let groups, let start):
      guard let range = range(from: start, of: groups.count) else { return nil }
      place = .folded(groups, from: range.upperBound)
      return Part { try groups.tell(range, $0) }
    case .runs(let result, let known):
      let reader = try known ?? result.reader()
      place = .runs(result, reader)
      return try reader.next(most).map { rows in Part { try result.tell(rows, $0) } }
    case .pass(let passes, let known, let start):
      var (pass, start) = (known, start)
      // What has been told makes room first.
      place = .pass(passes, nil, from: 0)
      if pass == nil { pass = try await passes.pass(from: nil) }
      while start == pass!.groups.count, let next = pass!.next {
        pass = nil
        (pass, start) = (try await passes.pass(from: next), 0)
      }
      let groups = pass!.groups
      let range = range(from: start, of: groups.count)
      place = .pass(passes, pass, from: range?.upperBound ?? start)
      return range.map { range in Part { try groups.tell(range, $0) } }
    }
  }

  private func range(from start: Int, of count: Int) -> Range<Int>? {
    start < count ? start..<min(start + most, count) : nil
  }
}
