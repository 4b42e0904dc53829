import Bulletin

extension LaosExchanges {
  private static let partnerHeaders = [
    "Nơi đến", "Nơi đi", "Nơi đến/đi", "Nơi đi/đến", "Nơi đến, nơi đi", "Địa điểm", "Tỉnh",
    "Tỉnh bạn", "Tỉnh Lào", "Đối tác", "Địa phương", "Đơn vị bạn", "Địa bàn", "Partner",
    "Partner province", "Province", "Destination", "Place", "ແຂວງ", "ແຂວງຄູ່ຮ່ວມມື", "ສະຖານທີ່",
  ]

  private static let partnerLabel: LocalizedText = [
    .vi: "Tỉnh bạn", .en: "Lao province", .lo: "ແຂວງ",
  ]

  private static let dateHeaders = [
    "Ngày", "Thời gian", "Ngày đi", "Ngày đến", "Ngày tháng", "Thời điểm", "Tháng", "Năm",
    "Ngày, tháng, năm", "Ngày thực hiện", "Date", "Day", "Period", "Time", "Year", "Month", "ວັນທີ",
    "ວັນເດືອນປີ", "ເວລາ", "ໄລຍະເວລາ", "ເດືອນ", "ປີ",
  ]

  /// A delegation that was sent or received, or a line that stands for several.
  static let delegation = RecordType(
    "laos.delegation", summary: "A delegation to or from Laos, or a line that counts several.",
    fields: [
      RecordField(
        "date", .date, required: true, headers: dateHeaders,
        summary: "When; a span of days, a month, a year are understood."),
      RecordField(
        "direction", .text, required: true,
        headers: [
          "Chiều", "Chiều đi", "Hướng", "Đi/đến", "Đoàn ra/vào", "Ra/vào", "Loại đoàn",
          "Direction", "In/out", "ທິດທາງ", "ໄປ/ມາ",
        ],
        codes: [
          RecordCode(
            "out",
            [
              "đi", "ra", "đoàn ra", "đoàn đi", "cử đi", "đoàn cử đi", "đi Lào", "sang Lào",
              "outgoing", "sent", "ໄປ", "ໄປລາວ", "ສົ່ງໄປ",
            ], label: [.vi: "Đoàn ra", .en: "Sent", .lo: "ຄະນະທີ່ໄປ"]),
          RecordCode(
            "in",
            [
              "đến", "vào", "đoàn vào", "đoàn đến", "đón", "đón tiếp", "tiếp đón", "đến từ Lào",
              "incoming", "received", "ມາ", "ມາຈາກລາວ", "ຕ້ອນຮັບ",
            ], label: [.vi: "Đoàn vào", .en: "Received", .lo: "ຄະນະທີ່ມາ"]),
        ], label: [.vi: "Chiều", .en: "Direction", .lo: "ທິດທາງ"],
        summary: "Sent to Laos (out) or received from there (in)."),
      RecordField(
        "partner_place", .text, headers: partnerHeaders, codes: LaoProvinces.codes, others: true,
        list: true, label: partnerLabel, summary: "The Lao province or provinces."),
      RecordField(
        "people", .integer, unit: UnitOfMeasure("lượt"),
        otherUnits: ["người", "lượt người", "lượt khách", "đại biểu", "đồng chí"], required: true,
        headers: [
          "Số người", "Số lượt người", "Số lượt", "Lượt người", "Số lượt khách", "Lượt khách",
          "Số khách", "Số đại biểu", "Số thành viên", "Thành viên", "Người", "SL người", "People",
          "Persons", "Participants", "Number of people", "ຈຳນວນຄົນ", "ຈຳນວນເທື່ອຄົນ", "ຈຳນວນຜູ້ເຂົ້າຮ່ວມ",
        ], summary: "Person-trips; one person who goes twice counts twice."),
      RecordField(
        "count", .integer, unit: UnitOfMeasure("đoàn"),
        headers: [
          "Số đoàn", "Đoàn", "Số lượng đoàn", "Delegations", "Number of delegations", "ຈຳນວນຄະນະ",
        ],
        fallback: "1", summary: "The delegations that the row stands for; one if it does not say."),
      RecordField(
        "level", .text, headers: ["Cấp", "Cấp đoàn", "Level", "ຂັ້ນ"],
        label: [.vi: "Cấp đoàn", .en: "Level", .lo: "ຂັ້ນ"],
        summary: "Who sends it: province, department, district, mass organisation."),
      RecordField(
        "lead", .text, headers: ["Trưởng đoàn", "Người dẫn đầu", "Head", "Lead", "ຫົວໜ້າຄະນະ"],
        summary: "Who leads it."),
      RecordField(
        "purpose", .text,
        headers: [
          "Nội dung", "Mục đích", "Nội dung làm việc", "Purpose", "Subject", "ເນື້ອໃນ", "ຈຸດປະສົງ",
        ],
        summary: "What for."),
      attribution,
    ])

  /// Something given to a Lao province, or received from there.
  static let aid = RecordType(
    "laos.aid", summary: "Support that the province gave to Laos.",
    fields: [
      RecordField(
        "date", .date, required: true, headers: dateHeaders,
        summary: "When; a year is enough."),
      RecordField(
        "partner_place", .text,
        headers: partnerHeaders + ["Đơn vị nhận", "Bên nhận", "Recipient", "ຜູ້ຮັບ"],
        codes: LaoProvinces.codes, others: true, list: true,
        label: partnerLabel, summary: "The Lao province or provinces that received it."),
      RecordField(
        "category", .text,
        headers: [
          "Lĩnh vực", "Nội dung hỗ trợ", "Loại", "Loại hỗ trợ", "Hạng mục", "Category", "Sector",
          "ຂະແໜງການ", "ປະເພດ",
        ],
        codes: [
          RecordCode("hạ tầng", ["cơ sở hạ tầng", "xây dựng cơ sở hạ tầng", "infrastructure"]),
          RecordCode("công trình", ["xây dựng công trình", "các công trình", "construction"]),
          RecordCode(
            "trang thiết bị văn phòng",
            ["thiết bị văn phòng", "trang thiết bị VP", "office equipment"]),
          RecordCode("giống cây trồng", ["cây giống", "nông nghiệp", "seeds", "agriculture"]),
          RecordCode("y tế", ["health"]), RecordCode("giáo dục", ["education"]),
          RecordCode("tiền mặt", ["cash"]), RecordCode("cứu trợ", ["relief"]),
        ], others: true, label: [.vi: "Lĩnh vực", .en: "Sector", .lo: "ຂະແໜງການ"],
        summary: "What it was for."),
      RecordField(
        "value", .quantity, unit: UnitOfMeasure("VND"), required: true,
        headers: [
          "Giá trị", "Kinh phí", "Số tiền", "Trị giá", "Tổng giá trị", "Giá trị hỗ trợ", "Value",
          "Amount", "ມູນຄ່າ", "ມູນຄ່າລວມ", "ຈຳນວນເງິນ",
        ], summary: "What it was worth."),
      RecordField(
        "status", .text, headers: ["Tình trạng", "Trạng thái", "Tiến độ", "Status", "ສະຖານະ"],
        label: [.vi: "Tình trạng", .en: "Status", .lo: "ສະຖານະ"],
        summary: "How far it is."),
      attribution,
    ])

  /// Lao students of one cohort.
  static let student = RecordType(
    "laos.student", summary: "Lao students admitted to schools of the province.",
    fields: [
      RecordField(
        "date", .date, required: true,
        headers: dateHeaders + ["Khóa", "Năm học", "Năm tiếp nhận", "Cohort", "ສົກຮຽນ"],
        summary: "When they were admitted."),
      RecordField(
        "partner_place", .text, headers: partnerHeaders, codes: LaoProvinces.codes, others: true,
        list: true, label: partnerLabel, summary: "The Lao province they come from."),
      RecordField(
        "school", .text, headers: ["Trường", "Cơ sở đào tạo", "School", "ໂຮງຮຽນ", "ສະຖາບັນ"],
        label: [.vi: "Trường", .en: "School", .lo: "ໂຮງຮຽນ"],
        summary: "The school."),
      RecordField(
        "admitted", .integer, unit: UnitVocabulary.standard.unit(named: "lưu học sinh"),
        otherUnits: ["người"], required: true,
        headers: [
          "Số lưu học sinh", "Lưu học sinh", "Số học sinh", "Số sinh viên", "Tiếp nhận", "Số lượng",
          "Students", "Admitted", "Number of students", "ຈຳນວນນັກສຶກສາ", "ນັກສຶກສາ",
        ], summary: "How many were admitted."),
      RecordField(
        "graduated", .integer, unit: UnitVocabulary.standard.unit(named: "lưu học sinh"),
        headers: ["Tốt nghiệp", "Số tốt nghiệp", "Graduated", "ຈົບການສຶກສາ"],
        summary: "How many of them have graduated."),
      attribution,
    ])

  /// A joint event.
  static let event = RecordType(
    "laos.event", summary: "An event of friendship with Laos.",
    fields: [
      RecordField(
        "date", .date, required: true, headers: dateHeaders, summary: "When."),
      RecordField(
        "name", .text, required: true,
        headers: [
          "Tên sự kiện", "Sự kiện", "Hoạt động", "Nội dung", "Event", "Name", "ຊື່ກິດຈະກຳ", "ກິດຈະກຳ",
        ],
        summary: "What it was."),
      RecordField(
        "partner_place", .text, headers: partnerHeaders + ["Các tỉnh tham gia", "Provinces"],
        codes: LaoProvinces.codes, others: true, list: true,
        label: partnerLabel, summary: "The Lao provinces that took part."),
      attribution,
    ])

  /// Whose work a record is: the province's, or the union's own.
  private static let attribution = RecordField(
    "attribution", .text,
    headers: ["Đơn vị thực hiện", "Phân loại", "Chủ trì", "Attribution"],
    codes: [
      RecordCode("province_total", ["toàn tỉnh", "tỉnh", "province"]),
      RecordCode("union_led", ["Liên hiệp", "Liên hiệp chủ trì", "union"]),
      RecordCode("union_facilitated", ["Liên hiệp phối hợp", "phối hợp"]),
    ], others: true, summary: "Whose work it was: the province's, or the union's own.")
}
