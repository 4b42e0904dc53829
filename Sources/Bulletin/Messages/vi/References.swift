extension MessageCatalogue {
  /// Names of things that are declared elsewhere.
  static let vietnameseReferences: Table = [
    // Whose fault it is.
    "source '⟨1⟩'": "nguồn '⟨1⟩'",
    "metric '⟨1⟩'": "chỉ tiêu '⟨1⟩'",
    "pipeline '⟨1⟩'": "báo cáo '⟨1⟩'",
    "section '⟨1⟩'": "mục '⟨1⟩'",
    "calendar '⟨1⟩'": "lịch '⟨1⟩'",
    "a check of pipeline '⟨1⟩'": "một phép kiểm tra của báo cáo '⟨1⟩'",
    "a section of pipeline '⟨1⟩'": "một mục của báo cáo '⟨1⟩'",
    "an alert": "một cảnh báo (alert)",
    "a ⟨1⟩ in ⟨2⟩": "một ⟨1⟩ trong ⟨2⟩",
    "the ⟨1⟩ '⟨2⟩'": "⟨1⟩ '⟨2⟩'",
    "renderer": "định dạng",
    "publisher": "kênh gửi",
    "section": "mục",
    "source": "nguồn",
    "metric": "chỉ tiêu",
    "pipeline": "báo cáo",
    "column": "cột",
    "calendar": "lịch",

    // Components.
    "unknown ⟨1⟩ '⟨2⟩' in ⟨3⟩": "không có ⟨1⟩ '⟨2⟩' trong ⟨3⟩",
    "unknown source type '⟨1⟩' in ⟨2⟩": "không có kiểu nguồn '⟨1⟩' trong ⟨2⟩",
    "unknown metric type '⟨1⟩' in ⟨2⟩": "không có kiểu chỉ tiêu '⟨1⟩' trong ⟨2⟩",
    "unknown record type '⟨1⟩' in ⟨2⟩": "không có loại bản ghi '⟨1⟩' trong ⟨2⟩",
    "⟨1⟩ is a map of keys, not ⟨2⟩": "⟨1⟩ phải là một bảng khóa, không phải ⟨2⟩",
    "pipeline '⟨1⟩' is a map of keys, not ⟨2⟩":
      "báo cáo '⟨1⟩' phải là một bảng khóa, không phải ⟨2⟩",
    "a name is wanted as 'type', not ⟨1⟩": "'type' phải là một tên, không phải ⟨1⟩",
    "a ⟨1⟩ is a name, or a map with 'type', not ⟨2⟩":
      "⟨1⟩ phải là một tên, hoặc bảng khóa có 'type', không phải ⟨2⟩",
    "⟨1⟩ is not in this build": "bản chương trình này không có ⟨1⟩",
    "it is checked here, and a run that needs it is refused":
      "ở đây chỉ kiểm tra; lần chạy nào cần đến sẽ bị từ chối",
    "leave it out, or use a build that has it":
      "hãy bỏ phần này, hoặc dùng bản chương trình có phần này",
    "the source type '⟨1⟩'": "kiểu nguồn '⟨1⟩'",
    "the metric type '⟨1⟩'": "kiểu chỉ tiêu '⟨1⟩'",
    "the key '⟨1⟩' of a table": "khóa '⟨1⟩' của bảng",
    "the key 'compare' of a table": "khóa 'compare' của bảng",
    "the key 'unequal' of a table": "khóa 'unequal' của bảng",
    "the key 'lookup' of a column": "khóa 'lookup' của cột",
    "the key 'in' of a metric": "khóa 'in' của chỉ tiêu",
    "the key 'gaps' of a metric": "khóa 'gaps' của chỉ tiêu",
    "a column as 'date' of a metric": "cột làm 'date' của chỉ tiêu",
    "the key 'body' of a pipeline": "khóa 'body' của báo cáo",
    "the key 'checks' of a pipeline": "khóa 'checks' của báo cáo",
    "the key 'plugins'": "khóa 'plugins'",

    // Sources, columns and metrics.
    "unknown source '⟨1⟩' in ⟨2⟩": "không có nguồn '⟨1⟩' trong ⟨2⟩",
    "unknown source '⟨1⟩' in column '⟨2⟩'": "không có nguồn '⟨1⟩' trong cột '⟨2⟩'",
    "unknown source '⟨1⟩' under 'for'": "không có nguồn '⟨1⟩' dưới 'for'",
    "unknown source '⟨1⟩' under 'rates'": "không có nguồn '⟨1⟩' dưới 'rates'",
    "unknown field '⟨1⟩' in ⟨2⟩": "không có trường '⟨1⟩' trong ⟨2⟩",
    "unknown metric '⟨1⟩'": "không có chỉ tiêu '⟨1⟩'",
    "unknown metric '⟨1⟩' in ⟨2⟩": "không có chỉ tiêu '⟨1⟩' trong ⟨2⟩",
    "unknown metric '⟨1⟩' in metric '⟨2⟩'": "không có chỉ tiêu '⟨1⟩' trong chỉ tiêu '⟨2⟩'",
    "unknown metric '⟨1⟩' in a text": "không có chỉ tiêu '⟨1⟩' trong văn bản",
    "unknown metric '⟨1⟩' in a stated figure": "không có chỉ tiêu '⟨1⟩' trong số liệu nêu sẵn",
    "no metric is called like '⟨1⟩'": "không có chỉ tiêu nào có tên dạng '⟨1⟩'",
    "metric '⟨1⟩' is defined by itself": "chỉ tiêu '⟨1⟩' được định nghĩa bằng chính nó",
    "metrics defined by each other: ⟨1⟩": "các chỉ tiêu định nghĩa lẫn nhau: ⟨1⟩",
    "section '⟨1⟩' needs the metric '⟨2⟩', which is not there":
      "mục '⟨1⟩' cần chỉ tiêu '⟨2⟩' nhưng không có",
    "'⟨1⟩' is not broken down by '⟨2⟩'": "'⟨1⟩' không chia được theo '⟨2⟩'",
    "its 'by' allows none": "khóa 'by' của nó không cho phép chia",
    "no source of these figures has a column '⟨1⟩'":
      "không nguồn nào của các số liệu này có cột '⟨1⟩'",
    "'⟨1⟩' is not a source and a column of it": "'⟨1⟩' không phải một nguồn và một cột của nó",
    "write source.column: provinces.region": "viết nguồn.cột: provinces.region",
    "'into' names two columns, not ⟨1⟩": "'into' nêu hai cột, không phải ⟨1⟩",
    "no pipeline '⟨1⟩'": "không có báo cáo '⟨1⟩'",
    "no file '⟨1⟩'": "không có tệp '⟨1⟩'",
    "cannot read '⟨1⟩': ⟨2⟩": "không đọc được '⟨1⟩': ⟨2⟩",
    "name the configuration with --config, or make one with 'bulletin init'":
      "nêu tệp cấu hình bằng --config, hoặc tạo mới bằng 'bulletin init'",
  ]
}
