import Bulletin

/// The 17 provinces and the capital of Laos (ISO 3166-2:LA), with the ways that Vietnamese, English
/// and Lao texts spell them.
///
/// ISO calls both Vientianes `Viangchan`: here a bare name is the province's, as the capital always
/// says that it is one.
enum LaoProvinces {
  /// One code for each, under its Vietnamese name.
  static let codes: [RecordCode] = provinces.map { province in
    let plain = [province.vi, province.en] + province.spellings
    return RecordCode(
      province.vi, plain + plain.map { "tỉnh \($0)" } + plain.map { "\($0) province" },
      label: [.vi: province.vi, .en: province.en])
  }

  private static let provinces: [(vi: String, en: String, spellings: [String])] = [
    (
      "Át Tạ Pư", "Attapu",
      [
        "Atapu", "A Ta Pư", "Át-ta-pư", "Attapeu", "ແຂວງອັດຕະປື", "ອັດຕະປື", "LA-AT",
      ]
    ),
    ("Bò Kẹo", "Bokèo", ["Bo Kẹo", "Bô Kẹo", "Bokeo", "ແຂວງບໍ່ແກ້ວ", "ບໍ່ແກ້ວ", "LA-BK"]),
    (
      "Bo Ly Khăm Xay", "Bolikhamxai",
      [
        "Bôlykhămxay", "Bô-li-khăm-xay", "Borikhamxay", "Bolikhamsai", "Bolikhamxay", "ແຂວງບໍລິຄໍາໄຊ",
        "ບໍລິຄໍາໄຊ", "LA-BL",
      ]
    ),
    (
      "Chăm Pa Sắc", "Champasak",
      [
        "Chăm-pa-xắc", "Champasắc", "Champasack", "ແຂວງຈໍາປາສັກ", "ຈໍາປາສັກ", "LA-CH",
      ]
    ),
    (
      "Hủa Phăn", "Houaphan",
      [
        "Hua Phăn", "Hủa-phăn", "Houaphanh", "Huaphanh", "ແຂວງຫົວພັນ", "ຫົວພັນ", "LA-HO",
      ]
    ),
    (
      "Khăm Muộn", "Khammouan",
      [
        "Khăm Muồn", "Khăm-muộn", "Khammouane", "Khammuane", "ແຂວງຄຳມ່ວນ", "ຄຳມ່ວນ", "LA-KH",
      ]
    ),
    (
      "Luông Nậm Thà", "Louang Namtha",
      [
        "Luông Năm Thà", "Luổng Nặm Thà", "Luông Nam Tha", "Luang Namtha", "Luangnamtha",
        "ແຂວງຫຼວງນໍ້າທາ", "ຫຼວງນໍ້າທາ", "LA-LM",
      ]
    ),
    (
      "Luông Pha Băng", "Louangphabang",
      [
        "Luông Pra Băng", "Luông Phra Băng", "Luổng Phạ Bang", "Luang Phrabang", "Luang Prabang",
        "Luangprabang", "ແຂວງຫຼວງພະບາງ", "ຫຼວງພະບາງ", "LA-LP",
      ]
    ),
    (
      "U Đôm Xay", "Oudômxai",
      [
        "Uđômxay", "Ou Đôm Xay", "U-đôm-xay", "Oudomxay", "ແຂວງອຸດົມໄຊ", "ອຸດົມໄຊ", "LA-OU",
      ]
    ),
    (
      "Phông Sa Lỳ", "Phôngsali",
      [
        "Phong Sa Ly", "Phông Xa Lỳ", "Phôngsalỳ", "Phongsaly", "Phongsali", "ແຂວງຜົ້ງສາລີ", "ຜົ້ງສາລີ",
        "LA-PH",
      ]
    ),
    (
      "Sa La Văn", "Salavan",
      [
        "Xa La Van", "Salavan", "Saravane", "ແຂວງສາລະວັນ", "ສາລະວັນ", "LA-SL",
      ]
    ),
    (
      "Sa Vẳn Na Khệt", "Savannakhét",
      [
        "Xa-vẳn-na-khệt", "Savannakhẹt", "Savannakhet", "ແຂວງສະຫວັນນະເຂດ", "ສະຫວັນນະເຂດ", "LA-SV",
      ]
    ),
    (
      "Viêng Chăn", "Viangchan",
      [
        "tỉnh Viêng Chăn", "Vientiane Province", "ແຂວງວຽງຈັນ", "ວຽງຈັນ", "LA-VI",
      ]
    ),
    (
      "Thủ đô Viêng Chăn", "Vientiane Capital",
      [
        "Thành phố Viêng Chăn", "Viêng Chăn (thủ đô)", "Vientiane Prefecture", "ນະຄອນຫຼວງວຽງຈັນ",
        "LA-VT",
      ]
    ),
    (
      "Xay Nhạ Bu Ly", "Xaignabouli",
      [
        "Xay Nha Bu Ly", "Xayaburi", "Say Nhạ Bu Li", "Xayabury", "Sainyabuli", "Xayaboury",
        "ແຂວງໄຊຍະບູລີ", "ໄຊຍະບູລີ", "LA-XA",
      ]
    ),
    (
      "Sê Kông", "Xékong",
      [
        "Xê Kông", "Xê Công", "Sê Koong", "Sekong", "ແຂວງເຊກອງ", "ເຊກອງ", "LA-XE",
      ]
    ),
    (
      "Xiêng Khoảng", "Xiangkhouang",
      [
        "Xiềng Khoảng", "Xiêng-khoảng", "Xiengkhuang", "Xieng Khouang", "ແຂວງຊຽງຂວາງ", "ຊຽງຂວາງ",
        "LA-XI",
      ]
    ),
    (
      "Xay Sổm Bun", "Xaisômboun",
      [
        "Xaysomboun", "Xay Xổm Bun", "Xaysổmbun", "Xaisomboun", "Xaysomboun", "ແຂວງໄຊສົມບູນ",
        "ໄຊສົມບູນ", "LA-XS",
      ]
    ),
  ]
}
