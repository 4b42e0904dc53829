/// Text that a browser takes as text.
enum HTMLText {
  /// Escaped for content and for attributes in double quotes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.inert(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
