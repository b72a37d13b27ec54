#!/usr/bin/env node
/**
 * The command line of Tổ Số. Starts on any Node from 20 with nothing installed, makes the clone ready, and
 * goes on under the Node that npm brought.
 */
import { ready } from "../scripts/ready.js";
import { commands } from "./commands/table.js";
import { helpOf, overview } from "./help.js";
import { continueOnOwnNode, endWithParent, isOwnNode } from "./own-node.js";
import { parse, UsageError } from "./parse.js";

endWithParent();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}

async function main(words) {
  if (words.length === 0 || ["--help", "-h", "help"].includes(words[0])) return print(overview(commands));
  const { command, values, positionals } = parse(words, commands);
  if (values.help) return print(helpOf(command));
  await ready({ web: command.servesWeb === true });
  if (!isOwnNode()) return continueOnOwnNode();
  return command.run(values, ...positionals);
}

function print(text) {
  console.log(text);
  return 0;
}

/** A refusal is told in its sentences, a defect with its stack. */
function explain(error) {
  if (error instanceof UsageError) {
    console.error(error.message);
    return 2;
  }
  const isRefusal = typeof error?.sentence === "string";
  console.error(isRefusal ? error.message : error);
  return 1;
}
