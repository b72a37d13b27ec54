import { catalogue } from "../../../platform/i18n/catalogue.ts";

export const words = catalogue({
  vi: { title: "Thành viên của tổ", you: "(chính anh/chị)", call: (name: string) => `Gọi ${name}` },
});
