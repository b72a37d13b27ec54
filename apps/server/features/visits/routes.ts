import { id } from "@toso/contract/text";
import { PHOTO_BYTES, photoHash } from "@toso/contract/visits/bodies";
import { handsInto, notYours, worksIn } from "@toso/domain/command/permission";
import { refuse } from "@toso/domain/command/refusal";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Parts } from "../../platform/parts.ts";
import { contentType } from "./content-type.ts";
import { photoOf } from "./reads.ts";
import { appendPiece, eraseWithdrawn } from "./writes.ts";

const named = z.object({ team: id, hash: photoHash });
type Named = { Params: z.infer<typeof named> };

const OCTETS = "application/offset+octet-stream";
const BAD_PIECE = refuse(
  "body_invalid",
  "Mảnh ảnh hoặc bài ghi âm gửi lên không đúng chỗ. Máy sẽ tự gửi lại từ đầu.",
);

const STILL_HEARD = refuse(
  "not_withdrawn",
  "Bài ghi này tổ vẫn đang nghe. Hãy gỡ bài ghi trên điện thoại, rồi máy sẽ tự xóa.",
);

/**
 * A photo goes up in pieces that resume: HEAD tells how far it came, PATCH appends (as in tus 1.0). So does the
 * sound of a voice, which DELETE erases once it was taken back.
 */
export function routes(app: FastifyInstance, { db, clock }: Parts): void {
  app.addContentTypeParser(OCTETS, { parseAs: "buffer" }, (_request, body, done) => done(null, body));

  app.head<Named>(
    "/api/photos/:team/:hash",
    { schema: { params: named } },
    async ({ actor, params }, reply) => {
      if (!handsInto(actor, params.team)) return notYours();
      const photo = await photoOf(db, actor.commune, params);
      return reply
        .header("upload-offset", photo?.received ?? 0)
        .code(200)
        .send();
    },
  );

  app.patch<Named & { Body: Buffer }>(
    "/api/photos/:team/:hash",
    { schema: { params: named }, bodyLimit: PHOTO_BYTES },
    async ({ actor, params, headers, body }, reply) => {
      if (!handsInto(actor, params.team)) return notYours();
      const offset = Number(headers["upload-offset"]);
      const length = Number(headers["upload-length"]);
      if (!Buffer.isBuffer(body) || !fits(offset, length, body)) return BAD_PIECE;
      const received = await appendPiece(db, {
        commune: actor.commune,
        ...params,
        offset,
        length,
        piece: body,
        now: clock(),
      });
      return reply.header("upload-offset", received).code(204).send();
    },
  );

  app.get<Named>(
    "/api/photos/:team/:hash",
    { schema: { params: named } },
    async ({ actor, params }, reply) => {
      if (!worksIn(actor, params.team)) return notYours();
      const photo = await photoOf(db, actor.commune, params);
      if (!photo || photo.received < photo.length)
        return refuse(
          "not_found",
          "Ảnh hoặc bài ghi âm chưa về tới xã. Máy của thành viên sẽ tự gửi khi có sóng.",
        );
      return reply
        .header("cache-control", "private, max-age=31536000, immutable")
        .header("x-content-type-options", "nosniff")
        .type(contentType(photo.data) ?? "application/octet-stream")
        .send(photo.data);
    },
  );

  app.delete<Named>(
    "/api/photos/:team/:hash",
    { schema: { params: named } },
    async ({ actor, params: { team, hash } }, reply) => {
      if (!handsInto(actor, team)) return notYours();
      if (!(await eraseWithdrawn(db, { commune: actor.commune, hash }))) return STILL_HEARD;
      return reply.code(204).send();
    },
  );
}

const fits = (offset: number, length: number, piece: Buffer) =>
  Number.isInteger(offset) &&
  Number.isInteger(length) &&
  offset >= 0 &&
  length > 0 &&
  length <= PHOTO_BYTES &&
  piece.length > 0 &&
  offset + piece.length <= length;
