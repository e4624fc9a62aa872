import { expose } from 'comlink';
import { openDesk } from './desk.ts';

expose(openDesk());
