extension Node {
  /// A text in a configuration, with how it was typed.
  public struct Scalar: Sendable, Hashable {
    /// The value: quotes, escapes and folding undone, `${…}` filled in.
    public var text: String
    /// How it was written.
    public var style: Style
    /// The characters of the file that it stands for, quotes and all.
    public var source: String
    /// Its tag in the long form (`tag:yaml.org,2002:str`), if it has one.
    public var tag: String?
    /// The parts of `text` that interpolation put in, in order.
    public var substitutions: [Substitution]

    /// Makes a scalar; `source` is the text itself unless told otherwise.
    public init(
      _ text: String, style: Style = .plain, source: String? = nil, tag: String? = nil,
      substitutions: [Substitution] = []
    ) {
      self.text = text
      self.style = style
      self.source = source ?? text
      self.tag = tag
      self.substitutions = substitutions
    }
  }
}

extension Node.Scalar {
  /// How a scalar was written.
  public enum Style: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// In `'…'`.
    case singleQuoted
    /// In `"…"`.
    case doubleQuoted
    /// After `|`.
    case literal
    /// After `>`.
    case folded
  }

  /// A stretch of the value that stands for another stretch in what was typed.
  public struct Substitution: Sendable, Hashable {
    /// Where it is now, in UTF-8 offsets of `text`.
    public var range: Range<Int>
    /// Where `${…}` was, in UTF-8 offsets of the text before.
    public var original: Range<Int>

    /// Makes a substitution.
    public init(range: Range<Int>, original: Range<Int>) {
      self.range = range
      self.original = original
    }
  }

  /// Whether nothing was written: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    if tag == "tag:yaml.org,2002:null" { return true }
    guard style == .plain, tag == nil, substitutions.isEmpty else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The text for a message, cut if long: what was typed where a value was put in.
  public var shown: String {
    let whole = substitutions.isEmpty ? text : source
    return whole.count > 60 ? whole.prefix(59) + "…" : whole
  }
}
