import Bulletin

/// What a webhook is sent: JSON alone, or a form (RFC 7578) with the JSON and files.
struct WebhookBody {
  let type: String
  let bytes: [UInt8]

  init(_ set: PublishedSet, files: [PublishedSet.File], boundary: String) {
    let summary = Array(SetSummary.json(set).description.utf8)
    guard !files.isEmpty else {
      (type, bytes) = ("application/json; charset=utf-8", summary)
      return
    }
    type = "multipart/form-data; boundary=\"\(boundary)\""
    var form: [UInt8] = []
    func add(_ head: String, _ bytes: [UInt8]) {
      form += Array("--\(boundary)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8)
      form += bytes + [0x0D, 0x0A]
    }
    add("name=\"report\"\r\nContent-Type: application/json; charset=utf-8", summary)
    for file in files {
      add(
        "name=\"file\"; filename=\"\(Self.name(file.name))\"\r\n"
          + "Content-Type: \(MediaType.of(file.name))", file.bytes)
    }
    bytes = form + Array("--\(boundary)--\r\n".utf8)
  }

  /// A file's name between quotes, as the form standard escapes it (HTML, 4.10.21.8).
  private static func name(_ name: String) -> String {
    HeaderText.oneLine(name).replacing("\"", with: "%22")
  }
}
