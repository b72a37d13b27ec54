import { problem } from "@toso/contract/problem";
import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type { FastifyReply } from "fastify";

/** Answers with a refusal as problem+json, past all serializers: also from a hook. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const body = problem(refusal);
  return reply
    .code(refusal.code === "defect" ? 500 : body.status)
    .type("application/problem+json")
    .send(JSON.stringify(body));
}

interface HttpError {
  statusCode?: number;
  code?: string;
  validation?: unknown;
  issues?: { path: (string | number)[]; message: string }[];
}

/**
 * What a caller did wrong, as a refusal; null where the fault is ours.
 * Fastify reports a body that is too long, cut short or not JSON as errors with a status below 500.
 */
export function refusalOf(error: unknown): Refusal | null {
  const { statusCode = 500, code, issues } = error as HttpError;
  if (issues) {
    const [first] = issues;
    return refuse("body_invalid", `Có mục chưa đúng (${first?.path.join(".")}): ${first?.message}`);
  }
  if (statusCode >= 500) return null;
  if (statusCode === 413 || code === "FST_REQ_FILE_TOO_LARGE")
    return refuse("too_large", "Nội dung gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.");
  return refuse("body_invalid", "Máy chủ không đọc được nội dung gửi lên. Hãy tải lại trang rồi thử lại.");
}
