/// The files that `bulletin init` writes.
enum StarterFiles {
  static let configuration = """
    # A report of exchanges with Laos. `bulletin plugins describe laos` lists what there is.
    version: 1
    languages: [vi, en]
    sources:
      delegations: {type: csv, path: data/doan.csv, records: laos.delegation}
      stated: {type: csv, path: data/so-lieu.csv, records: figure}
    pipelines:
      year:
        title: {vi: "Báo cáo {{period}}", en: "Report, {{period}}"}
        period: 2025
        sections:
          - laos.overview
          - title: {vi: Số liệu bổ sung, en: Further figures}
            figures: [laos.students, laos.aid]
        renderers: [html, markdown, text]
        schedule: "0 6 5 1 *"

    """

  static let delegations = """
    STT;Ngày;Chiều;Nơi đến/đi;Số người
    1;14/1/2025;Đi;Hủa Phăn;12
    2;15-18/5/2025;Đi;Luông Pha Băng, Bò Kẹo;8 người
    3;2/9/2025;Đến;Hủa Phăn;25
    Tổng cộng;;;;45

    """

  static let figures = """
    metric;value;period;reason
    laos.students;120 lưu học sinh;2025;Báo cáo của Sở Giáo dục và Đào tạo
    laos.aid;1 tỷ 250 triệu đồng;2025;Báo cáo của Sở Tài chính

    """
}
