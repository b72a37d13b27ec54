import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DecisionJson } from "@toso/domain/decisions/read/plain";
import { fold } from "@toso/domain/words/fold";
import { expect, test } from "vitest";
import { readDecisionFile } from "./read-file.ts";

const root = join(import.meta.dirname, "../../../..");
const fixtures = join(root, "fixtures/decisions");
/** The real decision lies beside the project and is never copied into it. */
const real = join(root, "../shared/input/quyet-dinh-tra-xinh.txt");

async function decisionIn(path: string): Promise<DecisionJson> {
  const result = await readDecisionFile(path);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.decision;
}

/** Names, roles and places without regard to letter case: what a list must say, whoever typed it. */
function outline({ kind, decision, teams, changes }: DecisionJson) {
  const member = ({ name, positions, teamRole, phone }: DecisionJson["teams"][number]["members"][number]) =>
    [fold(name), positions.map(fold).join(" + "), teamRole, phone].join(" | ");
  return {
    kind,
    number: decision.number,
    date: decision.date,
    teams: teams.map((team) => ({
      level: team.level,
      village: fold(team.village ?? ""),
      members: team.members.map(member),
    })),
    changes: changes.map(({ village, remove, add }) => ({
      village: fold(village ?? ""),
      remove: remove.map(fold),
      add: add.map(member),
    })),
  };
}

const files = readdirSync(fixtures).filter(
  (name) => /\.(txt|md|docx|pdf|xlsx)$/.test(name) && name !== "README.md",
);

test.each(files)("reads %s as a person would", async (file) => {
  const gold = JSON.parse(
    readFileSync(join(fixtures, file.replace(/\.\w+$/, ".json")), "utf8"),
  ) as DecisionJson;
  expect(outline(await decisionIn(join(fixtures, file)))).toEqual(outline(gold));
});

test.skipIf(!existsSync(real))("the founding decision (skipped where ../shared is absent)", async () => {
  const { kind, decision, units, teams } = await decisionIn(real);
  expect({ kind, ...decision, ...units }).toEqual({
    kind: "establish",
    number: null,
    symbol: "QĐ-UBND",
    date: "2022-08-09",
    agency: "Ủy ban nhân dân xã Trà Xinh",
    signer: "Đinh Văn Nay",
    signerPosition: "Chủ tịch",
    commune: "xã Trà Xinh",
    district: "huyện Trà Bồng",
    province: "tỉnh Quảng Ngãi",
  });
  const posts = [["Bí thư Chi bộ", "Trưởng thôn"], ["Công an viên xã"], ["Bí thư chi đoàn"]];
  const team = (village: string, names: string[]) => ({
    level: "hamlet",
    village,
    villageKind: "thôn",
    members: names.map((name, i) => ({
      name,
      gender: "male",
      positions: posts[i],
      teamRole: null,
      phone: null,
    })),
  });
  expect(teams).toEqual([
    team("Trà Veo", ["Hồ Văn Sáu", "Hồ Văn Hậu", "Đinh Văn Huynh"]),
    team("Trà Ôi", ["Hồ Văn Hoàng", "Hồ Văn Trai", "Hồ Văn Huyện"]),
    team("Trà Kem", ["Hồ Văn Thức", "Hồ Văn Sau", "Hồ Văn Luông"]),
  ]);
});

test("a file that is not there is refused", async () => {
  expect(await readDecisionFile("/khong/co/tep.txt")).toMatchObject({
    ok: false,
    refusal: { code: "not_found" },
  });
});
