import type { ConfirmDecision } from "@toso/domain/decisions/confirm-decision";
import { type Browser, madeUp, START } from "./server.ts";

export interface Founded {
  /** Trà Veo, Trà Ôi, Trà Kem: each with the ids of its three memberships. */
  teams: { id: string; members: string[] }[];
}

const HAMLETS = ["Trà Veo", "Trà Ôi", "Trà Kem"];

/** Sends one command as a browser's person; returns its refusal, or null. */
export async function command(browser: Browser, type: string, body: object) {
  const device = madeUp();
  const commands = [{ id: madeUp(), type, made: START, body }];
  const answer = await browser.post("/api/sync", { contract: 1, device, commands, since: {} });
  return answer.json().answers[0].refusal;
}

/**
 * The office confirms a decision: three hamlets' teams with three members each, since 9/8/2022.
 * The third member of each has the same name: one person in three teams.
 */
export async function found(office: Browser): Promise<Founded> {
  const teams = HAMLETS.map((name) => ({
    id: madeUp(),
    name: `Tổ Công nghệ số thôn ${name}`,
    level: "hamlet" as const,
    hamlet: { id: madeUp(), name, type: "thôn" },
    members: [1, 2, 3].map((n) => ({
      id: madeUp(),
      name: n === 3 ? "Hồ Thị Kiều" : `Hồ Thị ${name} ${n}`,
      gender: "female" as const,
      positions: ["Trưởng thôn"],
      role: n === 1 ? ("leader" as const) : ("member" as const),
      phone: null,
    })),
  }));
  const body: ConfirmDecision = {
    decision: madeUp(),
    commune: { name: "xã Trà Xinh", district: "huyện Trà Bồng", province: "tỉnh Quảng Ngãi" },
    text: "QUYẾT ĐỊNH",
    read: {
      kind: "establish",
      number: null,
      symbol: "QĐ-UBND",
      date: "2022-08-09",
      agency: "Ủy ban nhân dân xã Trà Xinh",
      signer: "Đinh Văn Nay",
      signerPosition: "Chủ tịch",
    },
    teams,
  };
  const refusal = await command(office, "confirmDecision", body);
  if (refusal) throw new Error(refusal.sentence);
  return { teams: teams.map(({ id, members }) => ({ id, members: members.map((member) => member.id) })) };
}
