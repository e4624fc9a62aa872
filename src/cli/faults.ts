import { CaseFaults, type Fault, formatFault } from '../scenario/index.ts';
import { StoreError } from '../store/errors.ts';
import { badInput, EXIT, Failure } from './exit.ts';

/** One line for a fault; one in an option has no place in a file. */
export function faultLine(fault: Fault): string {
  if (!fault.file.startsWith('--')) return formatFault(fault);
  const { file, path, found, expected, hint } = fault;
  return `${file}${path ? ` ${path}` : ''}: found ${found}, expected ${expected}${hint ? `; ${hint}` : ''}`;
}

/** What the neighbours throw, as an end of the program; anything else is handed back as it is. */
export function asEnd(error: unknown): unknown {
  if (error instanceof CaseFaults) {
    const count = error.faults.length;
    const what = error.faults.every(({ file }) => file.startsWith('--')) ? 'the options' : 'the case';
    return badInput(
      'bad-case',
      `${count === 1 ? 'one fault' : `${count} faults`} in ${what}`,
      error.faults.map(faultLine),
    );
  }
  if (error instanceof StoreError) {
    const slugs = { [EXIT.badInput]: 'bad-file', [EXIT.disk]: 'cannot-write', [EXIT.locked]: 'locked' } as const;
    return new Failure(error.code, slugs[error.code], error.message);
  }
  return error;
}
