/** How the reader calls the program, so that what we propose works when it is pasted. */
export function invocation(environment: NodeJS.ProcessEnv = process.env): string {
  const event = environment.npm_lifecycle_event;
  return event === 'fealty' || event === 'start' ? 'npm run -s fealty --' : 'fealty';
}

/** A command line with quotes where a shell needs them. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}
