import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSession } from "../apps/server/features/accounts/better-auth.ts";
import { writeAccount } from "../apps/server/features/accounts/writes.ts";
import { freshId } from "../apps/server/platform/fresh-id.ts";
import { type Running, start } from "../apps/server/start.ts";

export interface Scratch {
  running: Running;
  /** A commune with one team of one member, signed in. */
  makeTeam(): Promise<ScratchTeam>;
  stop(): Promise<void>;
}

export interface ScratchTeam {
  commune: string;
  team: string;
  office: { account: string; cookie: string };
  member: { account: string; cookie: string };
}

/** A server of its own on an empty database of its own, gone afterwards. */
export async function startScratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "toso-bench-"));
  const running = await start({
    host: "127.0.0.1",
    port: 0,
    folder,
    databaseUrl: process.env.DATABASE_URL,
    log: true,
  });
  return {
    running,
    makeTeam: () => makeTeam(running),
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function makeTeam({ parts }: Pick<Running, "parts">): Promise<ScratchTeam> {
  const commune = freshId();
  const team = freshId();
  const membership = freshId();
  await parts.pool.query("insert into communes (commune_id) values ($1)", [commune]);
  const office = await signIn(parts, commune, "Cán bộ xã", true);
  const actor = { account: office.account, name: "Cán bộ xã", commune, office: true, teams: [] };
  const ask = async (type: string, who: typeof actor, body: unknown) => {
    const refusal = await parts.journal.ask(who, { id: freshId(), type, made: Date.now(), body });
    if (refusal) throw new Error(`${type}: ${refusal.sentence}`);
  };
  await ask("confirmDecision", actor, decisionOf(team, membership));
  const member = await signIn(parts, commune, "Hồ Văn Thử", false);
  await ask("joinTeam", { ...actor, account: member.account, office: false }, { membership });
  return { commune, team, office, member };
}

async function signIn(parts: Running["parts"], commune: string, name: string, office: boolean) {
  const account = freshId();
  const duty = office ? ({ kind: "work", from: "2026-01-05", to: null } as const) : null;
  await writeAccount(parts.pool, { id: account, commune, name, duty });
  const cookie = await openSession(
    parts,
    { id: account, office },
    { address: "127.0.0.1", agent: "bench", secure: false },
  );
  return { account, cookie: String(cookie).split(";")[0] as string };
}

const decisionOf = (team: string, membership: string) => ({
  decision: freshId(),
  commune: { name: "xã Thử", district: null, province: null },
  text: "",
  read: {
    kind: "establish",
    number: null,
    symbol: "QĐ-UBND",
    date: "2026-01-05",
    agency: "Ủy ban nhân dân xã Thử",
    signer: "",
    signerPosition: "",
  },
  teams: [
    {
      id: team,
      name: "Tổ Công nghệ số thôn Thử",
      level: "hamlet",
      hamlet: { id: freshId(), name: "Thử", type: "thôn" },
      members: [
        { id: membership, name: "Hồ Văn Thử", gender: "male", positions: [], role: "member", phone: null },
      ],
    },
  ],
});
