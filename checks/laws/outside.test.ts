import { tryLaws } from './law.ts';
import { OUTSIDE } from './outside.ts';

tryLaws(OUTSIDE);
