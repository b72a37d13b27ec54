import { createHash } from "node:crypto";
import type { Id } from "@toso/domain/command/command";
import { reportId } from "@toso/domain/reports/report";
import { addHouseholds, deed, recordVisit } from "../deeds.ts";
import type { MadeCommune, MadeTeam } from "../people.ts";
import { madeUp, type TestServer } from "../server.ts";

/** Stands in every text of a team that others must not read. */
export const MARK = "CHỈ TỔ NÀY BIẾT";
export const PERIOD = "2026-11";

/** What a team has, by id: what others will try to get at. */
export interface Belongings {
  commune: MadeCommune;
  team: MadeTeam;
  household: Id;
  visit: Id;
  difficulty: Id;
  target: Id;
  report: Id;
  photo: string;
  voice: Id;
}

/** Fills a team with one of everything. */
export async function fill(commune: MadeCommune, team: MadeTeam): Promise<Belongings> {
  const [household, difficulty, target, voice] = [madeUp(), madeUp(), madeUp(), madeUp()];
  const visit = recordVisit(household, { note: MARK });
  const picture = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(`${MARK} ${team.id}`)]);
  const photo = createHash("sha256").update(picture).digest("hex");
  const said = await team.member.sync([
    addHouseholds(team.id, [household], MARK),
    visit,
    deed("raiseDifficulty", { difficulty, team: team.id, text: MARK }),
    deed("recordVoice", { ...voiceOf(team.id), voice }),
    deed("submitReport", { team: team.id, period: PERIOD, narrative: MARK, difficulty: null }),
  ]);
  const span = { from: "2026-01-01", to: "2026-12-31" };
  const targets = [{ id: target, team: team.id, indicator: "HO-VNEID", value: 40, ...span }];
  const given = await commune.office.sync([deed("assignTargets", { targets })]);
  const sent = await team.member.ask("PATCH", `/api/photos/${team.id}/${photo}`, piece(picture));
  const refusals = [...said.answers, ...given.answers].flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0 || sent.statusCode !== 204) throw new Error(JSON.stringify([refusals, sent.body]));
  const report = reportId(team.id, PERIOD);
  return { commune, team, household, visit: visit.body.visit, difficulty, target, report, photo, voice };
}

/** A step card read aloud for a team. */
export const voiceOf = (team: Id) => ({
  ...{ team, guide: "vneid", card: "mo-ung-dung", language: "cor", hash: "0".repeat(64) },
  ...{ bytes: 9_000, seconds: 7, consent: true },
});

/** The whole of a photo as one piece. */
export const piece = (body: Buffer) => ({
  body,
  headers: {
    "content-type": "application/offset+octet-stream",
    "upload-offset": "0",
    "upload-length": String(body.length),
  },
});

/** Everything that the database holds of a team, as text: equal before and after means untouched. */
export async function holdingsOf({ pool }: TestServer, { commune, team }: Belongings): Promise<string> {
  const { rows } = await pool.query(
    `select md5(coalesce(string_agg(line, ' ' order by line), '')) as sum, count(*)::int as lines from (
       select r::text as line from records r where commune_id = $1 and (audience = $2 or id = $2)
       union all select t::text from totals t where commune_id = $1 and team_id = $2
       union all select p::text from photos p where commune_id = $1 and team_id = $2
       union all select i::text from invitations i where commune_id = $1
     ) held`,
    [commune.id, team.id],
  );
  return JSON.stringify(rows);
}

/** Everything that the database holds of a commune, its journal too. */
export async function allOf({ pool }: TestServer, { commune }: Belongings): Promise<string> {
  const tables = ["communes", "records", "totals", "photos", "journal", "invitations", "accounts", "duties"];
  const lines = tables.map((table) => `select t::text as line from ${table} t where commune_id = $1`);
  const { rows } = await pool.query(
    `select md5(string_agg(line, ' ' order by line)) as sum, count(*)::int as lines from (${lines.join(" union all ")}) held`,
    [commune.id],
  );
  return JSON.stringify(rows);
}
