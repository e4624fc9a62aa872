import { mkdirSync } from 'node:fs';
import { EXIT, Failure } from './exit.ts';

/** Makes a folder where there is none; a disk that refuses ends the program with 73. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(EXIT.disk, 'cannot-write', `${folder} cannot be made: ${said}`);
  }
}
