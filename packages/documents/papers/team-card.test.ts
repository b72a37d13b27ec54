import type { PaperMember, PaperTeam } from "@toso/domain/papers/template";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it, vi } from "vitest";
import type { TeamCard } from "./card.ts";
import { teamCard, toTeamCards } from "./team-card.ts";
import { cardsFile } from "./team-card-file.ts";

vi.setConfig({ testTimeout: 30_000 });

const member = (name: string, role: PaperMember["role"], phone: string | null): PaperMember => ({
  name,
  gender: null,
  positions: [],
  role,
  phone,
});
const team = (members: PaperMember[]): PaperTeam => ({
  level: "hamlet",
  hamlet: { type: "thôn", name: "Trà Veo" },
  members,
});
const COMMUNE = "xã Tây Trà, tỉnh Quảng Ngãi";
const card = (members: PaperMember[], code: string | null = "https://toso.example.vn/t/7Hk2") =>
  teamCard(team(members), COMMUNE, code);

async function pagesOf(pdf: Uint8Array) {
  const file = await getDocumentProxy(pdf);
  const { text } = await extractText(file, { mergePages: false });
  const sizes = await Promise.all(
    text.map(async (_, index) => (await file.getPage(index + 1)).view.slice(2).map(Math.round)),
  );
  return text.map((page, index) => ({ text: page.replace(/\s+/g, " "), size: sizes[index] }));
}

describe("a team's card", () => {
  it("says who has no telephone, never leaves it blank", async () => {
    const [page] = await pagesOf(
      cardsFile({ cards: [card([member("Hồ Văn Hậu", "member", null)])], paper: "a6" }),
    );
    expect(page!.text).toContain("Hồ Văn Hậu Thành viên chưa có số");
  });

  it("counts whom it has no room for", async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      member(`Y Bhăm Mlô ${index}`, "member", "0912345678"),
    );
    const [page, more] = await pagesOf(cardsFile({ cards: [card(many)], paper: "a6" }));
    const shown = page!.text.match(/Y Bhăm/g)!.length;
    expect(shown).toBeGreaterThanOrEqual(10);
    expect(page!.text).toContain(`và ${40 - shown} thành viên khác`);
    expect(more).toBeUndefined();
  });

  it("takes what a person wrote for text, never for markup", async () => {
    const name = '#panic("x") *a* $x$ <b> Nguyễn';
    const [page] = await pagesOf(cardsFile({ cards: [card([member(name, null, null)])], paper: "a6" }));
    expect(page!.text).toContain(name);
  });

  it("shows the leader first, then deputies, then whoever can be called", () => {
    const people = [
      member("Không số", "member", null),
      member("Có số", "member", "0987654321"),
      member("Phó", "deputy", null),
      member("Trưởng", "leader", "0912345678"),
    ];
    expect(card(people).members.map(({ name }) => name)).toEqual(["Trưởng", "Phó", "Có số", "Không số"]);
    expect(card(people).members[0]).toEqual({ name: "Trưởng", role: "Tổ trưởng", phone: "0912 345 678" });
  });

  it("is an upright A6 with the team's place, its people and what to do with the code", async () => {
    const pages = await pagesOf(
      await toTeamCards([card([member("Hồ Văn Sáu", "leader", "0912345678")])], "a6"),
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]!.size).toEqual([298, 420]);
    for (const text of [
      "TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG",
      "Thôn Trà Veo",
      COMMUNE,
      "Hồ Văn Sáu Tổ trưởng 0912 345 678",
      "Quét để liên hệ tổ, xem hướng dẫn",
    ])
      expect(pages[0]!.text).toContain(text);
  });

  it("stands without a code, and for the whole commune", async () => {
    const whole: TeamCard = teamCard(
      { level: "commune", hamlet: null, members: [member("Trần Thị Mẫu", "leader", null)] },
      COMMUNE,
      null,
    );
    expect(whole.place).toBe("Xã Tây Trà");
    const [page] = await pagesOf(cardsFile({ cards: [whole], paper: "a6" }));
    expect(page!.text).not.toContain("Quét");
  });

  it("fills an A4 sheet: one card four times, five on two sheets", async () => {
    const one = card([member("Hồ Văn Sáu", "leader", null)]);
    const four = await pagesOf(await toTeamCards([one], "a4"));
    expect(four).toHaveLength(1);
    expect(four[0]!.size).toEqual([595, 842]);
    expect(four[0]!.text.match(/Thôn Trà Veo/g)).toHaveLength(4);
    expect(await pagesOf(await toTeamCards([one, one, one, one, one], "a4"))).toHaveLength(2);
  });
});
