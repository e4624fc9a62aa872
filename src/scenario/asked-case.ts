import type { ForeignState, Formation, Pins, Scenario, SideDeal } from '../engine/scenario.ts';
import type { ReadEvent } from './events.ts';
import { CaseFaults, type Fault } from './fault.ts';
import { checkSize } from './force-size.ts';
import { FORMAT } from './format.ts';
import type { Input } from './graded.ts';
import { contentHash } from './hash.ts';
import { allInputs } from './inputs.ts';
import { override } from './override.ts';
import type { Priors } from './prior.ts';
import { checkAbroad } from './priors.ts';
import { type LoadOptions, pickEvents, readDays, readRooms, readScale } from './settings.ts';

/** What a case says of itself, beside its numbers. */
export interface About {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly start: string;
  readonly asOf: string;
  readonly end: string;
}

/** A case as it was written, before anybody asks for it with changes: plain data, and needs no text to be asked again. */
export interface WrittenCase {
  readonly about: About;
  /** Days from start to end; undefined where the dates make no calendar. */
  readonly endDay: number | undefined;
  readonly formations: readonly Formation[];
  readonly states: readonly ForeignState[];
  readonly sideDeals: readonly SideDeal[];
  /** Those that are switched off among them. */
  readonly events: readonly ReadEvent[];
  readonly pins: Pins;
  readonly priors: Priors;
  readonly inputs: readonly Input[];
  readonly warnings: readonly Fault[];
}

/** A case that was read and checked: plain data, fit to be copied to a worker or written as JSON. */
export interface LoadedCase extends About {
  readonly format: number;
  /** Sixteen hexadecimal digits of what the engine will be given, overrides included. */
  readonly hash: string;
  readonly scenario: Scenario;
  readonly inputs: readonly Input[];
  readonly priors: Priors;
  /** Where the case steps outside the range in which an analyst would look. */
  readonly warnings: readonly Fault[];
}

/** Where something in the text of a case is. */
export type PlaceOf = (path: string) => { readonly line: number; readonly column: number };

const NOWHERE: PlaceOf = () => ({ line: 1, column: 1 });

/**
 * A written case with changes asked for: size, days, parameters, rooms, events.
 *
 * @throws CaseFaults with all that is wrong, `before` (what was wrong with the text) among it.
 */
export function askCase(
  written: WrittenCase,
  options: LoadOptions,
  before: readonly Fault[] = [],
  placeOf: PlaceOf = NOWHERE,
): LoadedCase {
  const { about, formations, states, sideDeals, pins, endDay } = written;
  const faults = [...before];
  const inText = (path: string, wrong: Pick<Fault, 'found' | 'expected' | 'hint'>): void => {
    faults.push({ file: about.file, ...placeOf(path), path, ...wrong });
  };
  const scale = readScale(faults, options.scale);
  const warnings = [...written.warnings, ...checkSize(formations, scale, faults, inText)];
  const events = pickEvents(faults, written.events, options).map(({ event }) => event);
  const { priors, set, faults: wrong } = override(written.priors, options.set ?? []);
  faults.push(...wrong);
  if (wrong.length === 0) checkAbroad(priors, inText);
  const days = readDays(faults, endDay === undefined ? undefined : { start: about.start, endDay }, options);
  const without = readRooms(faults, options.without);
  if (faults.length > 0) throw new CaseFaults(faults);
  const { name, start } = about;
  const scenario: Scenario = { name, start, days, scale, formations, states, sideDeals, events, pins, without };
  const hash = contentHash({ format: FORMAT, scenario, priors });
  return { ...about, format: FORMAT, hash, scenario, inputs: allInputs(written.inputs, priors, set), priors, warnings };
}
