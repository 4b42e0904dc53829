import Bulletin

/// What a plugin program says of itself.
public struct ProgramDescription: Sendable {
  /// One component of a program.
  public struct Component: Sendable {
    /// What it is for: a source or a renderer.
    public var kind: ComponentKind
    /// Its name in configurations.
    public var name: ComponentName
    /// One sentence.
    public var summary: String
    /// What a configuration may set.
    public var options: OptionSchema
    /// The ending of a renderer's files.
    public var fileExtension: String
  }

  /// The name of the plugin.
  public var name: String
  /// Its version.
  public var version: String
  /// What it brings.
  public var components: [Component]

  /// Reads the answer to `describe`.
  ///
  /// - Throws: `ProgramFault` that says which part is not as it should be.
  init(_ answer: JSONValue, program: String) throws(ProgramFault) {
    func malformed(_ what: Message) -> ProgramFault {
      ProgramFault(
        .pluginMalformed, program, "describes itself in a way that is not understood: \(what)")
    }
    guard let version = answer["protocol"]?.wholeNumber else {
      throw malformed("'protocol' is missing")
    }
    guard version == ProgramProtocol.version else {
      throw ProgramFault(
        .pluginOutdated, program,
        "speaks version \(version) of the plugin protocol, this Bulletin version \(ProgramProtocol.version)",
        hint: version > ProgramProtocol.version
          ? "use a newer Bulletin" : "use a newer version of the program")
    }
    guard let name = answer["name"]?.string, Self.isName(name) else {
      throw malformed("'name' is missing, or not of lower case letters, digits, '-', '_' and '.'")
    }
    guard case .array(let components) = answer["components"], !components.isEmpty else {
      throw malformed("'components' is no list, or empty")
    }
    self.name = name
    self.version = answer["version"]?.string ?? ""
    self.components = []
    for component in components {
      guard let name = component["name"]?.string, Self.isName(name) else {
        throw malformed("a component has no name")
      }
      guard let word = component["kind"]?.string, let kind = ComponentKind(rawValue: word),
        kind == .source || kind == .renderer
      else { throw malformed("the kind of '\(name)' is neither source nor renderer") }
      guard let summary = component["summary"]?.string, !summary.isEmpty else {
        throw malformed("'\(name)' has no summary")
      }
      guard let options = OptionSchema(component["options"] ?? [:]) else {
        throw malformed("the options of '\(name)' are no JSON Schema of an object")
      }
      let ending = component["extension"]?.string ?? ""
      guard kind == .source || (!ending.isEmpty && Self.isName(ending)) else {
        throw malformed("the renderer '\(name)' has no 'extension'")
      }
      self.components.append(
        Component(
          kind: kind, name: ComponentName(name), summary: summary, options: options,
          fileExtension: ending))
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_.".utf8.contains($0)
      }
  }
}

extension JSONValue {
  /// A text, if it is one.
  var string: String? { if case .string(let text) = self { text } else { nil } }

  /// A whole number, if it is one.
  var wholeNumber: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The texts of a list, if it is a list of texts alone.
  var strings: [String]? {
    guard case .array(let values) = self else { return nil }
    let texts = values.compactMap(\.string)
    return texts.count == values.count ? texts : nil
  }
}
