import type { Id } from "@toso/domain/command/command";
import { useEffect, useState } from "preact/hooks";
import { photoHere } from "../../../platform/local/photos.ts";
import { words } from "./words.ts";

/** A photo from this phone, or from the server when another phone took it and there is a network. */
export function VisitPhoto({ team, hash, number }: { team: Id; hash: string; number: number }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    void photoHere(hash).then((blob) => {
      made = blob ? URL.createObjectURL(blob) : null;
      setUrl(made ?? `/api/photos/${team}/${hash}`);
    });
    return () => {
      if (made) URL.revokeObjectURL(made);
    };
  }, [team, hash]);
  if (!url) return null;
  return (
    <img
      src={url}
      alt={words.photoAlt(number)}
      loading="lazy"
      class="rounded-box bg-base-200 size-24 object-cover"
      onError={() => setUrl(null)}
    />
  );
}
