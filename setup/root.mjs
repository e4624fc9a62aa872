import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An end we foresaw: one sentence for the reader, one exit code for the shell. */
export class Refusal extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Sets the exit code that `work` returns, or says why it was refused. */
export async function exitWith(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`fealty: ${error.message}\n`);
    process.exitCode = error.code;
  }
}
