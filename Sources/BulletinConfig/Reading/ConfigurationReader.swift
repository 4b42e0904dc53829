import Bulletin

/// Reads a configuration with the files that it includes, as one tree.
///
/// Every node keeps the place of the file it was written in. A key that stands in two files is an
/// error at the second place; the maps of sources, metrics, pipelines and calendars are merged.
struct ConfigurationReader {
  /// What was read.
  struct Reading {
    /// The tree; nil if the first file is no YAML.
    var root: Node?
    /// The texts of the files, by the names that places use.
    var texts: [String: String] = [:]
    /// Where each included file is named.
    var inclusions: [String: Place] = [:]
  }

  let files: any FileAccess
  let diagnostics: Diagnostics

  /// Reads a file and what it includes.
  ///
  /// - Parameter bytes: The text of the first file.
  func read(_ path: String, bytes: [UInt8]) -> Reading {
    var reading = Reading()
    reading.texts[path] = String(decoding: bytes, as: UTF8.self)
    guard let root = YAMLReader(bytes: bytes, file: path, into: diagnostics).read() else {
      return reading
    }
    guard root.entries != nil else {
      reading.root = root
      return reading
    }
    var merged = Merge(root, diagnostics)
    include(root["include"], from: path, chain: [path], &merged, &reading)
    reading.root = merged.node
    return reading
  }

  private func include(
    _ list: Node?, from path: String, chain: [String], _ merged: inout Merge,
    _ reading: inout Reading
  ) {
    guard let list, !list.isNull else { return }
    for node in list.list ?? [list] {
      // What is no text is reported when the options are read.
      guard let name = node.text else { continue }
      let file = ConfigurationFolder.path(name, in: ConfigurationFolder.of(path))
      if chain.contains(file) {
        diagnostics.error(
          .badInclude, "'\(name)' includes itself", at: node.place,
          notes: reading.inclusions[path].map { [Diagnostic.Note("included here", at: $0)] } ?? [])
        continue
      }
      if let first = reading.inclusions[file] {
        diagnostics.error(
          .badInclude, "'\(name)' is included twice", at: node.place,
          notes: [Diagnostic.Note("first included here", at: first)])
        continue
      }
      reading.inclusions[file] = node.place
      guard let bytes = contents(of: file, named: name, at: node.place) else { continue }
      diagnostics.note(file: file)
      reading.texts[file] = String(decoding: bytes, as: UTF8.self)
      guard let tree = YAMLReader(bytes: bytes, file: file, into: diagnostics).read() else {
        continue
      }
      if tree.isNull { continue }
      guard tree.entries != nil else {
        diagnostics.error(
          .badInclude, "an included file is a map of keys, not \(tree.described)", at: tree.place)
        continue
      }
      merged.add(tree)
      include(tree["include"], from: file, chain: chain + [file], &merged, &reading)
    }
  }

  private func contents(of file: String, named name: String, at place: Place) -> [UInt8]? {
    do { return try files.contents(of: file, limit: 64 << 20).bytes } catch {
      let reason: Message =
        if case InputFault.notFound = error { "no file '\(file)'" } else { "\(error)" }
      diagnostics.error(
        .badInclude, "'\(name)' cannot be included: \(reason)", at: place,
        hint: "paths are relative to the file that names them")
      return nil
    }
  }
}

extension ConfigurationReader {
  /// The tree that grows as files are merged in.
  struct Merge {
    private(set) var node: Node
    private let diagnostics: Diagnostics
    private static let maps: Set<String> = ["sources", "metrics", "pipelines", "calendars"]

    init(_ node: Node, _ diagnostics: Diagnostics) {
      self.node = node
      self.diagnostics = diagnostics
    }

    mutating func add(_ other: Node) {
      guard case .map(var entries) = node.content else { return }
      for entry in other.entries ?? [] {
        // Each file says of itself what version it is and what it includes.
        guard let key = entry.key.text, key != "include", key != "version" else { continue }
        guard let index = entries.firstIndex(where: { $0.key.text == key }) else {
          entries.append(entry)
          continue
        }
        if Self.maps.contains(key), entries[index].value.isNull {
          entries[index].value = entry.value
        } else if Self.maps.contains(key), case .map(let more) = entry.value.content,
          case .map(let inner) = entries[index].value.content
        {
          entries[index].value.content = .map(join(inner, more, in: key))
        } else if !entry.value.isNull {
          twice(key, entries[index].key, entry.key)
        }
      }
      node.content = .map(entries)
    }

    private func join(
      _ inner: [Node.Entry], _ more: [Node.Entry], in map: String
    ) -> [Node.Entry] {
      var inner = inner
      var places: [String: Node] = [:]
      for entry in inner { if let key = entry.key.text { places[key] = entry.key } }
      for entry in more {
        if let key = entry.key.text, let first = places[key] {
          twice("\(map).\(key)", first, entry.key)
        } else {
          inner.append(entry)
        }
      }
      return inner
    }

    private func twice(_ key: String, _ first: Node, _ second: Node) {
      diagnostics.error(
        .duplicateKey, "'\(key)' is defined in two files", at: second.place,
        hint: "keep it in one of them",
        notes: [Diagnostic.Note("first defined here", at: first.place)])
    }
  }
}
