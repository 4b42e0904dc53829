import Bulletin

/// A complaint of libyaml, in words that say what to do.
struct YAMLFault {
  let message: Message
  let hint: Message?
  /// Whether the place to show is where the construct begins.
  var isAtOpening = false
  /// What to say at the place where the construct begins.
  let openingNote: Message

  init(problem: String, context: String, character: Character?) {
    openingNote = Self.openingNote(context)
    let quoted = character.map { character -> Message in
      character.isNewline || character.isWhitespace ? "a blank" : "'\(character)'"
    }
    switch problem {
    case "mapping values are not allowed in this context":
      message = "a ':' that belongs to no key"
      hint = "put a text that holds ': ' in quotes, or check the indentation"
    case "did not find expected key":
      message = "a key is expected here"
      hint = "the keys of one map begin in the same column; a text goes on further to the right"
    case "did not find expected '-' indicator":
      message = "an entry of the list is expected here"
      hint = "the '-' of one list stand in the same column"
    case "block sequence entries are not allowed in this context":
      message = "a list cannot begin here"
      hint = "put its first '-' on a line of its own"
    case "block mapping entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      message = "a map cannot begin here"
      hint = "put its first key on a line of its own"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      let wanted: Message = problem.hasSuffix("']'") ? "',' or ']'" : "',' or '}'"
      message = "\(wanted) is expected here"
      hint = "close the bracket; a text with brackets, braces or ': ' needs quotes"
    case "did not find expected <document start>":
      message = "nothing may stand here"
      hint = "put a text that goes on after a quote or bracket in quotes as a whole"
    case "did not find expected node content":
      message = "a value is expected here"
      hint = "put a text that begins with a special character in quotes"
    case "found character that cannot start any token":
      message = "no value can begin with \(quoted ?? "this")"
      hint = "put a text that begins so in quotes"
    case "found unexpected end of stream", "found unexpected document indicator":
      message = "a quote that is never closed"
      hint = "close it; a quote inside a text is doubled ('') or escaped (\\\")"
      isAtOpening = true
    case "could not find expected ':'":
      message = "a line without ':'"
      hint = "write 'key: value', or indent a text that goes on from the line before"
      isAtOpening = true
    case "found unknown escape character":
      message = "an escape that YAML does not know"
      hint = "write \\\\ for a backslash, or use single quotes"
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      message = "an escape that names no character"
      hint = "write \\u and four hexadecimal digits"
    case "did not find expected alphabetic or numeric character":
      message = "'*' and '&' begin the name of an alias or anchor"
      hint = "put a text that begins so in quotes"
      isAtOpening = true
    case "did not find expected comment or line break":
      message = "only a comment may follow on this line"
      hint = "begin the text on the next line"
    case "control characters are not allowed":
      message = "a control character"
      hint = "remove it, or write it as an escape in double quotes"
    case "found undefined tag handle":
      message = "a tag that is not declared"
      hint = "put a text that begins with '!' in quotes"
    case "found incompatible YAML document":
      message = "a version of YAML that is not known"
      hint = "remove the %YAML line"
    default:
      message = problem.isEmpty ? "this is not YAML" : "this is not YAML: \(problem)"
      hint = nil
    }
  }

  private static func openingNote(_ context: String) -> Message {
    switch context {
    case "while parsing a flow mapping", "while parsing a flow sequence":
      "the bracket was opened here"
    case "while parsing a block mapping": "the map begins here"
    case "while parsing a block collection": "the list begins here"
    case "while scanning a quoted scalar": "the quote was opened here"
    default: "it begins here"
    }
  }
}
