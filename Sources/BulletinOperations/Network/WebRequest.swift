import Bulletin
import CCurl

/// One request to a web address that may be a secret. Blocks its thread.
struct WebRequest: Sendable {
  var url: Secret
  /// Headers as lines; their values may be secrets.
  var headers: [String]
  var body: [UInt8]
  var timeout: Int

  /// Posts the body.
  ///
  /// - Parameter host: How messages name the address.
  /// - Returns: The status of the answer, from 200 to 299.
  /// - Throws: `DeliveryFault`: `unknown` from the moment at which the request was sent.
  func post(_ host: String) throws -> Int {
    let curl: Curl
    do { curl = try Curl() } catch let fault as PublishingFault {
      throw DeliveryFault(.refused, fault.message)
    }
    curl.set(CURLOPT_URL, url.reveal())
    curl.set(CURLOPT_PROTOCOLS_STR, "http,https")
    curl.set(CURLOPT_POST, 1)
    curl.set(CURLOPT_CONNECTTIMEOUT_MS, min(timeout, 30) * 1000)
    curl.set(CURLOPT_TIMEOUT_MS, timeout * 1000)
    curl.setHeaders(headers)
    let (code, _) = curl.perform(sending: body)
    guard code == 0 else { throw Self.fault(code, curl, host) }
    let status = curl.number(CURLINFO_RESPONSE_CODE)
    switch status {
    case 200..<300: return status
    case 408, 425, 429, 500...:
      throw DeliveryFault(.passing, "'\(host)' answers HTTP \(String(status))")
    default: throw DeliveryFault(.refused, "'\(host)' answers HTTP \(String(status))")
    }
  }

  private static func fault(_ code: Int, _ curl: Curl, _ host: String) -> DeliveryFault {
    let reason = Curl.reason(code)
    if curl.number(CURLINFO_REQUEST_SIZE) > 0 {
      return DeliveryFault(.unknown, "'\(host)' broke off after the request: \(reason)")
    }
    let isFinal = [1, 3, 35, 51, 60, 77, 83].contains(code)
    return DeliveryFault(
      isFinal ? .refused : .passing, "'\(host)' cannot be reached: \(reason)")
  }
}
