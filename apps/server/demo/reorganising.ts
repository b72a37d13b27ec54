import type { Id } from "@toso/domain/command/command";
import type { ReorganiseTeams } from "@toso/domain/decisions/reorganise-teams";
import { addDays, dayOf, sayDay } from "@toso/domain/words/day";
import type { DemoTeam, Story } from "./story.ts";

const DAY_MS = 86_400_000;

/** Everybody has seen the founding decision; three weeks ago one team was changed, and half of it has seen that. */
export async function reorganising(story: Story, founding: Id): Promise<void> {
  for (const team of story.teams)
    for (const n of team.members.keys()) await see(story, team, { n, decision: founding, daysAgo: 198 });
  const [, , team] = story.teams as [DemoTeam, DemoTeam, DemoTeam];
  const [, , promoted] = team.members as DemoTeam["members"][number][];
  const decision = story.id();
  const at = story.now - 21 * DAY_MS;
  const date = dayOf(at);
  const body: ReorganiseTeams = {
    decision,
    text: `Quyết định kiện toàn của một xã tưởng tượng, dùng để chạy thử. Điều 1. Kiện toàn Tổ Công nghệ số thôn ${team.hamlet}. Có hiệu lực từ ngày ${sayDay(addDays(date, 1))}.`,
    read: {
      kind: "reorganise",
      number: "48",
      symbol: "QĐ-UBND",
      date,
      effective: addDays(date, 1),
      agency: "Ủy ban nhân dân xã Suối Quế",
      signer: "Phạm Văn Chính",
      signerPosition: "Chủ tịch",
      grounds: [
        ground("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025", null),
        ground("Căn cứ Quyết định số 1690/QĐ-TTg ngày 26/12/2023 của Thủ tướng Chính phủ", "1690/QĐ-TTg"),
      ],
      recipients: [
        { name: "Văn phòng HĐND và UBND xã", duty: "carriesOut" },
        { name: "Các ông, bà có tên tại Điều 1", duty: "members" },
        { name: "UBND tỉnh Lâm Trường (b/c)", duty: "informed" },
      ],
      amends: { number: "15/QĐ-UBND", date: null, issuer: null, way: "amends" },
      duties:
        "Điều 2. Nhiệm vụ của Tổ\n1. Tuyên truyền đến từng hộ về chuyển đổi số.\n2. Hướng dẫn người dân dùng VNeID, dịch vụ công trực tuyến, thanh toán điện tử.\n3. Báo cáo kết quả và khó khăn về UBND xã hằng tháng.",
    },
    teams: [
      {
        team: team.id,
        leave: [promoted?.membership as Id],
        join: [
          {
            id: story.id(),
            name: promoted?.name as string,
            gender: "female",
            positions: [...(promoted?.positions ?? [])],
            role: "deputy",
            phone: null,
            same: promoted?.membership as Id,
          },
          {
            id: story.id(),
            name: "Hồ Thị Nga",
            gender: "female",
            positions: ["Chi hội trưởng Phụ nữ"],
            role: "member",
            phone: null,
            same: null,
          },
        ],
        ends: false,
      },
    ],
    founded: [],
  };
  await story.tell(story.office, at, "reorganiseTeams", body);
  for (const n of [0, 1]) await see(story, team, { n, decision, daysAgo: 19 - n });
  await story.tell(story.office, at + DAY_MS, "noteDelivery", {
    decision,
    recipient: "Văn phòng HĐND và UBND xã",
    day: addDays(date, 1),
    how: "trục liên thông văn bản",
  });
}

function ground(text: string, number: string | null) {
  return { text, number, kind: null, date: null, issuer: null };
}

const see = (
  story: Story,
  team: DemoTeam,
  { n, decision, daysAgo }: { n: number; decision: Id; daysAgo: number },
): Promise<void> =>
  story.tell(story.memberActor(team, n), story.now - daysAgo * DAY_MS, "markSeen", {
    decision,
    team: team.id,
    membership: team.members[n]?.membership,
  });
