import Bulletin
import Glibc

/// The programs, folders and network of this machine.
public struct MachineServices: ServiceAccess {
  private let timeout: Int32

  /// Makes the access.
  ///
  /// - Parameter timeout: The longest wait for an answer, in milliseconds.
  public init(timeout: Int32 = 5000) { self.timeout = timeout }

  public func program(_ name: String) throws -> String {
    let folders =
      name.contains("/")
      ? [""]
      : (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
        .map { "\($0)/" }
    for folder in folders {
      var status = stat()
      let path = folder + name
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
        return path
      }
    }
    throw PublishingFault("there is no program '\(name)' that can be run")
  }

  public func canWrite(into folder: String) throws {
    var path = folder.isEmpty ? "." : folder
    while access(path, F_OK) != 0 {
      guard let slash = path.lastIndex(of: "/") else {
        path = "."
        break
      }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw PublishingFault("'\(path)' is no folder")
    }
    guard access(path, W_OK | X_OK) == 0 else {
      throw PublishingFault("nothing can be written into '\(path)'")
    }
  }

  public func connect(host: String, port: Int) throws {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let result = getaddrinfo(host, String(port), &hints, &found)
    guard result == 0, let first = found else {
      throw PublishingFault("there is no host '\(host)'")
    }
    defer { freeaddrinfo(first) }
    var next: UnsafeMutablePointer<addrinfo>? = first
    while let address = next {
      if answers(address.pointee) { return }
      next = address.pointee.ai_next
    }
    throw PublishingFault("'\(host)' does not answer on port \(port)")
  }

  private func answers(_ address: addrinfo) -> Bool {
    let descriptor = socket(
      address.ai_family, address.ai_socktype | Int32(SOCK_NONBLOCK.rawValue), address.ai_protocol)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    if Glibc.connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 { return true }
    guard errno == EINPROGRESS else { return false }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard poll(&waiting, 1, timeout) == 1 else { return false }
    var failure: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &size)
    return failure == 0
  }
}
