import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addHouseholds, recordVisit } from "../deeds.ts";
import { type MadeCommune, makeCommune } from "../people.ts";
import { madeUp, startServer, type TestServer } from "../server.ts";

let server: TestServer;
let commune: MadeCommune;
beforeAll(async () => {
  server = await startServer();
  commune = await makeCommune(server);
});
afterAll(() => server.stop());

const team = () => commune.teams[0].id;
const member = () => commune.teams[0].member;
const codes = async (commands: Parameters<ReturnType<typeof member>["sync"]>[0]) =>
  (await member().sync(commands)).answers.map(({ refusal }) => refusal?.code ?? null);

describe("S3 the commands of one device", () => {
  test("a refused one keeps out what depends on it, and nothing else", async () => {
    const [lost, kept] = [madeUp(), madeUp()];
    const foreign = addHouseholds(commune.teams[1].id, [lost]);
    expect(
      await codes([foreign, recordVisit(lost), addHouseholds(team(), [kept]), recordVisit(kept)]),
    ).toEqual(["not_yours", "not_yours", null, null]);
  });

  test("apply in their order: what depends on an earlier one finds it", async () => {
    const household = madeUp();
    const add = addHouseholds(team(), [household]);
    const visits = ["again", "uses", "declined"].map((outcome) =>
      recordVisit(household, { outcome: outcome as "again" }),
    );
    expect(await codes([add, ...visits])).toEqual([null, null, null, null]);
    const { rows } = await server.pool.query("select doc from records where id = $1", [household]);
    expect(rows[0].doc.standing.vneid).toMatchObject({ outcome: "uses", visit: visits[1]?.body.visit });
  });

  test("out of order, what depends is refused, and the other goes on", async () => {
    const household = madeUp();
    expect(await codes([recordVisit(household), addHouseholds(team(), [household])])).toEqual([
      "not_yours",
      null,
    ]);
  });
});

describe("S3 a command that meets a defect of ours", () => {
  // A document that this database will not take: whatever the cause, the transaction fails.
  const forbid = () =>
    server.pool.query("alter table records add constraint defect check (doc ->> 'head' <> 'LỖI') not valid");
  const mend = () => server.pool.query("alter table records drop constraint if exists defect");
  afterEach(mend);

  test("is answered “retry”, is not remembered, and its neighbours in the batch are heard", async () => {
    await forbid();
    const [bad, good] = [madeUp(), madeUp()];
    const poison = addHouseholds(team(), [bad], "LỖI");
    const { answers } = await member().sync([addHouseholds(team(), [good]), poison, recordVisit(good)]);
    expect(answers.map(({ refusal }) => refusal?.again ?? null)).toEqual([null, "retry", null]);
    await mend();
    expect(await codes([poison])).toEqual([null]);
  });

  test("S6 what depends on it is not refused for good: both are accepted once the defect is mended", async () => {
    await forbid();
    const bad = madeUp();
    const batch = [addHouseholds(team(), [bad], "LỖI"), recordVisit(bad)];
    const { answers } = await member().sync(batch);
    expect(answers.map(({ refusal }) => refusal?.again)).toEqual(["retry", "retry"]);
    await mend();
    expect(await codes(batch)).toEqual([null, null]);
  });

  test("holds up no other phone whose request shared its transaction", async () => {
    await forbid();
    const poison = addHouseholds(team(), [madeUp()], "LỖI");
    const others = Array.from({ length: 8 }, () => addHouseholds(commune.teams[1].id, [madeUp()]));
    const [hit, ...spared] = await Promise.all([
      member().sync([poison]),
      ...others.map((add) => commune.teams[1].member.sync([add])),
    ]);
    expect(hit?.answers[0]?.refusal?.again).toBe("retry");
    for (const { answers } of spared) expect(answers[0]?.refusal).toBeNull();
  });
});
