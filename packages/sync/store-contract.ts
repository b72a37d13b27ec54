import type { SyncAnswer } from "@toso/contract/sync/exchange";
import type { Command, Id } from "@toso/domain/command/command";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type { Store } from "./ports.ts";

/** A store under test, empty, and what can be seen of it from outside. */
export interface Subject {
  store: Store;
  /** Puts a command into the outbox. */
  add(command: Command): Promise<void>;
  /** Ids of the records that it keeps. */
  records(): Promise<Id[]>;
  refused(): Promise<{ command: Command; refusal: Refusal }[]>;
}

/** One rule of the port. `holds` throws where it does not: no test runner is needed, so a browser can run it. */
export interface StoreRule {
  name: string;
  holds(subject: Subject): Promise<void>;
}

const id = (n: number): Id => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const OWN = id(901);
const OTHER = id(902);
const FINAL = refuse("not_yours", "Việc này thuộc tổ khác.");
const RETRY: Refusal = { ...FINAL, code: "defect", again: "retry" };

const command = (n: number): Command => ({ id: id(n), type: "recordVisit", made: 1, body: { n } });
const record = (n: number) => ({ kind: "hamlet", id: id(n), doc: { name: `Thôn ${n}` } });

const answer = (part: Partial<SyncAnswer>): SyncAnswer => ({
  now: 1_000,
  answers: [],
  scope: [OWN],
  feeds: (part.scope ?? [OWN]).map((audience) => ({ audience, records: [], cursor: "", more: false })),
  ...part,
});
const feed = (audience: Id, records: number[], cursor: string) => ({
  audience,
  records: records.map(record),
  cursor,
  more: false,
});

const left = (audience: Id, records: number[], cursor: string) => ({
  ...feed(audience, [], cursor),
  records: records.map((n) => ({ ...record(n), doc: null })),
});

/** What every implementation of the port must do. */
export const STORE_RULES: readonly StoreRule[] = [
  {
    name: "S1 the device keeps its id",
    async holds({ store }) {
      same(await store.device(), await store.device());
    },
  },
  {
    name: "S3 commands wait in the order in which they were made, the oldest first",
    async holds({ store, add }) {
      for (const n of [3, 1, 2]) await add(command(n));
      same(await waiting(store), [3, 1, 2].map(id));
      same(await waiting(store, 2), [3, 1].map(id));
    },
  },
  {
    name: "S6 what is accepted leaves the outbox, and nothing else does",
    async holds({ store, add }) {
      for (const n of [1, 2, 3]) await add(command(n));
      await store.settle(answer({ answers: [{ id: id(2), refusal: null }] }));
      same(await waiting(store), [1, 3].map(id));
    },
  },
  {
    name: "S6 what is refused stays with its reason, and waits no more",
    async holds({ store, add, refused }) {
      for (const n of [1, 2]) await add(command(n));
      await store.settle(answer({ answers: [{ id: id(1), refusal: FINAL }] }));
      same(await waiting(store), [id(2)]);
      same(await refused(), [{ command: command(1), refusal: FINAL }]);
    },
  },
  {
    name: "S6 what the server could not take now goes on waiting in its place",
    async holds({ store, add, refused }) {
      for (const n of [1, 2]) await add(command(n));
      await store.settle(answer({ answers: [{ id: id(1), refusal: RETRY }] }));
      same(await waiting(store), [1, 2].map(id));
      same(await refused(), []);
    },
  },
  {
    name: "S1 an answer that comes twice, or to nothing, changes nothing",
    async holds({ store, add, refused }) {
      await add(command(1));
      const once = answer({
        answers: [
          { id: id(1), refusal: FINAL },
          { id: id(7), refusal: null },
        ],
      });
      await store.settle(once);
      await store.settle(once);
      same(await waiting(store), []);
      same(await refused(), [{ command: command(1), refusal: FINAL }]);
    },
  },
  {
    name: "S4 keeps how far each audience was heard, and a newer record replaces the older",
    async holds({ store, records }) {
      const scope = [OWN, OTHER];
      await store.settle(answer({ scope, feeds: [feed(OWN, [1, 2], "5:a"), feed(OTHER, [3], "7:b")] }));
      await store.settle(answer({ scope, feeds: [feed(OWN, [2], "9:c"), feed(OTHER, [], "7:b")] }));
      same(await store.cursors(), { [OTHER]: "7:b", [OWN]: "9:c" });
      same(await records(), [1, 2, 3].map(id));
    },
  },
  {
    name: "S9 an answer without news leaves records and cursors as they are",
    async holds({ store, records }) {
      await store.settle(answer({ feeds: [feed(OWN, [1], "5:a")] }));
      await store.settle(answer({ feeds: [] }));
      same(await store.cursors(), { [OWN]: "5:a" });
      same(await records(), [id(1)]);
    },
  },
  {
    name: "S5 what is out of scope is forgotten, its cursor too",
    async holds({ store, records }) {
      await store.settle(
        answer({ scope: [OWN, OTHER], feeds: [feed(OWN, [1], "5:a"), feed(OTHER, [2], "7:b")] }),
      );
      await store.settle(answer({}));
      same(await records(), [id(1)]);
      same(await store.cursors(), { [OWN]: "5:a" });
    },
  },
  {
    name: "S5 a record that left its audience goes, unless another audience has it by now",
    async holds({ store, records }) {
      const scope = [OWN, OTHER];
      await store.settle(answer({ scope, feeds: [feed(OWN, [1, 2, 3], "5:a")] }));
      await store.settle(answer({ scope, feeds: [feed(OTHER, [2], "7:b"), left(OWN, [1, 2], "7:b")] }));
      same(await records(), [2, 3].map(id));
      await store.settle(answer({ scope, feeds: [left(OWN, [3], "8:c"), left(OTHER, [9], "8:c")] }));
      same(await records(), [id(2)]);
    },
  },
  {
    name: "S5 nothing is forgotten while a command waits",
    async holds({ store, add, records }) {
      await store.settle(
        answer({ scope: [OWN, OTHER], feeds: [feed(OWN, [1], "5:a"), feed(OTHER, [2], "7:b")] }),
      );
      for (const n of [8, 9]) await add(command(n));
      await store.settle(answer({ answers: [{ id: id(8), refusal: null }] }));
      same(await records(), [1, 2].map(id));
      await store.settle(answer({ answers: [{ id: id(9), refusal: FINAL }] }));
      same(await records(), [id(1)]);
    },
  },
  {
    name: "S9 an answer that cannot be taken in leaves nothing of itself behind",
    async holds({ store, add, records }) {
      await add(command(1));
      const broken = answer({ answers: [{ id: id(1), refusal: null }], feeds: [feed(OWN, [1], "5:a")] });
      (broken.feeds[0] as { records: unknown }).records = null;
      await store.settle(broken).then(
        () => fail("the broken answer was taken"),
        () => {},
      );
      same(await waiting(store), [id(1)]);
      same(await records(), []);
      same(await store.cursors(), {});
    },
  },
];

const waiting = async (store: Store, limit = 50) => (await store.waiting(limit)).map((each) => each.id);

function same(found: unknown, expected: unknown): void {
  if (ordered(found) !== ordered(expected)) fail(`${ordered(found)} instead of ${ordered(expected)}`);
}

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function fail(why: string): never {
  throw new Error(why);
}
