import { catalogue } from "../i18n/catalogue.ts";

/** What the office's own pieces of screen say. */
export const WORDS = catalogue({
  vi: {
    again: "Tải lại",
    loading: "Đang tải…",
    close: "Đóng",
    undo: "Hoàn tác",
    unknown: "chưa có số liệu",
    dismiss: "Ẩn thông báo",
    errors: "Chưa gửi được. Hãy sửa những chỗ sau:",
    period: "Kỳ báo cáo",
    periodKind: "Loại kỳ",
    before: "Kỳ trước",
    after: "Kỳ sau",
    kinds: { week: "Tuần", month: "Tháng", quarter: "Quý", half: "6 tháng", nine: "9 tháng", year: "Năm" },
    copied: "Đã chép.",
  },
});
