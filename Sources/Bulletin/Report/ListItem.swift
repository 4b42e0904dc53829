/// One point of a list.
public struct ListItem: Sendable {
  /// What stands before a point.
  public enum Mark: Sendable, Hashable {
    /// A dot or a dash.
    case bullet
    /// A number.
    case number(Int)
    /// Nothing: the words go on with the point before.
    case none
  }

  /// What stands before it.
  public var mark: Mark
  /// How many lists it stands within, from 0.
  public var level: Int
  /// The words.
  public var words: [Inline]

  /// Makes a point.
  public init(_ words: [Inline], mark: Mark = .bullet, level: Int = 0) {
    (self.words, self.mark, self.level) = (words, mark, level)
  }

  /// The number before it, if there is one.
  public var number: Int? { if case .number(let number) = mark { number } else { nil } }
}

extension ListItem: ExpressibleByArrayLiteral {
  /// Makes a point of the outermost list, with a bullet.
  public init(arrayLiteral words: Inline...) { self.init(words) }
}
