/** How many members are decided on at a time, so that what is worked out for them stays close to the processor. */
export const SHEET = 2048;

/** What belief and decision write about the members who are being decided on; by place on the sheet. */
export interface Sheet {
  /** Those on the sheet: `roused[from]` to `roused[to - 1]`. */
  from: number;
  to: number;
  /** decision: places of those whose choice depends on what they believe. */
  readonly open: Uint32Array;
  openCount: number;
  /** belief: chance of a fall, by place in `open`. */
  readonly belief: Float64Array;
  /** decision: who reconsiders today. */
  readonly asked: Uint32Array;
  /** Luck of some who are on the sheet, by place in whatever list asks. */
  readonly draws: Float64Array;
  /** decision: who would leave if today gave him a way, and his place. */
  readonly leaving: Uint32Array;
  readonly leavingPlace: Uint32Array;
  /** Payoffs of the member just looked at: four lines if it stands, four if it falls. */
  readonly lines: Float64Array;
}

/** An empty sheet. */
export function emptySheet(): Sheet {
  const list = (): Uint32Array => new Uint32Array(SHEET);
  const numbers = (): Float64Array => new Float64Array(SHEET);
  return {
    from: 0,
    to: 0,
    open: list(),
    openCount: 0,
    belief: numbers(),
    asked: list(),
    draws: numbers(),
    leaving: list(),
    leavingPlace: list(),
    lines: new Float64Array(8),
  };
}
