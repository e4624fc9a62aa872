import { FEAR } from './fear.ts';
import { tryLaws } from './law.ts';

tryLaws(FEAR);
