import type { Id } from "@toso/domain/command/command";
import { type LocalPhoto, local } from "./database.ts";
import { countUnsent } from "./outbox.ts";

const PIECE_BYTES = 64 * 1024;

/** SHA-256 in hex: the name of a photo or a sound on phone and server. */
export async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps photos and sounds until they have gone. They travel apart from their record (S10). */
export async function keepPhotos(team: Id, photos: readonly { hash: string; blob: Blob }[]): Promise<void> {
  if (photos.length === 0) return;
  await local.photos.bulkPut(photos.map(({ hash, blob }) => ({ hash, team, blob, state: "waiting" })));
  await countUnsent();
}

/** The photo as this phone has it, or undefined when another phone took it. */
export async function photoHere(hash: string): Promise<Blob | undefined> {
  const kept = await local.photos.get(hash);
  return kept?.state === "erase" ? undefined : kept?.blob;
}

/**
 * A sound from this phone, or from the server when another phone made it; then it stays here. Null: it has not
 * reached the server yet, or there is no network now.
 */
export async function fetchSound(team: Id, hash: string): Promise<Blob | null> {
  const here = await photoHere(hash);
  if (here) return here;
  try {
    const response = await fetch(pathOf(team, hash));
    if (!response.ok) return null;
    const blob = await response.blob();
    if ((await hashOf(blob)) !== hash) return null;
    // A full disk: it is heard all the same, and fetched again another time.
    await local.photos.put({ hash, team, blob, state: "sent" }).catch(() => undefined);
    return blob;
  } catch {
    return null;
  }
}

/** A sound was taken back: it leaves this phone now, and the server as soon as it can be told. */
export async function eraseSound(team: Id, hash: string): Promise<void> {
  await local.photos.put({ hash, team, blob: new Blob(), state: "erase" });
  await countUnsent();
}

/** Sounds that somebody took back leave this phone, too. */
export const forgetSounds = (hashes: readonly string[]): Promise<number> =>
  local.photos
    .where("hash")
    .anyOf([...hashes])
    .and(({ state }) => state === "sent")
    .delete();

/** The record they belonged to was taken back. */
export async function dropPhotos(hashes: readonly string[]): Promise<void> {
  await local.photos.bulkDelete([...hashes]);
  await countUnsent();
}

let sending = false;

/** Sends what waits, piece by piece, each from where the server has it, and has erased what was taken back. What fails waits for the next time. */
export async function sendPhotos(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (const photo of await local.photos.where("state").equals("waiting").toArray()) {
      if (!(await send(photo))) continue;
      await local.photos.update(photo.hash, { state: "sent" });
      await countUnsent();
    }
    for (const { team, hash } of await local.photos.where("state").equals("erase").toArray())
      if (await erase(team, hash)) await local.photos.delete(hash);
  } catch {
    // No network: the next exchange that succeeds starts again.
  } finally {
    sending = false;
  }
}

async function send({ team, hash, blob }: LocalPhoto): Promise<boolean> {
  const path = pathOf(team, hash);
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

/** Asked again until it is done, or the team is no longer ours: the withdrawal itself may still wait in the outbox. */
async function erase(team: Id, hash: string): Promise<boolean> {
  const { ok, status } = await fetch(pathOf(team, hash), { method: "DELETE" });
  return ok || status === 404;
}

const pathOf = (team: Id, hash: string): string => `/api/photos/${team}/${hash}`;

const offsetOf = (response: Response): number => Number(response.headers.get("upload-offset") ?? 0);
