/** How many members are decided on at a time, so that what is worked out for them stays close to the processor. */
export const SHEET = 2048;

/** What belief and decision write about the members who are being decided on; by place on the sheet. */
export interface Sheet {
  /** Those on the sheet: `deciders[from]` to `deciders[to - 1]`. */
  from: number;
  to: number;
  /** belief: the share that each expects to be mobilised, and a chance of a fall that his own cannot exceed. */
  readonly expected: Float64Array;
  readonly ceiling: Float64Array;
  /** decision: places of those whose choice depends on what they believe. */
  readonly open: Uint32Array;
  openCount: number;
  /** belief: chance of a fall, by place in `open`. */
  readonly belief: Float64Array;
  /** decision: who would leave if today gave him a way, and his place; 1 if the one just looked at would. */
  readonly leaving: Uint32Array;
  readonly leavingPlace: Uint32Array;
  wantsOut: number;
  /** Payoffs of the member just looked at: four lines if it stands, four if it falls. */
  readonly lines: Float64Array;
}

/** An empty sheet. */
export function emptySheet(): Sheet {
  return {
    from: 0,
    to: 0,
    expected: new Float64Array(SHEET),
    ceiling: new Float64Array(SHEET),
    open: new Uint32Array(SHEET),
    openCount: 0,
    belief: new Float64Array(SHEET),
    leaving: new Uint32Array(SHEET),
    leavingPlace: new Uint32Array(SHEET),
    wantsOut: 0,
    lines: new Float64Array(8),
  };
}
