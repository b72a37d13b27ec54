import { catalogue } from "../../../platform/i18n/catalogue.ts";

/** What the office reads about what stands in the teams' way. */
export const WORDS = catalogue({
  vi: {
    title: "Khó khăn",
    lead: "Điều các tổ đang vướng. Trả lời ở đây, người nêu đọc được trên điện thoại.",
    waiting: (count: number) => `Chờ trả lời (${count})`,
    nothingWaiting: "Không còn khó khăn nào chờ trả lời.",
    answered: (count: number) => `Đã trả lời (${count})`,
    none: "Chưa có tổ nào nêu khó khăn.",
    raised: (by: string, team: string, moment: string) => `${by}, ${team}, lúc ${moment}`,
    answer: "Trả lời",
    answerHint: "Nói rõ ai làm gì, khi nào.",
    noAnswer: "Chưa có câu trả lời. Hãy viết cách tháo gỡ.",
    send: "Gửi trả lời",
    sent: (team: string) => `Đã trả lời ${team}.`,
    change: "Sửa câu trả lời",
    cancel: "Thôi",
    answeredBy: (by: string, moment: string) => `${by} trả lời lúc ${moment}`,
  },
});
