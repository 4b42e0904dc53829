/// What somebody wrote in a configuration: a scalar, a list or a map, with its place.
///
/// Nothing is interpreted yet: `1.440` is the text `1.440`, and only the type that reads it says
/// whether that is a number. Keys are nodes too and keep their own places.
public struct Node: Sendable, Hashable {
  /// What the node holds.
  public var content: Content
  /// Where it stands.
  public var place: Place
  /// Where the key stands whose value this is, if it is one.
  public var keyPlace: Place?
  /// Where the alias or merge key stands through which the node was reached.
  public var alias: Place?

  /// Makes a node.
  public init(_ content: Content, at place: Place, keyPlace: Place? = nil, alias: Place? = nil) {
    self.content = content
    self.place = place
    self.keyPlace = keyPlace
    self.alias = alias
  }
}

extension Node {
  /// A scalar, a list or a map.
  public enum Content: Sendable, Hashable {
    /// A text as it was typed.
    case scalar(Scalar)
    /// Nodes in written order.
    case list([Node])
    /// Entries in written order, each key once.
    case map([Entry])
  }

  /// A key and its value.
  public struct Entry: Sendable, Hashable {
    /// The key, with its own place.
    public var key: Node
    /// The value.
    public var value: Node

    /// Makes an entry.
    public init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }
  }

  /// The scalar, if it is one.
  public var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

  /// The text of a scalar; `nil` of lists, maps and null.
  public var text: String? { isNull ? nil : scalar?.text }

  /// The nodes of a list, if it is one.
  public var list: [Node]? { if case .list(let nodes) = content { nodes } else { nil } }

  /// The entries of a map, if it is one.
  public var entries: [Entry]? { if case .map(let entries) = content { entries } else { nil } }

  /// Whether nothing was written: an empty value, `~` or `null` without quotes.
  public var isNull: Bool { scalar?.isNull ?? false }

  /// The value of `key` in a map.
  public subscript(key: String) -> Node? {
    entries?.first { $0.key.scalar?.text == key }?.value
  }

  /// A map without entries, such as stands for the options of a component given by name alone.
  public static func emptyMap(at place: Place) -> Node { Node(.map([]), at: place) }

  /// What the node is, in words for a message: `a list`, `a map`, `'abc'`, `nothing`.
  ///
  /// A value that came from the environment or a file is shown as what was typed in its stead.
  public var described: Message {
    switch content {
    case .list: "a list"
    case .map: "a map"
    case .scalar(let scalar): scalar.isNull ? "nothing" : "'\(scalar.shown)'"
    }
  }
}
