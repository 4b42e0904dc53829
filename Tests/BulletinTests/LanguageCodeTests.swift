import Bulletin
import Testing

@Test func aLanguageCodePrintsAsItsCode() {
  #expect("\(LanguageCode.vi) \(LanguageCode("fr"))" == "vi fr")
}
