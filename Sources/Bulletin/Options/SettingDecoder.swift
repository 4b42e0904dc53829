/// Hands ready settings to the compiler's `Decodable` synthesis, which asks for nothing else.
struct SettingDecoder: Decoder {
  let settings: [String: any AnySetting]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container(settings: settings))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Self.refusal("a list") }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw Self.refusal("a single value")
  }

  fileprivate static func refusal(_ what: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "\(what) is no @Setting"))
  }
}

extension SettingDecoder {
  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let settings: [String: any AnySetting]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_: Key) -> Bool { true }

    func decodeNil(forKey _: Key) -> Bool { false }

    func decode<T: Decodable>(_: T.Type, forKey key: Key) throws -> T {
      guard let value = settings[optionKey(key.stringValue)] as? T else {
        throw SettingDecoder.refusal(key.stringValue)
      }
      return value
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy _: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      throw SettingDecoder.refusal(key.stringValue)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw SettingDecoder.refusal(key.stringValue)
    }

    func superDecoder() throws -> any Decoder { throw SettingDecoder.refusal("super") }

    func superDecoder(forKey _: Key) throws -> any Decoder { throw SettingDecoder.refusal("super") }
  }
}
