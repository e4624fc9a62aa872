import { read } from './tree.ts';

/** The code of a file: all of it, or in a component what stands in its scripts, on the lines on which it stands. */
export function codeOf(file: string): string {
  return file.endsWith('.svelte') ? scriptsOf(read(file)) : read(file);
}

/** A component with everything but its scripts left blank. */
export function scriptsOf(text: string): string {
  let inside = false;
  const lines = text.split('\n').map((line) => {
    if (/^<script\b/.test(line)) inside = true;
    else if (/^<\/script>/.test(line)) inside = false;
    else return inside ? line : '';
    return '';
  });
  return lines.join('\n');
}
