import { catalogue } from "../../../platform/i18n/catalogue.ts";

/** What the office reads about reports. */
export const WORDS = catalogue({
  vi: {
    title: "Báo cáo",
    lead: "Duyệt hoặc trả lại báo cáo của từng tổ, rồi tổng hợp thành báo cáo của xã.",
    due: (weekday: string, day: string) => `Hạn nộp: ${weekday}, ${day}`,
    teams: "Báo cáo của các tổ",
    noTeams: "Kỳ này chưa có tổ nào phải báo cáo.",
    team: "Tổ",
    status: "Tình trạng",
    time: "Hạn",
    received: "Nhận lúc",
    result: "Kết quả chính",
    open: "Xem và duyệt",
    see: "Xem",
    notSent: "Chưa gửi",
    timeliness: {
      on_time: "đúng hạn",
      late: "gửi muộn",
      not_yet_due: "chưa đến hạn",
      overdue: "quá hạn",
    },
    never: "–",
    summary: (accepted: number, waiting: number, missing: number) =>
      [`${accepted} đã duyệt`, waiting > 0 && `${waiting} chờ duyệt`, missing > 0 && `${missing} chưa có`]
        .filter(Boolean)
        .join(" · "),
    panel: (team: string) => `Báo cáo của ${team}`,
    figures: "Chỉ tiêu và kết quả",
    indicator: "Chỉ tiêu",
    target: "Giao",
    done: "Đạt",
    rate: "Tỷ lệ",
    noTarget: "không giao",
    unknown: "chưa có số liệu",
    noRate: "không tính",
    ofHouseholds: (rate: string, of: string) => `${rate} của ${of} hộ`,
    narrative: "Nhận xét của tổ",
    noNarrative: "Tổ không viết nhận xét.",
    difficulty: "Khó khăn",
    history: "Đã diễn ra",
    acts: { submit: "Tổ gửi", return: "Xã trả lại", accept: "Xã duyệt" },
    event: (act: string, moment: string, by: string) => `${act} lúc ${moment} (${by})`,
    moments: (received: string, changed: string, approved: string | null) =>
      `Nhận ${received}. Sửa lần cuối ${changed}. ${approved ? `Duyệt ${approved}.` : "Chưa duyệt."}`,
    accept: "Duyệt báo cáo",
    giveBack: "Trả lại để sửa",
    reason: "Tổ cần sửa gì?",
    reasonHint: "Tổ trưởng đọc đúng câu này trên điện thoại.",
    noReason: "Chưa có lý do. Hãy viết điều tổ cần sửa.",
    sendBack: "Gửi trả lại",
    cancel: "Thôi",
    accepted: (team: string) => `Đã duyệt báo cáo của ${team}.`,
    returned: (team: string) => `Đã trả lại báo cáo của ${team}.`,
    docx: "Tải DOCX",
    pdf: "Tải PDF",
    commune: "Báo cáo của xã",
    canMake: (accepted: number, all: number) =>
      accepted === all
        ? `Đã duyệt đủ ${all} tổ. Tổng hợp được rồi.`
        : `Mới duyệt ${accepted}/${all} tổ. Tổng hợp bây giờ thì báo cáo ghi rõ tổ còn thiếu.`,
    cannotMake: "Duyệt ít nhất một báo cáo của tổ rồi mới tổng hợp được.",
    make: "Tổng hợp báo cáo xã",
    makeAgain: "Tổng hợp lại",
    made: (moment: string, by: string, parts: number) =>
      `Tổng hợp lúc ${moment} (${by}) từ ${parts} báo cáo.`,
    stale: "Có báo cáo được duyệt sau lần tổng hợp này. Hãy tổng hợp lại.",
    missing: (names: string) => `Còn thiếu: ${names}.`,
    madeNow: "Đã tổng hợp. Tải về để trình ký.",
    remind: "Nhắc các tổ chưa gửi",
    share: "Gửi kết quả qua Zalo…",
    copied: "Đã chép. Dán vào Zalo để gửi.",
    cannotShare: "Máy không cho chép. Hãy bôi đen đoạn dưới rồi chép.",
    pictureSaved: "Đã lưu ảnh về máy.",
    text: {
      reminder: (label: string, due: string, names: string) =>
        `Nhắc báo cáo ${label} của Tổ công nghệ số cộng đồng.\nHạn nộp: ${due}.\nCòn chờ: ${names}.\nMở Tổ Số, mục Báo cáo, xem lại số rồi bấm Gửi.`,
      result: (commune: string, label: string) => `Kết quả chuyển đổi số ${label}, ${commune}`,
      line: (name: string, figure: string) => `• ${name}: ${figure}`,
      from: (parts: number) => `Tổng hợp từ ${parts} tổ.`,
    },
  },
});
