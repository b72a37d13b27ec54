import { Camera, X } from "lucide-preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { hashOf } from "../../../platform/local/photos.ts";
import type { Photo } from "./draft.ts";
import { shrink } from "./shrink.ts";
import { words } from "./words.ts";

const MOST = 6;

interface PhotoStripProps {
  photos: readonly Photo[];
  onPhotos: (photos: Photo[]) => void;
}

/** Photos of the visit: taken or chosen, made small at once, and taken off again with one press. */
export function PhotoStrip({ photos, onPhotos }: PhotoStripProps) {
  const [said, setSaid] = useState<string | null>(null);

  const add = async (files: File[]) => {
    setSaid(words.photoWorking);
    const added: Photo[] = [];
    let wrong: string | null = null;
    for (const file of files) {
      const blob = await shrink(file);
      if (!blob) wrong = words.photoFailed;
      else added.push({ blob, hash: await hashOf(blob) });
    }
    const all = [...photos, ...added.filter(({ hash }) => !photos.some((photo) => photo.hash === hash))];
    setSaid(all.length > MOST ? words.photoMany : wrong);
    onPhotos(all.slice(0, MOST));
  };

  return (
    <div class="flex flex-col gap-2">
      <label class="btn btn-outline border-base-content/30 has-focus-visible:outline-primary h-auto min-h-12 self-start px-5 text-base font-semibold has-focus-visible:outline-2">
        <Camera aria-hidden="true" class="size-5" />
        {words.photo}
        <input
          type="file"
          accept="image/*"
          multiple
          class="sr-only"
          onChange={(event) => {
            void add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <p class="text-base-content/75 text-sm">{words.photoHint}</p>
      <p role="status" class="text-sm font-semibold empty:hidden">
        {said}
      </p>
      <ul class="flex flex-wrap gap-3">
        {photos.map((photo, index) => (
          <Thumb
            key={photo.hash}
            photo={photo}
            number={index + 1}
            onRemove={() => onPhotos(photos.filter(({ hash }) => hash !== photo.hash))}
          />
        ))}
      </ul>
    </div>
  );
}

function Thumb({ photo, number, onRemove }: { photo: Photo; number: number; onRemove: () => void }) {
  const url = useMemo(() => URL.createObjectURL(photo.blob), [photo.blob]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <li class="relative">
      <img src={url} alt={words.photoAlt(number)} class="rounded-box size-24 object-cover" />
      <button
        type="button"
        aria-label={words.photoRemove(number)}
        class="bg-neutral text-neutral-content absolute -top-2 -right-2 grid size-11 place-items-center rounded-full"
        onClick={onRemove}
      >
        <X aria-hidden="true" class="size-5" />
      </button>
    </li>
  );
}
