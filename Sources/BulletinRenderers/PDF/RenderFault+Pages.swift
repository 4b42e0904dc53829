#if PDF
  import Bulletin
  import BulletinTypesetting

  extension TypesettingFault {
    /// The fault as a person is told of it.
    var told: any Error {
      switch self {
      case .missingLibrary(let name):
        return MissingLibrary(
          name, for: "pdf", package: "libpangocairo-1.0-0 librsvg2-2")
      case .missingLetter(let scalar):
        let isLao = (0xE80...0xEFF).contains(scalar.value)
        let number = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(4 - number.count, 0)) + number
        return RenderFault(
          .letterMissing, "no font on this machine has the letter '\(scalar)' (U+\(code))",
          hint: isLao ? "apt-get install fonts-noto-core" : "apt-get install fonts-liberation")
      case .failed(let reason):
        return RenderFault(.pageFailed, "the page could not be made: \(reason)")
      }
    }
  }
#endif
