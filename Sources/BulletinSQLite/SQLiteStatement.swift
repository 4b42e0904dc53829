import CSQLite

/// A prepared statement, and the row that it stands on.
public final class SQLiteStatement {
  /// The storage class of a value.
  public enum StorageClass: Sendable, Hashable {
    case null, integer, real, text, blob
  }

  /// The statement in SQL.
  public let sql: String
  /// The names of the columns of its answer.
  public let columnNames: [String]
  private let database: SQLiteDatabase
  private let handle: OpaquePointer

  init(_ sql: String, on database: SQLiteDatabase) throws {
    self.sql = sql
    self.database = database
    var prepared: OpaquePointer?
    let (result, isWhole) = sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let result = sqlite3_prepare_v2(database.handle, text, -1, &prepared, &tail)
      let rest = tail.map { String(cString: $0) } ?? ""
      return (result, rest.allSatisfy { $0.isWhitespace || $0 == ";" })
    }
    guard result == SQLITE_OK else { throw SQLiteFault(result, database.handle, sql: sql) }
    guard let handle = prepared, isWhole else {
      sqlite3_finalize(prepared)
      throw SQLiteFault(SQLITE_MISUSE, nil, sql: sql)
    }
    self.handle = handle
    columnNames = (0..<sqlite3_column_count(handle)).map {
      sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? ""
    }
  }

  deinit { sqlite3_finalize(handle) }

  /// Whether it changes nothing in the database.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// The number of `?` in it.
  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// The type that the table declares a column with, nil for an expression.
  public func declaredType(_ column: Int) -> String? {
    sqlite3_column_decltype(handle, Int32(column)).map { String(cString: $0) }
  }

  /// Starts anew with values for its `?`, in their order; what is not given is NULL.
  public func bind(_ values: [SQLiteValue]) throws {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
  }

  private func bind(_ value: SQLiteValue, at position: Int32) throws {
    // Tells SQLite to copy what it is given before the call returns.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let result =
      switch value {
      case .null: sqlite3_bind_null(handle, position)
      case .integer(let number): sqlite3_bind_int64(handle, position, number)
      case .real(let number): sqlite3_bind_double(handle, position, number)
      case .text(let text): bind(text, at: position, transient)
      case .blob(let bytes):
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(handle, position, 0)
          : bytes.withUnsafeBytes {
            sqlite3_bind_blob(handle, position, $0.baseAddress, Int32($0.count), transient)
          }
      }
    guard result == SQLITE_OK else { throw SQLiteFault(result, database.handle, sql: sql) }
  }

  private func bind(
    _ text: String, at position: Int32, _ destructor: sqlite3_destructor_type?
  ) -> Int32 {
    // With its count, so that a text may hold NUL; C's end of text serves the empty one.
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else {
        return sqlite3_bind_text(handle, position, "", 0, destructor)
      }
      return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text(handle, position, $0, Int32(bytes.count), destructor)
      }
    }
  }

  /// Goes to the next row.
  ///
  /// - Returns: False after the last one.
  public func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let result:
      let fault = SQLiteFault(result, database.handle, sql: sql)
      sqlite3_reset(handle)
      throw fault
    }
  }

  /// The storage class of a column of the row.
  public func storageClass(_ column: Int) -> StorageClass {
    switch sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// A column of the row as a whole number.
  public func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

  /// A column of the row as a binary floating point number.
  public func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  /// A column of the row as text; bytes that are no UTF-8 are replaced.
  public func text(_ column: Int) -> String { String(decoding: utf8(column), as: UTF8.self) }

  /// The bytes of a text or blob column of the row, valid until the next step.
  public func utf8(_ column: Int) -> UnsafeRawBufferPointer {
    let column = Int32(column)
    let isBlob = sqlite3_column_type(handle, column) == SQLITE_BLOB
    let start =
      isBlob
      ? sqlite3_column_blob(handle, column)
      : sqlite3_column_text(handle, column).map { UnsafeRawPointer($0) }
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// A column of the row.
  public func value(_ column: Int) -> SQLiteValue {
    switch storageClass(column) {
    case .null: .null
    case .integer: .integer(integer(column))
    case .real: .real(real(column))
    case .text: .text(text(column))
    case .blob: .blob(Array(utf8(column)))
    }
  }

  /// All columns of the row.
  public var values: [SQLiteValue] { columnNames.indices.map(value) }
}
