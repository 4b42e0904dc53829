import Bulletin
import CCurl

/// One connection of libcurl, which brings encryption, logins and names.
///
/// Used by one thread. Nothing that it says names an address, a login or a header.
final class Curl {
  private let handle: UnsafeMutableRawPointer
  private var headers: UnsafeMutableRawPointer?

  /// - Throws: `PublishingFault` if the library is not on this machine.
  init() throws {
    guard bulletin_curl_load() == 0, let handle = bulletin_curl_new() else {
      throw PublishingFault(
        "libcurl is not on this machine", hint: "install it: apt install libcurl4")
    }
    self.handle = handle
    set(CURLOPT_NOSIGNAL, 1)
  }

  deinit {
    bulletin_curl_free(handle)
    if let headers { bulletin_curl_free_list(headers) }
  }

  /// Sets an option to a number.
  func set(_ option: CURLoption, _ value: Int) {
    _ = bulletin_curl_set_number(handle, Int32(option.rawValue), value)
  }

  /// Sets an option to a text, which is copied.
  func set(_ option: CURLoption, _ value: String) {
    _ = bulletin_curl_set_text(handle, Int32(option.rawValue), value)
  }

  /// Sets the headers of a request.
  func setHeaders(_ lines: [String]) {
    for line in lines { headers = bulletin_curl_list(headers, line) }
    _ = bulletin_curl_set_headers(handle, headers)
  }

  /// Performs what was set.
  ///
  /// - Returns: The code of libcurl; 0 if all went well.
  func perform() -> Int { Int(bulletin_curl_perform(handle)) }

  /// Performs a request with a body.
  ///
  /// - Returns: The code, and the beginning of the answer.
  func perform(sending body: [UInt8]) -> (code: Int, answer: [UInt8]) {
    let answer = Answer()
    let context = Unmanaged.passUnretained(answer).toOpaque()
    let sink:
      @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) ->
        Int = { bytes, size, count, context in
          let answer = Unmanaged<Answer>.fromOpaque(context!).takeUnretainedValue()
          let chunk = UnsafeRawBufferPointer(start: bytes, count: size * count)
          answer.bytes += chunk.prefix(max(0, Answer.limit - answer.bytes.count))
          return size * count
        }
    _ = bulletin_curl_set_sink(handle, sink, context)
    return body.withUnsafeBytes { bytes in
      _ = bulletin_curl_set_body(handle, bytes.baseAddress, bytes.count)
      return withExtendedLifetime(answer) { (perform(), answer.bytes) }
    }
  }

  /// Sends what it can of some bytes without waiting.
  func send(_ bytes: UnsafeRawBufferPointer) -> (code: Int, count: Int) {
    var sent = 0
    let code = bulletin_curl_send(handle, bytes.baseAddress, bytes.count, &sent)
    return (Int(code), sent)
  }

  /// Receives what is there without waiting.
  func receive(into buffer: UnsafeMutableRawBufferPointer) -> (code: Int, count: Int) {
    var received = 0
    let code = bulletin_curl_receive(handle, buffer.baseAddress, buffer.count, &received)
    return (Int(code), received)
  }

  /// The descriptor of the open connection.
  var socket: Int32 { bulletin_curl_socket(handle) }

  /// A number that is known after a request.
  func number(_ information: CURLINFO) -> Int {
    bulletin_curl_number(handle, Int32(information.rawValue))
  }

  /// What a code means, in the library's words.
  static func reason(_ code: Int) -> String {
    bulletin_curl_reason(Int32(code)).map { String(cString: $0) } ?? "error \(code)"
  }

  private final class Answer {
    static let limit = 1 << 16
    var bytes: [UInt8] = []
  }
}
