import Bulletin
import BulletinCommands
import BulletinConfig

/// One mutated configuration, made from a seed alone, and what must hold of it.
struct FuzzCase {
  let seed: UInt64
  let bytes: [UInt8]

  /// - Parameter bases: Configurations to start from.
  init(seed: UInt64, bases: [FuzzBase]) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let base = generator.pick(bases)
    if generator.oneIn(2), let tree = base.tree {
      let text = NodeText.yaml(TreeMutator.mutate(tree, &generator))
      // Some are broken as text too.
      bytes =
        generator.oneIn(8)
        ? ByteMutator.mutate(Array(text.utf8), &generator, other: base.bytes) : Array(text.utf8)
    } else {
      bytes = ByteMutator.mutate(base.bytes, &generator, other: generator.pick(bases).bytes)
    }
  }

  /// Loads it and tells every fault in every form.
  ///
  /// - Returns: Whether it is valid, and what does not hold that must.
  func run(_ registry: Registry) -> (isValid: Bool, broken: String?) {
    let loaded = ConfigurationLoader(registry: registry, files: FuzzFiles(bytes)) { name in
      name == "HOME" ? "/home" : nil
    }.load("config.yaml")
    let hasErrors = loaded.diagnostics.contains { $0.severity == .error }
    for language in MessageCatalogue.languages {
      let printer = DiagnosticPrinter(texts: loaded.texts, language: language)
      for diagnostic in loaded.diagnostics {
        if printer.text(diagnostic).isEmpty || printer.json(diagnostic).isEmpty {
          return (false, "nothing is printed of \(diagnostic)")
        }
      }
    }
    if (loaded.plan == nil) != hasErrors { return (!hasErrors, "a plan beside errors, or neither") }
    for diagnostic in loaded.diagnostics {
      guard let place = diagnostic.place else { return (false, "no place: \(diagnostic)") }
      if place.line < 1 || place.column < 1 || loaded.texts[place.file] == nil {
        return (false, "nowhere: \(diagnostic)")
      }
      if let end = place.end, end < place.start { return (false, "backwards: \(diagnostic)") }
    }
    return (!hasErrors, nil)
  }
}

/// A configuration to start from.
struct FuzzBase {
  let bytes: [UInt8]
  let tree: Node?

  init(_ text: String) {
    bytes = Array(text.utf8)
    tree = YAMLReader(bytes: bytes, file: "config.yaml", into: Diagnostics()).read()
  }
}

/// One file in memory, and nothing else.
private struct FuzzFiles: FileAccess {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func paths(matching pattern: String) -> [String] { pattern == "config.yaml" ? [pattern] : [] }

  func open(_ path: String) throws -> any ByteInput {
    guard path == "config.yaml" else { throw InputFault.notFound(path) }
    return Input(bytes[...])
  }

  private final class Input: ByteInput {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(rest.count, buffer.count)
      buffer.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }

    func digest() -> InputDigest { InputDigest(path: "config.yaml", sha256: "", size: 0) }
  }
}
