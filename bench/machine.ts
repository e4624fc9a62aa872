import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** Where and under what load the figures were taken. */
export interface Machine {
  readonly node: string;
  readonly system: string;
  readonly model: string;
  readonly cores: number;
  readonly memory: number;
  /** Processes that wanted a core in the minute before the bench began. */
  readonly load: number;
}

/** Above this load others take part of the time that is measured. */
export const BUSY = 0.5;

export function thisMachine(): Machine {
  return {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    model: cpus()[0]?.model.trim() || 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    load: loadavg()[0]!,
  };
}
