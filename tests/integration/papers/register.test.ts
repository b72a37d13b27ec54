import type { PaperShown, RegisterBoard } from "@toso/contract/papers/office";
import type { Template } from "@toso/domain/papers/template";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deed } from "../deeds.ts";
import { type MadeCommune, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let commune: MadeCommune;
beforeAll(async () => {
  server = await startServer();
  commune = await makeCommune(server);
});
afterAll(() => server?.stop());

const TODAY = "2026-11-17";
const asked = async <Answer>(path: string): Promise<Answer> => {
  const answer = await commune.office.ask("GET", path);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const board = () => asked<RegisterBoard>("/api/papers?year=2026");
const begun = (template: string) =>
  asked<{ template: Template; content: object }>(`/api/papers/beginning?template=${template}`);

async function draft(template: string): Promise<string> {
  const paper = madeUp();
  const { answers } = await commune.office.sync([
    deed("draftPaper", { paper, basedOn: null, ...(await begun(template)) }),
  ]);
  expect(answers[0]?.refusal).toBeNull();
  return paper;
}

const issue = (paper: string, symbol: string, day = TODAY) =>
  commune.office.sync([deed("issuePaper", { paper, symbol, day })]);

describe("the register of papers", () => {
  test("refuses a place to fill that does not exist, and keeps nothing of it", async () => {
    const { template, content } = await begun("notice");
    const wrong = { ...template, title: "{{trich yeu}}" };
    const before = (await board()).papers.length;
    const { answers } = await commune.office.sync([
      deed("draftPaper", { paper: madeUp(), basedOn: null, template: wrong, content }),
    ]);
    expect(answers[0]?.refusal).toMatchObject({ code: "template_faulty" });
    expect((await board()).papers).toHaveLength(before);
  });

  test("gives every number once and leaves none out, under two clerks at once", async () => {
    const papers = await Promise.all(Array.from({ length: 24 }, () => draft("establish-body")));
    await Promise.all(papers.map((paper) => issue(paper, "QĐ-UBND")));
    const numbers = (await board()).papers
      .filter(({ symbol }) => symbol === "QĐ-UBND")
      .map(({ entry }) => entry?.number)
      .sort((a, b) => Number(a) - Number(b));
    expect(numbers).toEqual(papers.map((_, n) => n + 1));
  });

  test("two clerks who issue the same draft get one number between them", async () => {
    const paper = await draft("notice");
    const answers = await Promise.all([issue(paper, "TB-UBND"), issue(paper, "TB-UBND")]);
    const codes = answers.map(({ answers: [one] }) => one?.refusal?.code ?? "accepted").sort();
    expect(codes).toEqual(["accepted", "paper_issued"]);
    expect((await board()).registers.find(({ series }) => series === "TB")?.last).toBe(1);
  });

  test("a cancelled number stays in the register and is not given again", async () => {
    const [first, second] = [await draft("invitation"), await draft("invitation")];
    await issue(first, "GM-UBND");
    await commune.office.sync([deed("cancelPaper", { paper: first, reason: "Hoãn họp" })]);
    await issue(second, "GM-UBND");
    const rows = (await board()).papers.filter(({ symbol }) => symbol === "GM-UBND");
    expect(rows.map(({ entry, status }) => [entry?.number, status]).sort()).toEqual([
      [1, "cancelled"],
      [2, "issued"],
    ]);
  });

  test("a draft has no number; an issued paper shows its own and can be taken home as DOCX and PDF", async () => {
    const paper = await draft("list");
    const { entry, status } = await asked<PaperShown>(`/api/papers/${paper}`);
    expect([entry, status]).toEqual([null, "draft"]);
    const decision = (await board()).papers.find(({ symbol }) => symbol === "QĐ-UBND");
    expect(decision).toMatchObject({ status: "issued", title: expect.stringContaining("xã") });
    for (const [format, mark] of [
      ["docx", "PK"],
      ["pdf", "%PDF"],
    ]) {
      const file = await commune.office.ask("GET", `/api/papers/${decision?.id}/file.${format}`);
      expect(file.statusCode).toBe(200);
      expect(file.rawPayload.subarray(0, mark?.length).toString("latin1")).toBe(mark);
    }
  });
});

describe("the cards of the teams", () => {
  test("are printed for one team or for all, and refused for one that is nowhere", async () => {
    const card = (query: string) => commune.office.ask("GET", `/api/teams/cards.pdf?${query}`);
    const nowhere = await card(`team=${madeUp()}&paper=a6`);
    expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, "not_found"]);
    const pages = async (query: string) =>
      ((await card(query)).rawPayload.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;
    expect(await pages(`team=${commune.teams[0].id}&paper=a6`)).toBe(1);
    expect(await pages("paper=a6")).toBe(2);
    expect(await pages("paper=a4")).toBe(1);
  });
});

describe("a template of the office", () => {
  test("is changed for papers from then on; one that somebody else changed meanwhile is refused", async () => {
    const { template } = await begun("minutes");
    const changed = { ...template, title: "Biên bản của {{xã}}" };
    const change = () => commune.office.sync([deed("changeTemplate", { template: changed, basedOn: 0 })]);
    expect((await change()).answers[0]?.refusal).toBeNull();
    expect((await change()).answers[0]?.refusal).toMatchObject({ code: "template_changed" });
    expect((await begun("minutes")).template.title).toBe("Biên bản của {{xã}}");
  });
});
