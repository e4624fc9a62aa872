/** Exit codes of the shell's convention (sysexits): a wrong request, cannot write, try again later. */
export const WRONG_FILE = 2;
export const CANNOT_WRITE = 73;
export const BUSY = 75;
export type StoreCode = typeof WRONG_FILE | typeof CANNOT_WRITE | typeof BUSY;

/** Something about the file that the user can mend; `code` is the exit code of the program. */
export class StoreError extends Error {
  readonly code: StoreCode;
  constructor(code: StoreCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

const LOCKED =
  /could not set lock|conflicting lock|used by another process|different configuration|unique file handle/i;
const FULL = /no space left|disk quota|file too large|could not write|failed to write|cannot write|disk full/i;
const FORBIDDEN =
  /permission denied|read-only file system|is a directory|no such file or directory|not a directory|read-only mode|cannot open file/i;
const SPOILED =
  /not a valid duckdb|corrupt|checksum|serializ|deserializ|version number|wal file|replay|failed to read|could not read|encrypt/i;

/** Turns what DuckDB says into what the user can do about it; what is not about the file comes back as it is. */
function explain(error: unknown, file: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const said = error.message.split('\n')[0]!;
  if (LOCKED.test(error.message)) {
    return new StoreError(BUSY, `${file} is in use by another process; wait for it or name another file`, error);
  }
  if (FULL.test(error.message)) {
    return new StoreError(CANNOT_WRITE, `${file} could not be written: ${said}; what was kept before is safe`, error);
  }
  if (SPOILED.test(error.message)) {
    return new StoreError(WRONG_FILE, `${file} is not an ensemble that can be read (left as it is): ${said}`, error);
  }
  if (FORBIDDEN.test(error.message)) return new StoreError(CANNOT_WRITE, `${file} cannot be opened: ${said}`, error);
  return error;
}

/** Runs `work` and explains its errors. */
export async function explaining<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, file);
  }
}
