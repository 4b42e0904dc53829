import Bulletin

/// Fills `${env:NAME}`, `${env:NAME:-default}`, `${env:NAME:?message}` and `${file:path}` into scalars.
///
/// It works on the parsed tree, so a value can never change the structure: whatever it holds becomes
/// part of one text. Keys stay as they are. `$${` stands for `${`. As in a shell, the default and the
/// message also hold for a variable that is set but empty.
public struct Interpolator: Sendable {
  /// The value of an environment variable; `nil` if it is not set.
  public typealias Environment = @Sendable (_ name: String) -> String?
  /// The text of the file at `path`, which the configuration file `namer` names.
  public typealias FileText = @Sendable (_ path: String, _ namer: String) throws -> String

  private let environment: Environment
  private let fileText: FileText
  private let limits: YAMLLimits

  /// Makes an interpolator that sees nothing but what the two functions show.
  public init(
    environment: @escaping Environment, file: @escaping FileText, limits: YAMLLimits = YAMLLimits()
  ) {
    self.environment = environment
    fileText = file
    self.limits = limits
  }

  /// The tree with everything filled in.
  ///
  /// Each fault is reported where its `${…}` stands, which then stays as it is.
  public func fill(_ node: Node, into diagnostics: Diagnostics) -> Node {
    var run = Run(interpolator: self, diagnostics: diagnostics)
    return run.fill(node)
  }

  /// One pass over one tree: remembers files read and how much was filled in.
  private struct Run {
    let interpolator: Interpolator
    let diagnostics: Diagnostics
    private var files: [String: Result<String, any Error>] = [:]
    private var left: Int

    init(interpolator: Interpolator, diagnostics: Diagnostics) {
      self.interpolator = interpolator
      self.diagnostics = diagnostics
      left = interpolator.limits.textBytes
    }

    mutating func fill(_ node: Node) -> Node {
      var copy = node
      switch node.content {
      case .list(let nodes): copy.content = .list(nodes.map { fill($0) })
      case .map(let entries):
        copy.content = .map(
          entries.map { Node.Entry(key: $0.key, value: fill($0.value)) })
      case .scalar(var scalar):
        guard scalar.text.utf8.contains(UInt8(ascii: "$")) else { return node }
        let parts = InterpolationPart.parts(of: scalar.text)
        guard parts.contains(where: { $0.kind != .text }) else { return node }
        var text = ""
        for part in parts {
          let value = value(of: part, in: node)
          let start = text.utf8.count
          text += value ?? part.written
          if value != nil, part.kind != .text {
            scalar.substitutions.append(.init(range: start..<text.utf8.count, original: part.range))
          }
          guard text.utf8.count <= interpolator.limits.scalarBytes else {
            diagnostics.error(
              .tooLarge, "more than \(interpolator.limits.scalarBytes) bytes filled in",
              at: node.place(ofUTF8: part.range))
            return node
          }
        }
        left -= text.utf8.count
        guard left >= 0 else {
          if left + text.utf8.count >= 0 {
            diagnostics.error(
              .tooLarge, "more than \(interpolator.limits.textBytes) bytes filled in altogether",
              at: node.place)
          }
          return node
        }
        scalar.text = text
        copy.content = .scalar(scalar)
      }
      return copy
    }

    /// What a part becomes; `nil` after reporting why it becomes nothing.
    private mutating func value(of part: InterpolationPart, in node: Node) -> String? {
      let place = { node.place(ofUTF8: part.range) }
      switch part.kind {
      case .text: return part.written
      case .escape: return "${"
      case .malformed(let fault):
        diagnostics.error(
          .malformedInterpolation, fault, at: place(),
          hint: "write ${env:NAME}, ${env:NAME:-default} or ${file:path}; for the characters, $${")
        return nil
      case .file(let path): return contents(of: path, at: place())
      case .environment(let name, let otherwise):
        let value = interpolator.environment(name)
        switch otherwise {
        case .nothing:
          if let value { return value }
          diagnostics.error(
            .environmentUnset, "the environment variable '\(name)' is not set", at: place(),
            hint: "set it, or give a default: ${env:\(name):-default}")
          return nil
        case .value(let otherwise):
          return value.flatMap { $0.isEmpty ? nil : $0 } ?? otherwise
        case .message(let message):
          if let value, !value.isEmpty { return value }
          diagnostics.error(
            .environmentUnset,
            value == nil
              ? "the environment variable '\(name)' is not set"
              : "the environment variable '\(name)' is empty",
            at: place(), hint: message.isEmpty ? nil : Message(verbatim: message))
          return nil
        }
      }
    }

    /// The text of a file without its last line break, read once.
    private mutating func contents(of path: String, at place: Place) -> String? {
      let key = "\(place.file)\u{0}\(path)"
      let result =
        files[key]
        ?? Result { try interpolator.fileText(path, place.file) }
      files[key] = result
      switch result {
      case .success(let text):
        return text.last?.isNewline == true ? String(text.dropLast()) : text
      case .failure(let error):
        diagnostics.error(
          .fileUnreadable, "the file '\(path)' cannot be read: \(error)", at: place)
        return nil
      }
    }
  }
}
