import { createServer } from 'node:http';
import { answering } from './answer.ts';
import { type Door, listen } from './listen.ts';
import { readSite } from './site-files.ts';

export interface Served {
  /** With a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a built site and nothing beside them.
 *
 * @throws Failure where the door is taken or not allowed.
 */
export async function serveSite(folder: string, door: Door): Promise<Served> {
  const server = createServer(answering(readSite(folder)));
  const address = await listen(server, door);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address, close };
}
