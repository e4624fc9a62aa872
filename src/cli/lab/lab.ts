import { engineVersion } from '../engine-version.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { type Manner, speakerFor } from '../speaker.ts';
import { serveSite } from './serve.ts';
import { siteFolder } from './site-folder.ts';

export interface LabRequest extends Manner {
  readonly host: string;
  readonly port?: number;
}

/** Serves the lab until somebody stops it, which is how it is meant to end. */
export async function lab({ host, port, ...manner }: LabRequest): Promise<ExitCode> {
  const speaker = speakerFor(manner);
  const folder = await siteFolder();
  const served = await serveSite(folder, { host, port });
  speaker.show([`The lab is at ${served.address}`, 'Ctrl-C ends it.']);
  speaker.tell({ address: served.address, folder, engine: engineVersion() });
  const interrupt = listenForInterrupt(() => {});
  await new Promise<void>((resolve) => interrupt.signal.addEventListener('abort', () => resolve(), { once: true }));
  interrupt.close();
  await served.close();
  return EXIT.done;
}
