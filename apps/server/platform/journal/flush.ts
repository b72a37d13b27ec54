import type { Answer } from "@toso/contract/sync/exchange";
import type { Command } from "@toso/domain/command/command";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { RULES } from "@toso/domain/rules";
import type { PoolClient } from "pg";
import { inOnePacket } from "../db/packet.ts";
import { type Asked, idOf, type Unreadable } from "./asked.ts";
import { astray, bookClosed } from "./gone.ts";
import { keepable } from "./keepable.ts";
import { load, lockHeads } from "./load.ts";
import { LoadedState } from "./loaded-state.ts";
import { type Line, write } from "./write.ts";

/**
 * Decides and writes many requests in one transaction: one lock, one load, one write, one commit, however
 * many commands came together. Two round trips: what need not wait is sent together. Resolves after the
 * commit: only then may the answers be given (S2).
 */
export async function flush(client: PoolClient, asked: Asked[], now: number): Promise<Answer[][]> {
  const communes = [...new Set(asked.map(({ actor }) => actor.commune))].sort();
  const states = new Map(communes.map((commune) => [commune, new LoadedState()]));
  const [, heads, known] = await inOnePacket(client, () =>
    Promise.all([client.query("begin"), lockHeads(client, communes), load(client, asked, states, now)]),
  );
  const lines: Line[] = [];

  const answers = asked.map((request) => {
    let { doubtful } = request;
    return request.commands.map((command): Answer => {
      const { commune } = request.actor;
      const id = idOf(command);
      const key = `${commune} ${id}`;
      const first = known.get(key);
      if (first) return first;
      const head = heads.get(commune) ?? { seq: 0n, gone: null };
      const { gone } = head;
      if (gone?.to) return { id, refusal: bookClosed(gone.to) };
      const state = states.get(commune) as LoadedState;
      const seq = head.seq + 1n;
      const decided = decide(state, command, request, now);
      const elsewhere = gone && astray(decided, needsOf(request, command, now), state, gone);
      if (elsewhere) {
        doubtful = true;
        return { id, refusal: elsewhere };
      }
      const refusal = isRefusal(decided) ? decided : null;
      // Said, but not remembered: asked again after what it depends on, it may be accepted.
      if (refusal && doubtful && !("unreadable" in command))
        return { id, refusal: { ...refusal, again: "retry" } };
      heads.set(commune, { seq, gone });
      const before = isRefusal(decided) ? null : state.apply(decided, seq);
      lines.push({
        seq,
        request,
        command: "unreadable" in command ? keepable(command.unreadable) : command,
        refusal,
        before,
      });
      const answer = { id, refusal };
      known.set(key, answer);
      return answer;
    });
  });
  await inOnePacket(client, () =>
    Promise.all([lines.length > 0 && write(client, { lines, heads, states, now }), client.query("commit")]),
  );
  return answers;
}

function decide(state: LoadedState, command: Command | Unreadable, { actor }: Asked, now: number) {
  if ("unreadable" in command) return command.refusal;
  const rule = RULES.get(command.type);
  if (!rule) return unknown(command.type);
  const decided = rule.decide(state, command.body, { now, actor }, command);
  // Ids are made on devices: one that names somebody else's record must not overwrite it.
  if (!isRefusal(decided) && decided.some((change) => state.clashes(change)))
    return refuse("id_taken", "Mã bản ghi bị trùng. Hãy ghi lại việc này.");
  return decided;
}

const needsOf = ({ actor }: Asked, command: Command | Unreadable, now: number) =>
  "unreadable" in command ? [] : (RULES.get(command.type)?.needs(command.body, { now, actor }) ?? []);

const unknown = (type: string): Refusal =>
  refuse("command_unknown", `Máy chủ chưa hiểu việc "${type}". Hãy cập nhật ứng dụng rồi gửi lại.`);
