import { parseArgs } from "node:util";

/** What was typed is no command of the table; the message says what is, in Vietnamese and English. */
export class UsageError extends Error {}

/**
 * Finds the command that the first words name and reads its options and arguments.
 * Returns {command, values, positionals}; throws a UsageError.
 */
export function parse(words, commands) {
  const command = commands.find(({ name }) => name.split(" ").every((word, index) => words[index] === word));
  if (!command) throw unknownCommand(words, commands);
  const { values, positionals } = readOptions(command, words.slice(command.name.split(" ").length));
  const wanted = command.positionals ?? [];
  if (!values.help && positionals.length !== wanted.length) {
    const usage = ["toso", command.name, ...wanted].join(" ");
    throw new UsageError(`Cách gọi: ${usage}\nUsage: ${usage}`);
  }
  return { command, values, positionals };
}

function readOptions(command, words) {
  const options = { help: { type: "boolean", short: "h" } };
  for (const [name, { value }] of Object.entries(command.options ?? {}))
    options[name] = { type: value ? "string" : "boolean" };
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    const hint = `toso ${command.name} --help`;
    throw new UsageError(
      `Lệnh “${command.name}” không hiểu lựa chọn đã gõ. Xem: ${hint}\n${error.message} See: ${hint}`,
    );
  }
}

function unknownCommand(words, commands) {
  const known = commands.map(({ name }) => name).join(", ");
  return new UsageError(
    `Không có lệnh “${words.join(" ")}”. Các lệnh: ${known}. Xem: toso --help\nThere is no command “${words.join(" ")}”. Commands: ${known}. See: toso --help`,
  );
}
