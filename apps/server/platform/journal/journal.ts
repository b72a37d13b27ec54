import type { Answer } from "@toso/contract/sync/exchange";
import type { Actor, Command, Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";
import type { Pool } from "pg";
import { lend } from "../db/transaction.ts";
import { type Asked, idOf } from "./asked.ts";
import { flush } from "./flush.ts";

interface Waiting {
  asked: Asked;
  answer(answers: Answer[]): void;
}

/**
 * Communes are dealt out to lanes by their id, and a lane has one transaction at a time: two flushes never wait for
 * each other's locks, and while one is being written another is being decided.
 */
const LANES = 2;
/** Commands in one transaction. */
const FULL = 500;

interface Lane {
  queue: Waiting[];
  running: boolean;
}

/** As many requests as one transaction may carry, taken from the front. */
function take(queue: Waiting[]): Waiting[] {
  let commands = 0;
  let n = 0;
  for (const { asked } of queue) {
    if (n > 0 && commands + asked.commands.length > FULL) break;
    commands += asked.commands.length;
    n += 1;
  }
  return queue.splice(0, n);
}

const DEFECT: Refusal = {
  refused: true,
  code: "defect",
  sentence: "Máy chủ gặp lỗi khi nhận bản ghi này. Bản ghi vẫn nằm trên máy, máy sẽ tự gửi lại.",
  again: "retry",
};

/**
 * The way in for every command. Requests that arrive together share one transaction and one commit:
 * no timer, a flush starts whenever fewer than two are under way.
 */
export class Journal {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #report: (error: unknown) => void;
  readonly #lanes: Lane[] = Array.from({ length: LANES }, () => ({ queue: [], running: false }));

  constructor(pool: Pool, { clock, report }: { clock: () => number; report: (error: unknown) => void }) {
    this.#pool = pool;
    this.#clock = clock;
    this.#report = report;
  }

  /** Decides and writes; resolves after the commit, one answer per command in their order (S2, S3). */
  submit(asked: Asked): Promise<Answer[]> {
    if (asked.commands.length === 0) return Promise.resolve([]);
    return new Promise((answer) => {
      const lane = this.#laneOf(asked.actor.commune);
      lane.queue.push({ asked, answer });
      this.#pump(lane);
    });
  }

  /** One command of the server itself on somebody's behalf. */
  async ask(actor: Actor, command: Command): Promise<Refusal | null> {
    const [answer] = await this.submit({ actor, device: null, commands: [command] });
    return answer?.refusal ?? null;
  }

  /** The last digits of an id are as good as thrown with dice, whichever way it was made. */
  #laneOf(commune: Id): Lane {
    return this.#lanes[Number.parseInt(commune.slice(-6), 16) % LANES] as Lane;
  }

  #pump(lane: Lane): void {
    if (lane.running || lane.queue.length === 0) return;
    lane.running = true;
    void this.#run(take(lane.queue)).finally(() => {
      lane.running = false;
      this.#pump(lane);
    });
  }

  async #run(together: Waiting[]): Promise<void> {
    try {
      const answers = await this.#together(together.map(({ asked }) => asked));
      together.forEach(({ answer }, i) => {
        answer(answers[i] as Answer[]);
      });
    } catch (error) {
      await this.#apart(together, error);
    }
  }

  /** What failed together goes alone: first each request, then each command, so that one bad apple stands out. */
  async #apart(together: Waiting[], error: unknown): Promise<void> {
    if (together.length > 1) {
      for (const waiting of together) await this.#run([waiting]);
      return;
    }
    const [{ asked, answer }] = together as [Waiting];
    if (asked.commands.length === 1 || !(await this.#alive())) {
      this.#report(error);
      answer(asked.commands.map((command) => ({ id: idOf(command), refusal: DEFECT })));
      return;
    }
    const answers: Answer[] = [];
    let doubtful = asked.doubtful;
    for (const command of asked.commands) {
      const alone = new Promise<Answer[]>((resolve) => {
        void this.#run([{ asked: { ...asked, commands: [command], doubtful }, answer: resolve }]);
      });
      answers.push(...(await alone));
      doubtful ||= answers.at(-1)?.refusal?.again === "retry";
    }
    answer(answers);
  }

  async #alive(): Promise<boolean> {
    return this.#pool.query("select 1").then(
      () => true,
      () => false,
    );
  }

  #together(asked: Asked[]): Promise<Answer[][]> {
    return lend(this.#pool, (client) => flush(client, asked, this.#clock()));
  }
}
