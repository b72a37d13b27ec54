import { type Refusal, refuse } from "@toso/domain/command/refusal";
import type { FastifyRequest } from "fastify";

/** A file as it was sent. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** Of all files of one document, in bytes. */
const LARGEST_TOGETHER = 20_000_000;

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

/** A document may be sent as photos of its pages. */
const MOST_FILES = 40;

/** All files of a multipart request, or why there is none. */
export async function uploadsOf(request: FastifyRequest): Promise<Upload[] | Refusal> {
  if (!request.isMultipart()) return refuse("body_invalid", "Chưa có tệp nào. Hãy chọn tệp rồi gửi lại.");
  try {
    const uploads: Upload[] = [];
    let size = 0;
    for await (const file of request.files({ limits: { files: MOST_FILES } })) {
      const bytes = await file.toBuffer();
      size += bytes.length;
      if (file.file.truncated || size > LARGEST_TOGETHER)
        return refuse("too_large", "Các tệp lớn hơn 20 MB. Hãy bỏ bớt ảnh hoặc chụp nhỏ hơn rồi gửi lại.");
      uploads.push({ name: file.filename, bytes });
    }
    if (uploads.length > 0) return uploads;
    return refuse("body_invalid", "Chưa có tệp nào. Hãy chọn tệp rồi gửi lại.");
  } catch {
    // Cut off on the way, or more files than a document has pages: the reader of multipart throws either way.
    return refuse("body_invalid", "Tệp gửi lên bị đứt giữa chừng hoặc quá 40 ảnh. Hãy gửi lại.");
  }
}
