/// A stretch of a file that a person wrote, as an editor counts it.
///
/// Lines and columns begin at 1; a column counts what an editor shows as one character
/// (a Swift `Character`), whatever its bytes. A place without an end is one character wide.
public struct Place: Sendable, Hashable {
  /// The file, named as the user named it.
  public let file: String
  private let packedStart: Packed
  private let packedEnd: Packed?

  /// Makes a place; `end` is the first position after the stretch.
  public init(file: String, line: Int, column: Int, end: Position? = nil) {
    self.file = file
    packedStart = Packed(Position(line: line, column: column))
    packedEnd = end.map(Packed.init)
  }

  /// Makes a place on one line that is `length` characters wide.
  public init(file: String, line: Int, column: Int, length: Int) {
    self.init(
      file: file, line: line, column: column, end: Position(line: line, column: column + length))
  }

  /// The line, from 1.
  public var line: Int { start.line }

  /// The column of the first character, from 1.
  public var column: Int { start.column }

  /// Where the stretch begins.
  public var start: Position { packedStart.position }

  /// The first position after the stretch, if its width is known.
  public var end: Position? { packedEnd?.position }
}

extension Place {
  /// A line and a column, both from 1.
  public struct Position: Sendable, Hashable, Comparable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Whether one comes before the other.
    public static func < (one: Position, other: Position) -> Bool {
      (one.line, one.column) < (other.line, other.column)
    }
  }

  /// The stretch from the beginning of this place to the end of `other`, in the same file.
  public func through(_ other: Place) -> Place {
    Place(file: file, line: line, column: column, end: other.end ?? other.start.next)
  }

  /// Whether another stretch begins inside this one.
  func contains(_ other: Place) -> Bool {
    file == other.file && start <= other.start && other.start < (end ?? start.next)
  }

  /// The first character of this place alone.
  public var head: Place { Place(file: file, line: line, column: column) }
}

extension Place: CustomStringConvertible {
  /// The form that editors and terminals jump to: `config.yaml:14:7`.
  public var description: String { "\(file):\(line):\(column)" }
}

extension Place.Position {
  /// The position one character further on the same line.
  var next: Place.Position { Place.Position(line: line, column: column + 1) }

  /// The position after `text`, when `text` begins here.
  func advanced(over text: some StringProtocol) -> Place.Position {
    text.reduce(into: self) { position, character in
      if character == "\n" || character == "\r\n" || character == "\r" {
        position = Place.Position(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
  }
}

/// A tree keeps a place for each of its nodes: half-width numbers halve it.
private struct Packed: Sendable, Hashable {
  let line, column: UInt32

  init(_ position: Place.Position) {
    line = UInt32(clamping: position.line)
    column = UInt32(clamping: position.column)
  }

  var position: Place.Position { Place.Position(line: Int(line), column: Int(column)) }
}
