import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type { FastifyRequest } from "fastify";

/** A file as it was sent. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** The one file of a multipart request, or why there is none. */
export async function uploadOf(request: FastifyRequest): Promise<Upload | Refusal> {
  if (!request.isMultipart()) return refuse("body_invalid", "Chưa có tệp nào. Hãy chọn tệp rồi gửi lại.");
  try {
    return await readUpload(request);
  } catch {
    // The one who sends was cut off, or sent no parts at all: the reader of multipart throws either way.
    return refuse("body_invalid", "Tệp gửi lên bị đứt giữa chừng. Hãy gửi lại.");
  }
}

async function readUpload(request: FastifyRequest): Promise<Upload | Refusal> {
  const file = await request.file();
  if (!file) return refuse("body_invalid", "Chưa có tệp nào. Hãy chọn tệp rồi gửi lại.");
  const bytes = await file.toBuffer();
  if (file.file.truncated) return refuse("too_large", "Tệp lớn hơn 20 MB. Hãy gửi tệp nhỏ hơn.");
  return { name: file.filename, bytes };
}
