import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Outline, readOutline } from "@toso/domain/units/national";

const outline = (name: string): (() => Outline) => {
  let read: Outline | undefined;
  return () => {
    read ??= readOutline(readFileSync(join(import.meta.dirname, name), "utf8"));
    return read;
  };
};

/** The country until 30/6/2025, and what had ended since early 2023. Made by scripts/units.ts. */
export const countryBefore = outline("before.tsv");

/** The country since 1/7/2025. */
export const countrySince = outline("since-2025-07-01.tsv");

/** The communes of both. */
export const nationalList = () => ({ before: countryBefore().communes, since: countrySince().communes });
