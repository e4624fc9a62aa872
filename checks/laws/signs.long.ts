import { FEAR } from './fear.ts';
import { tryLaws } from './law.ts';
import { OUTSIDE } from './outside.ts';
import { PROMISE } from './promise.ts';
import { SPEECH } from './speech.ts';

/** Three times the worlds of the daily suite. */
tryLaws([...FEAR, ...PROMISE, ...OUTSIDE, ...SPEECH], 3);
