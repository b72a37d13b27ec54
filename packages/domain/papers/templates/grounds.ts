/**
 * Căn cứ of the papers on community digital teams, in the order of their weight. An office adds its province's own.
 */
export const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025";
export const PROGRAMME =
  "Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”";
/** Named without its title, which an office may add. */
export const NETWORK = "Căn cứ Quyết định số 1690/QĐ-TTg ngày 26 tháng 12 năm 2023 của Thủ tướng Chính phủ";
export const LITERACY =
  "Căn cứ Kế hoạch số 01-KH/BCĐTW ngày 21 tháng 3 năm 2025 của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số triển khai Phong trào “Bình dân học vụ số”";
export const GUIDANCE =
  "Căn cứ Công văn số 820/BTTTT-THH ngày 09 tháng 3 năm 2022 của Bộ Thông tin và Truyền thông về việc hướng dẫn thí điểm triển khai Tổ công nghệ số cộng đồng tại các địa phương";
export const PROPOSED = "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội";
