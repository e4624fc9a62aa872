/** The one input for files, which lies in the frame. */
export const FILE_INPUT = 'file-brought';

/** Lets a person choose a file to open; the frame takes it as if it had been dropped. */
export function chooseFile(): void {
  document.getElementById(FILE_INPUT)?.click();
}

/** Letters from which on a link is cut by some programs. */
export const LONG_LINK = 8000;
