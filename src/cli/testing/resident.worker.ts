import { runProgram } from '../program.ts';
import type { Ended } from './fealty.ts';
import type { Order } from './resident.ts';

type Write = typeof process.stdout.write;

process.on('message', async ({ args, cwd, env }: Order) => {
  process.chdir(cwd);
  for (const [name, value] of Object.entries(env)) {
    if (value === null) delete process.env[name];
    else process.env[name] = value;
  }
  const said = { out: '', err: '' };
  process.stdout.write = collecting((text) => (said.out += text));
  process.stderr.write = collecting((text) => (said.err += text));
  const code = await runProgram(args);
  process.send!({ code, ...said } satisfies Ended);
});

function collecting(keep: (text: string) => void): Write {
  const write = (text: string | Uint8Array, ...rest: unknown[]): boolean => {
    keep(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return write as Write;
}
