import type { CommandType } from "@toso/contract/commands";
import type { Command, Id } from "@toso/domain/command/command";
import { blankContent, DEFAULT_TEMPLATES, type Template } from "@toso/domain/papers/template";
import { deed, recordVisit } from "../deeds.ts";
import type { Asked } from "../people.ts";
import { madeUp } from "../server.ts";
import { type Belongings, MARK, PERIOD, piece, voiceOf } from "./secrets.ts";

/** One way to ask for what belongs to somebody. */
export interface Attempt extends Asked {
  url: string;
}

export interface RouteCase {
  /** For everybody: it says why nothing leaks. */
  open?: string;
  /** Who may ask for it, the positive control; the others must not. */
  rightful?: "office" | "member";
  /** It cannot be undone: asked so that a rule refuses it, which only the rightful one hears. */
  refused?: true;
  /** Asking for the things of that team, with its ids wherever ids can stand. */
  attempts(target: Belongings): Attempt[];
}

const nothing: Attempt[] = [];
const NOTICE = DEFAULT_TEMPLATES.find(({ kind }) => kind === "notice") as Template;
const OFFICE = { agency: "UBND", superior: null, place: "", commune: "", district: null, province: null };
const span = "from=2020-01-01&to=2099-12-31";
const read = (url: string): RouteCase => ({ rightful: "office", attempts: () => [{ url }] });
const upload = (url: string): RouteCase => {
  const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nQUYẾT ĐỊNH\r\n--x--\r\n`;
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  return { rightful: "office", attempts: () => [{ url, body, headers }] };
};
const photo = ({ team, photo: hash }: Belongings) => `/api/photos/${team.id}/${hash}`;

/** Every route of the server. One that is missing here fails the test. */
export const CASES: Record<string, RouteCase> = {
  "GET /api/session": { open: "tells only who asks", attempts: () => [{ url: "/api/session" }] },
  "POST /api/first-account": { open: "asks for the terminal's code", attempts: () => nothing },
  "POST /api/sign-in": { open: "asks for a password", attempts: () => nothing },
  "POST /api/sign-out": { open: "ends only the asker's session", attempts: () => nothing },
  "GET /api/invitations/:token": {
    open: "the token is the secret",
    attempts: ({ team }) => [{ url: `/api/invitations/${team.memberships[1]}` }],
  },
  "POST /api/invitations/:token/accept": {
    open: "the token is the secret",
    attempts: ({ team }) => [
      { url: `/api/invitations/${team.memberships[1]}/accept`, body: { key: "k".repeat(30) } },
    ],
  },
  "GET /vao/:token": {
    open: "the token is the secret, and only the demo has it",
    attempts: ({ team }) => [{ url: `/vao/${team.member.actor.account}` }],
  },
  "POST /api/invitations": {
    rightful: "office",
    attempts: ({ team }) => [{ url: "/api/invitations", body: { membership: team.memberships[1] } }],
  },
  "GET /api/passwords/:token": {
    open: "the token is the secret",
    attempts: ({ commune }) => [{ url: `/api/passwords/${commune.viewer.actor.account}` }],
  },
  "POST /api/passwords/:token": {
    open: "the token is the secret",
    attempts: ({ commune }) => [
      { url: `/api/passwords/${commune.viewer.actor.account}`, body: { password: "một mật khẩu dài" } },
    ],
  },
  "GET /api/colleagues": read("/api/colleagues"),
  "GET /api/account-events": read("/api/account-events"),
  "POST /api/colleagues": {
    rightful: "office",
    attempts: () => [
      {
        url: "/api/colleagues",
        body: { name: "Kẻ khác", username: `k${madeUp()}`, kind: "work", from: "2026-11-17", to: null },
      },
    ],
  },
  "POST /api/colleagues/:account/password-link": {
    rightful: "office",
    attempts: ({ commune }) => [
      { url: `/api/colleagues/${commune.viewer.actor.account}/password-link`, body: {} },
    ],
  },
  "POST /api/colleagues/:account/duties": {
    rightful: "office",
    attempts: ({ commune }) => [
      {
        url: `/api/colleagues/${commune.viewer.actor.account}/duties`,
        body: { kind: "view", from: "2026-11-17", to: null },
      },
    ],
  },
  "POST /api/duties/:duty/end": {
    rightful: "office",
    attempts: ({ commune }) => [
      { url: `/api/duties/${commune.viewer.duty}/end`, body: { to: "2027-12-31" } },
    ],
  },
  "POST /api/duties/:duty/kind": {
    rightful: "office",
    attempts: ({ commune }) => [{ url: `/api/duties/${commune.viewer.duty}/kind`, body: { kind: "view" } }],
  },
  "GET /api/board": read("/api/board"),
  "GET /api/commune": read("/api/commune"),
  "GET /api/decisions": read("/api/decisions"),
  "GET /api/decisions/:decision": {
    rightful: "office",
    attempts: ({ commune }) => [{ url: `/api/decisions/${commune.decision}` }],
  },
  "GET /api/difficulties": read("/api/difficulties"),
  "GET /api/organisation": read("/api/organisation?day=2024-06-30"),
  "GET /api/organisation/changes": read("/api/organisation/changes"),
  "GET /api/units": read("/api/units?q=tra%20xinh&day=2024-06-30"),
  "GET /api/reform": read("/api/reform"),
  "POST /api/reform": {
    rightful: "office",
    refused: true,
    attempts: ({ team }) => [{ url: "/api/reform", body: { into: "21154", teams: [team.id] } }],
  },
  "GET /api/papers": read("/api/papers?year=2026"),
  "GET /api/papers/beginning": read("/api/papers/beginning?template=list"),
  // Ids of an office's papers are nobody's but its own: a team has none that could be asked for.
  "GET /api/papers/:paper": { ...read(`/api/papers/${madeUp()}`), refused: true },
  "GET /api/papers/:paper/file.:format": { ...read(`/api/papers/${madeUp()}/file.docx`), refused: true },
  "POST /api/papers/preview": {
    rightful: "office",
    attempts: () => [
      { url: "/api/papers/preview", body: { template: NOTICE, content: blankContent(OFFICE, "") } },
    ],
  },
  "GET /api/templates": read("/api/templates"),
  "GET /api/teams/cards.pdf": {
    rightful: "office",
    attempts: ({ team }) => [{ url: `/api/teams/cards.pdf?team=${team.id}&paper=a6` }],
  },
  "GET /api/reports": read(`/api/reports?period=${PERIOD}`),
  "GET /api/reports/commune/:period.:format": read(`/api/reports/commune/${PERIOD}.docx`),
  "GET /api/reports/:report.:format": {
    rightful: "office",
    attempts: ({ report }) => [{ url: `/api/reports/${report}.docx` }],
  },
  "GET /api/records": {
    rightful: "office",
    attempts: ({ team }) =>
      ["uses:vneid", "visits", "households"].map((measure) => ({
        url: `/api/records?team=${team.id}&measure=${measure}&${span}`,
      })),
  },
  "GET /api/teams/:team/households": {
    rightful: "office",
    attempts: ({ team }) => [{ url: `/api/teams/${team.id}/households` }],
  },
  "POST /api/decisions/read": upload("/api/decisions/read"),
  "POST /api/households/read": upload("/api/households/read"),
  "GET /api/photos/:team/:hash": { rightful: "member", attempts: (target) => [{ url: photo(target) }] },
  "HEAD /api/photos/:team/:hash": { rightful: "member", attempts: (target) => [{ url: photo(target) }] },
  "PATCH /api/photos/:team/:hash": {
    rightful: "member",
    attempts: (target) => [{ url: photo(target), ...piece(Buffer.from([0xff, 0xd8, 1])) }],
  },
  "DELETE /api/photos/:team/:hash": {
    rightful: "member",
    refused: true,
    attempts: (target) => [{ url: photo(target) }],
  },
  "POST /api/sync": {
    rightful: "member",
    attempts: ({ commune, team }) => [
      {
        url: "/api/sync",
        body: {
          contract: 1,
          device: team.member.actor.account,
          commands: [],
          since: { [team.id]: "0:00000000-0000-0000-0000-000000000000", [commune.id]: "" },
        },
      },
    ],
  },
};

/** Commands of every type at what belongs to a team; `own`: what the attacker has to hide it among. */
export const commandsAt = (target: Belongings, own: Belongings): Record<CommandType, Command[]> => {
  const { team, household, visit, difficulty, target: given, report, voice } = target;
  const span = { from: "2026-01-01", to: "2026-12-31" };
  const hamlet = { id: team.hamlet, name: "Cướp", type: "thôn" };
  const member = {
    id: team.memberships[0] as Id,
    name: "Kẻ khác",
    gender: null,
    positions: [],
    role: null,
    phone: null,
  };
  const household_ = (id: Id) => ({ id, head: "Cướp", place: null, phone: null, people: 1, poverty: null });
  const stolen = { id: team.id, name: `Tổ ${madeUp()}`, level: "hamlet", hamlet, members: [member] };
  const report_ = {
    kind: "establish",
    number: null,
    symbol: "",
    agency: "UBND",
    signer: "",
    signerPosition: "",
  };
  const kienToan = {
    decision: madeUp(),
    text: "",
    read: { ...report_, kind: "reorganise", date: "2026-01-01" },
    teams: [],
    founded: [],
  };
  const visited = {
    day: "2026-11-16",
    platform: "vneid",
    outcome: "uses",
    helped: ["Chủ hộ"],
    byRelative: false,
    note: MARK,
    next: null,
  };
  const anew = { before: visited, said: { ...visited, note: "Cướp" }, reason: null };
  const housed = { head: MARK, place: null, phone: null, people: 4, poverty: null };
  const leaving = { kind: "moved", on: "2026-11-16", into: null, reason: null };
  const at = (type: CommandType, ...bodies: object[]) => bodies.map((body) => deed(type, body));
  return {
    confirmDecision: at("confirmDecision", {
      decision: target.commune.decision,
      commune: { name: "xã Khác", district: null, province: null },
      text: "",
      read: { ...report_, date: "2026-01-01" },
      teams: [stolen],
    }),
    reorganiseTeams: at(
      "reorganiseTeams",
      { ...kienToan, teams: [{ team: team.id, leave: [team.memberships[1]], join: [], ends: false }] },
      { ...kienToan, teams: [{ team: own.team.id, leave: [team.memberships[1]], join: [], ends: false }] },
      {
        ...kienToan,
        teams: [
          {
            team: own.team.id,
            leave: [],
            join: [{ ...member, id: madeUp(), same: team.memberships[0] }],
            ends: false,
          },
        ],
      },
      { ...kienToan, decision: target.commune.decision, founded: [{ ...stolen, predecessors: [] }] },
    ),
    markSeen: at(
      "markSeen",
      { decision: target.commune.decision, team: team.id, membership: team.memberships[0] },
      { decision: target.commune.decision, team: team.id, membership: own.team.memberships[0] },
    ),
    noteDelivery: at("noteDelivery", {
      decision: target.commune.decision,
      recipient: "UBND tỉnh",
      day: span.from,
      how: "Cướp",
    }),
    handOverTeam: at(
      "handOverTeam",
      { from: team.id, into: own.team.id },
      { from: own.team.id, into: team.id },
    ),
    correctMembership: at("correctMembership", {
      ...member,
      membership: member.id,
      from: span.from,
      to: null,
      mistaken: false,
    }),
    reshapeHamlets: at("reshapeHamlets", {
      reshaping: madeUp(),
      on: span.from,
      ground: { paper: "Nghị quyết", number: null, date: span.from },
      unlisted: [],
      begins: [],
      leaves: [{ hamlet: team.hamlet, ends: true, goes: [{ to: null, part: null }] }],
      renames: [],
    }),
    matchCommune: at("matchCommune", { code: "2116x" }),
    takeBackReshaping: at("takeBackReshaping", { reshaping: team.hamlet }, { reshaping: madeUp() }),
    moveHouseholds: at(
      "moveHouseholds",
      { from: team.id, to: own.team.id, households: [household] },
      { from: own.team.id, to: team.id, households: [own.household] },
    ),
    assignTargets: at(
      "assignTargets",
      { targets: [{ id: madeUp(), team: team.id, indicator: "HO-VNEID", value: 9, ...span }] },
      { targets: [{ id: given, team: team.id, indicator: "HO-VNEID", value: 9, ...span }] },
    ),
    addHouseholds: at(
      "addHouseholds",
      { team: team.id, households: [household_(madeUp())] },
      { team: team.id, households: [household_(household)] },
      ...[household, visit, difficulty, given, report, team.id, team.hamlet, team.memberships[1] as Id].map(
        (id) => ({
          team: own.team.id,
          households: [household_(id)],
        }),
      ),
    ),
    recordVisit: [
      recordVisit(household),
      recordVisit(own.household, { visit }),
      recordVisit(own.household, { visit: household }),
    ],
    recordVoice: at(
      "recordVoice",
      { ...voiceOf(team.id), voice: madeUp() },
      { ...voiceOf(own.team.id), voice },
    ),
    withdrawVoice: at("withdrawVoice", { voice }, { voice: household }),
    raiseDifficulty: at(
      "raiseDifficulty",
      { difficulty: madeUp(), team: team.id, text: "Cướp" },
      { difficulty, team: own.team.id, text: "Cướp" },
    ),
    answerDifficulty: at("answerDifficulty", { difficulty, text: "Cướp" }),
    correctVisit: at(
      "correctVisit",
      { visit, household, ...anew },
      { visit, household: own.household, ...anew },
      { visit: own.visit, household, ...anew },
    ),
    withdrawVisit: at(
      "withdrawVisit",
      { visit, household, reason: "Cướp" },
      { visit, household: own.household, reason: "Cướp" },
      { visit: own.visit, household, reason: "Cướp" },
    ),
    correctHousehold: at("correctHousehold", {
      household,
      before: housed,
      said: { ...housed, head: "Cướp" },
      reason: null,
    }),
    leaveHousehold: at(
      "leaveHousehold",
      { ...leaving, household },
      { ...leaving, household, kind: "twice", into: own.household },
      { ...leaving, household: own.household, kind: "twice", into: household },
    ),
    returnHousehold: at(
      "returnHousehold",
      { household, into: null },
      { household: own.household, into: household },
    ),
    submitReport: at("submitReport", { team: team.id, period: "2026-10", narrative: MARK, difficulty: null }),
    returnReport: at("returnReport", { report, reason: "Cướp" }),
    acceptReport: at("acceptReport", { report }),
    consolidateReports: at("consolidateReports", { period: PERIOD }),
    draftPaper: at("draftPaper", {
      paper: madeUp(),
      basedOn: null,
      template: NOTICE,
      content: blankContent(OFFICE, ""),
    }),
    issuePaper: at("issuePaper", { paper: madeUp(), symbol: "QĐ-UBND", day: span.from }),
    enterPaper: at("enterPaper", {
      paper: madeUp(),
      title: MARK,
      symbol: "QĐ-UBND",
      signer: null,
      recipients: [],
      day: span.from,
    }),
    cancelPaper: at("cancelPaper", { paper: madeUp(), reason: "Cướp" }),
    openRegister: at("openRegister", { year: "2026", symbol: "QĐ-UBND", last: 9 }),
    setNumbering: at("setNumbering", { style: "one_row", year: "2026" }),
    changeTemplate: at("changeTemplate", { template: NOTICE, basedOn: 0 }),
  };
};
