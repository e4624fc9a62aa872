/** How the reader calls the program, so that what we propose works when it is pasted. */
export function invocation(environment: NodeJS.ProcessEnv = process.env): string {
  const event = environment.npm_lifecycle_event;
  return event === 'fealty' || event === 'start' ? 'npm run -s fealty --' : 'fealty';
}
