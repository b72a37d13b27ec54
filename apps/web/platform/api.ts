import type { Problem } from "@toso/contract/problem";
import { type Refusal, refuse } from "@toso/domain/command/refusal";

/** What a person reads when the network is gone in the middle of an online act. */
const OFFLINE: Refusal = {
  ...refuse("offline", "Máy đang không có mạng. Khi có mạng, hãy bấm lại."),
  again: "retry",
};

/** The phone has a network, and the server does not answer as it should. */
const NO_ANSWER: Refusal = {
  ...refuse("no_answer", "Máy chủ của xã chưa trả lời. Hãy đợi ít phút rồi bấm lại."),
  again: "retry",
};

/** Asks the server; a refusal, also "no network", is a value. Bodies are JSON unless a FormData is given. */
export async function ask<Answer>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer | Refusal> {
  const form = body instanceof FormData;
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined || form ? headers : { "content-type": "application/json", ...headers },
      body: body === undefined ? null : form ? body : JSON.stringify(body),
    });
    if (response.ok) return (await response.json()) as Answer;
    return refusalOf(await response.json());
  } catch {
    return navigator.onLine ? NO_ANSWER : OFFLINE;
  }
}

const refusalOf = ({ code, detail, again }: Problem): Refusal => ({
  refused: true,
  code,
  sentence: detail,
  again,
});
