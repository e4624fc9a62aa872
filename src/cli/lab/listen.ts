import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { badInput, EXIT, Failure } from '../exit.ts';

/** The usual port, and how many from it on are tried where none is asked for. */
const USUAL_PORT = 4343;
const TRIED_PORTS = 20;

export interface Door {
  readonly host: string;
  /** Undefined for the usual one, or the next that is free; 0 for one that the system chooses. */
  readonly port: number | undefined;
}

/** Opens the server to requests and returns its address. */
export async function listen(server: Server, { host, port }: Door): Promise<string> {
  const ports = port === undefined ? Array.from({ length: TRIED_PORTS }, (_, k) => USUAL_PORT + k) : [port];
  for (const tried of ports) {
    const code = await refusal(server, host, tried);
    if (code === '') return addressOf(server);
    if (code !== 'EADDRINUSE')
      throw badInput('bad-address', `nothing can be served at ${host}, port ${tried}: ${reason(code)}`);
  }
  const which = ports.length === 1 ? `port ${ports[0]} is` : `ports ${ports[0]} to ${ports.at(-1)} are`;
  throw new Failure(EXIT.locked, 'port-in-use', `${which} in use on ${host}; name another with --port, or 0 for any`);
}

/** Empty where it listens now, else the code of the system's refusal. */
function refusal(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const refused = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    server.once('error', refused);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', refused);
      resolve('');
    });
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
}

function reason(code: string): string {
  if (code === 'EACCES') return 'only the administrator may use this port';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'this machine has no such address';
  return code;
}
