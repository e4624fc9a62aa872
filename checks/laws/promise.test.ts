import { tryLaws } from './law.ts';
import { PROMISE } from './promise.ts';

tryLaws(PROMISE);
