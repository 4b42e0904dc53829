/// The registered types of the files that reports come as.
enum MediaType {
  private static let types = [
    "html": "text/html; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "json": "application/json", "svg": "image/svg+xml", "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]

  /// The type of a file, by the ending of its name.
  static func of(_ name: String) -> String {
    let ending = name.split(separator: ".").last.map { String($0).lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }
}
