import type { FirstAccount } from "@toso/contract/accounts/accounts";
import { WORDS } from "./words.ts";

/** What must be mended before the first account can be made, by field. */
export function firstFaults({ code, name, username, password }: FirstAccount) {
  const { faults } = WORDS;
  return [
    !code.trim() && { field: "code", sentence: faults.code },
    !name.trim() && { field: "name", sentence: faults.name },
    !/^[a-z0-9._-]{3,40}$/.test(username) && { field: "username", sentence: faults.username },
    password.length < 10 && { field: "password", sentence: faults.password(password.length) },
  ].filter((fault) => fault !== false);
}
