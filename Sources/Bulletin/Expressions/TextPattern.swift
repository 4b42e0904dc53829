import _StringProcessing

/// The regular expression on the right of `matches`, compiled once.
///
/// Unanchored and case-sensitive; it goes by Unicode scalars of the composed (NFC) text, so that
/// `.` is one scalar and a pattern finds a text however its diacritics were typed.
public final class TextPattern: Sendable {
  /// The pattern as written.
  public let text: String
  private let program: Program

  /// `Regex` is not marked Sendable, but it is immutable: its compiled program is made on first
  /// use, which `init` does before anybody shares it.
  private struct Program: @unchecked Sendable {
    let regex: Regex<AnyRegexOutput>
  }

  /// Compiles a pattern.
  /// - Throws: `Refusal` with the reason if it is no regular expression.
  public init(_ text: String) throws(Refusal) {
    guard text.utf8.count <= Self.longest else {
      throw Refusal(reason: "it is longer than \(Self.longest) bytes")
    }
    guard Self.groupDepth(of: text) <= Self.deepest else {
      throw Refusal(reason: "its groups are nested deeper than \(Self.deepest)")
    }
    let regex: Regex<AnyRegexOutput>
    do {
      regex = try Regex(FoldedText.composed(text)).matchingSemantics(.unicodeScalar)
      _ = try regex.firstMatch(in: "")
    } catch {
      throw Refusal(reason: Message(verbatim: "\(error)"))
    }
    self.text = text
    self.program = Program(regex: regex)
  }

  /// Whether a part of `candidate` matches.
  public func matches(_ candidate: String) -> Bool {
    (try? program.regex.firstMatch(in: FoldedText.composed(candidate))) != nil
  }

  /// Why a pattern cannot be used.
  public struct Refusal: Error, Sendable, Hashable {
    /// The reason, as a clause without a full stop.
    public let reason: Message
  }

  private static let longest = 10_000
  private static let deepest = 50

  /// How deeply groups and classes are nested, escapes aside: the compiler recurses on them.
  private static func groupDepth(of text: String) -> Int {
    var depth = 0
    var deepest = 0
    var escaped = false
    for byte in text.utf8 {
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        depth += 1
        deepest = max(deepest, depth)
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
    }
    return deepest
  }
}
