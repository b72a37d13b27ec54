import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";

/** The result of a query of the phone's database, kept up to date; undefined until the first answer. */
export function useWatched<Result>(
  query: () => Promise<Result>,
  inputs: readonly unknown[] = [],
): Result | undefined {
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe(setResult);
    return () => subscription.unsubscribe();
  }, inputs);
  return result;
}
