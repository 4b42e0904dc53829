import Bulletin

/// A template of the Mustache language (mustache(5), without lambdas), parsed once.
///
/// What is put in is never read as a template again.
struct MustacheTemplate: Sendable {
  /// A piece of a template.
  indirect enum Piece: Sendable {
    /// Text as it stands.
    case text(String)
    /// The value of a name.
    case value(name: [String], isEscaped: Bool, Place)
    /// Pieces for each element of a list, or once for what is there.
    case section(name: [String], [Piece], Place)
    /// Pieces for what is not there.
    case inverted(name: [String], [Piece], Place)
  }

  /// The pieces in order.
  let pieces: [Piece]

  /// Parses a template.
  ///
  /// - Parameter partial: Reads the template that another includes by name.
  /// - Throws: `TemplateFault` where it lies.
  init(
    _ text: String, file: String, partial: (String) -> (text: String, file: String)? = { _ in nil }
  ) throws {
    pieces = try Self.parse(text, file, [file], partial)
  }

  private static func parse(
    _ text: String, _ file: String, _ chain: [String],
    _ partial: (String) -> (text: String, file: String)?
  ) throws -> [Piece] {
    var open: [(name: String, isInverted: Bool, place: Place, pieces: [Piece])] = []
    var pieces: [Piece] = []
    for token in try MustacheTokens.read(text, file: file) {
      switch token.kind {
      case .text: pieces.append(.text(token.text))
      case .comment, .delimiters: continue
      case .value, .plainValue:
        pieces.append(
          .value(
            name: try name(token), isEscaped: token.kind == .value, token.place))
      case .section, .inverted:
        _ = try name(token)
        open.append((token.text, token.kind == .inverted, token.place, pieces))
        pieces = []
      case .end:
        guard let last = open.popLast(), last.name == token.text else {
          throw TemplateFault(
            "'{{/\(token.text)}}' closes nothing that is open", at: token.place,
            hint: open.last.map { "'{{#\($0.name)}}' is open since line \($0.place.line)" })
        }
        let names = try name(token)
        let inner = pieces
        pieces = last.pieces
        pieces.append(
          last.isInverted
            ? .inverted(name: names, inner, last.place) : .section(name: names, inner, last.place))
      case .partial:
        guard let part = partial(token.text) else {
          throw TemplateFault("no template '\(token.text)'", at: token.place)
        }
        guard !chain.contains(part.file), chain.count < 20 else {
          throw TemplateFault("'\(token.text)' includes itself", at: token.place)
        }
        pieces += try parse(part.text, part.file, chain + [part.file], partial)
      }
    }
    if let last = open.last {
      throw TemplateFault(
        "'{{\(last.isInverted ? "^" : "#")\(last.name)}}' is never closed", at: last.place,
        hint: "close it with {{/\(last.name)}}")
    }
    return pieces
  }

  private static func name(_ token: MustacheTokens.Token) throws -> [String] {
    if token.text == "." { return ["."] }
    let parts = token.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !token.text.isEmpty, !parts.contains("") else {
      throw TemplateFault(
        "'\(token.text)' is no name", at: token.place, hint: "such as {{title}}")
    }
    return parts
  }
}
