import { decisionRead } from "./decision-read.js";
import { householdsRead } from "./households-read.js";
import { password } from "./password.js";
import { reportRender } from "./report-render.js";
import { demo, serve } from "./serve.js";
import { unitsReform } from "./units-reform.js";

/**
 * Every command: its name, its sentences, its switches, and `run(values, ...positionals)`, which returns the
 * exit code. What a command needs of the server it imports when it runs: help needs nothing installed.
 */
export const commands = [serve, demo, decisionRead, householdsRead, reportRender, unitsReform, password];
