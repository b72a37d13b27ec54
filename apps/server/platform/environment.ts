/** What the surroundings say about this run: the one place that reads environment variables. */
export interface Environment {
  host: string;
  port: number;
  /** data folder: files, and the embedded database */
  folder: string;
  /** a PostgreSQL server to use instead of the embedded one */
  databaseUrl: string | undefined;
  /** how people reach it from outside, where that is not host and port: "https://toso.example" */
  publicAddress: string | undefined;
}

/**
 * Reads HOST, PORT, TOSO_DATA, DATABASE_URL and TOSO_ADDRESS; an empty one counts as not set.
 * Throws a SettingRefusal on a PORT that is none.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    host: env.HOST || "127.0.0.1",
    port: readPort(env.PORT || "8080"),
    folder: env.TOSO_DATA || "data",
    databaseUrl: env.DATABASE_URL || undefined,
    publicAddress: env.TOSO_ADDRESS?.replace(/\/+$/, "") || undefined,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new SettingRefusal(
    `PORT phải là số từ 0 đến 65535, không phải “${text}”.`,
    `PORT must be a number from 0 to 65535, not “${text}”.`,
  );
}

/** A setting that cannot be; `message` holds both sentences. */
class SettingRefusal extends Error {
  readonly sentence: string;

  constructor(sentence: string, english: string) {
    super(`${sentence}\n${english}`);
    this.sentence = sentence;
  }
}
