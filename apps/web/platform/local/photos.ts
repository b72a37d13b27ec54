import type { Id } from "@toso/domain/command/command";
import { type LocalPhoto, local } from "./database.ts";
import { countUnsent } from "./outbox.ts";

const PIECE_BYTES = 64 * 1024;

/** SHA-256 in hex: a photo's name on phone and server. */
export async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps photos until they have gone. They travel apart from their record (S10). */
export async function keepPhotos(team: Id, photos: readonly { hash: string; blob: Blob }[]): Promise<void> {
  if (photos.length === 0) return;
  await local.photos.bulkPut(photos.map(({ hash, blob }) => ({ hash, team, blob, state: "waiting" })));
  await countUnsent();
}

/** The photo as this phone has it, or undefined when another phone took it. */
export const photoHere = async (hash: string): Promise<Blob | undefined> =>
  (await local.photos.get(hash))?.blob;

/** The record they belonged to was taken back. */
export async function dropPhotos(hashes: readonly string[]): Promise<void> {
  await local.photos.bulkDelete([...hashes]);
  await countUnsent();
}

let sending = false;

/** Sends what waits, piece by piece, each photo from where the server has it. What fails waits for the next time. */
export async function sendPhotos(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (const photo of await local.photos.where("state").equals("waiting").toArray()) {
      if (!(await send(photo))) continue;
      await local.photos.update(photo.hash, { state: "sent" });
      await countUnsent();
    }
  } catch {
    // No network: the next exchange that succeeds starts again.
  } finally {
    sending = false;
  }
}

async function send({ team, hash, blob }: LocalPhoto): Promise<boolean> {
  const path = `/api/photos/${team}/${hash}`;
  const begun = await fetch(path, { method: "HEAD" });
  if (!begun.ok) return false;
  let offset = offsetOf(begun);
  while (offset < blob.size) {
    const response = await fetch(path, {
      method: "PATCH",
      headers: {
        "content-type": "application/offset+octet-stream",
        "upload-offset": String(offset),
        "upload-length": String(blob.size),
      },
      body: blob.slice(offset, offset + PIECE_BYTES),
    });
    const reached = response.ok ? offsetOf(response) : 0;
    // The server began anew or refuses: trying again at once would go round in circles.
    if (reached <= offset) return false;
    offset = reached;
  }
  return true;
}

const offsetOf = (response: Response): number => Number(response.headers.get("upload-offset") ?? 0);
