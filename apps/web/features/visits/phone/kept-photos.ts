import type { Id } from "@toso/domain/command/command";
import { useEffect, useState } from "preact/hooks";
import { keepSetting, local, setting } from "../../../platform/local/database.ts";
import type { Photo } from "./draft.ts";

const name = (household: Id) => `visit-photos:${household}`;

/** Photos of a visit that is not recorded yet: they outlive a dead battery. */
export function useKeptPhotos(household: Id): [readonly Photo[], (photos: readonly Photo[]) => void] {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  useEffect(() => {
    void setting<Photo[]>(name(household)).then((kept) => kept && setPhotos(kept));
  }, [household]);
  const keep = (next: readonly Photo[]) => {
    setPhotos(next);
    void (next.length > 0 ? keepSetting(name(household), next) : local.settings.delete(name(household)));
  };
  return [photos, keep];
}
