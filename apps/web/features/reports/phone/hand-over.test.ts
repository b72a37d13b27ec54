import { expect, test } from "vitest";
import { handOverOf } from "./hand-over.ts";

const told = {
  title: "Báo cáo tháng 11 năm 2026",
  team: "Tổ Công nghệ số thôn Trà Veo",
  period: "Từ 15/10/2026 đến 14/11/2026",
  figures: [
    { indicator: "HO-VNEID", target: 1200, done: 25, soFar: 460, of: 1500 },
    { indicator: "LUOT", target: null, done: 31, soFar: null, of: null },
  ],
  narrative: " Đã đi hết xóm Đông. ",
  difficulty: null,
  file: "bao-cao-2026-11",
};

test("the text is plain lines with numbers as Vietnamese write them, and leaves out what nobody wrote", () => {
  expect(handOverOf(told).text).toBe(
    [
      "BÁO CÁO THÁNG 11 NĂM 2026",
      "Tổ Công nghệ số thôn Trà Veo",
      "Từ 15/10/2026 đến 14/11/2026",
      "",
      "- Hộ có người dùng VNeID mức 2: 25 hộ. Cộng dồn 460/1.200 hộ (38%)",
      "- Lượt đến hộ hướng dẫn: 31 lượt",
      "",
      "Đã đi hết xóm Đông.",
    ].join("\n"),
  );
});

test("the picture has a bar only where there is a target", () => {
  const parts = handOverOf(told).picture?.lines.map(({ part }) => part);
  expect(parts).toEqual([460 / 1200, null]);
});
