export type DatabaseRefusalCode =
  | "unsupported-system"
  | "binaries-missing"
  | "binaries-unusable"
  | "folder-unusable"
  | "in-use"
  | "foreign-owner"
  | "other-major"
  | "not-a-cluster"
  | "no-unprivileged-account"
  | "init-failed"
  | "start-failed"
  | "unreachable"
  | "migration-changed"
  | "migration-order";

/**
 * The database cannot be opened, and why, in words for the person at the terminal.
 * `message` holds both sentences: Vietnamese, then English.
 */
export class DatabaseRefusal extends Error {
  readonly code: DatabaseRefusalCode;
  readonly sentence: string;
  readonly english: string;

  constructor(code: DatabaseRefusalCode, sentence: string, english: string, cause?: unknown) {
    super(`${sentence}\n${english}`, { cause });
    this.name = "DatabaseRefusal";
    this.code = code;
    this.sentence = sentence;
    this.english = english;
  }
}
