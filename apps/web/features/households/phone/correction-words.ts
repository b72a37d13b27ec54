import { catalogue } from "../../../platform/i18n/catalogue.ts";

/** What is read by who corrects a household, or takes it off the list. */
export const words = catalogue({
  vi: {
    correctTitle: "Sửa thông tin hộ",
    save: "Ghi bản đã sửa",
    corrected: "Đã sửa. Bản cũ vẫn được giữ.",
    leaveTitle: "Đưa hộ ra khỏi danh sách",
    kind: "Vì sao?",
    kinds: { moved: "Đã chuyển đi", twice: "Ghi trùng", mistake: "Ghi nhầm, không có hộ này" },
    how: {
      moved: "Từ ngày chuyển đi, hộ không còn tính vào tổng số hộ. Việc đã làm với hộ vẫn được tính.",
      twice: "Các lượt đã ghi ở hộ này chuyển sang hộ giữ lại. Mỗi nền tảng chỉ tính một lần.",
      mistake: "Hộ không còn tính vào số liệu nào. Chỉ làm được khi hộ chưa có lượt nào.",
    },
    on: "Chuyển đi từ ngày",
    dayAhead: "Ngày này ở sau hôm nay. Hãy chọn lại ngày.",
    into: "Hộ nào giữ lại?",
    intoSearch: "Tìm hộ giữ lại",
    intoHint: "Gõ tên chủ hộ, không dấu cũng được",
    intoMissing: "Chưa chọn hộ giữ lại. Hãy tìm và bấm vào hộ đó.",
    noneFound: "Không thấy hộ nào như vậy. Thử gõ ngắn hơn.",
    reason: "Ghi thêm",
    reasonHint: "Không bắt buộc. Ví dụ: cả nhà vào miền Nam làm ăn.",
    kindMissing: "Chưa chọn lý do. Hãy bấm một trong ba ô ở trên.",
    leave: "Đưa ra khỏi danh sách",
    left: (head: string) => `Hộ ${head} đã ra khỏi danh sách. Nhầm thì mở hộ và đưa lại.`,
  },
});
