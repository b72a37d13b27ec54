import { catalogue } from "../../../platform/i18n/catalogue.ts";

export const words = catalogue({
  vi: {
    title: "Khó khăn, vướng mắc",
    lead: "Điều gì tổ không tự gỡ được, hãy nói với xã.",
    raise: "Báo khó khăn",
    raiseTitle: "Báo khó khăn với xã",
    text: "Tổ đang vướng điều gì?",
    textHint: "Viết như nói: ở đâu, vướng gì, cần xã giúp gì.",
    missing: "Chưa có nội dung. Hãy viết điều đang vướng.",
    send: "Gửi cho xã",
    sent: "Đã ghi. Có sóng là gửi tới xã.",
    none: "Chưa báo khó khăn nào",
    noneHow: "Khi máy móc, sóng, giấy tờ hay người dân cần xã giúp, hãy báo ở đây. Xã trả lời là hiện ngay.",
    by: (name: string, day: string) => `${name}, ${day}`,
    answered: (name: string, day: string) => `${name} trả lời ngày ${day}:`,
    waiting: "Xã đã nhận, chưa trả lời",
    here: "Trên máy này, chưa gửi",
    news: "Xã đã trả lời khó khăn của tổ",
    read: "Xem câu trả lời",
  },
});
