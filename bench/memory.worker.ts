import { parentPort, workerData } from 'node:worker_threads';
import { weigh } from './memory.ts';
import type { Setting } from './worlds.ts';

parentPort?.postMessage(weigh(workerData as Setting));
