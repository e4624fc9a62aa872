/** Rows under a heading; every figure has one with the numbers that it shows. */
export interface ReportTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawing, what it shows in one sentence made from its numbers, and these numbers. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** What marks mean: a shape and a colour, told in words. */
  readonly key: readonly { readonly label: string; readonly colour: string; readonly shape: string }[];
  /** An `svg` element. */
  readonly svg: string;
  readonly table: ReportTable;
}

/** One part of a report. */
export interface Section {
  readonly heading: string;
  readonly text: readonly string[];
  readonly figures?: readonly Figure[];
  readonly tables?: readonly ReportTable[];
}

/** All that a page is made of. */
export interface Report {
  readonly title: string;
  /** Where it comes from, in a line. */
  readonly subtitle: string;
  readonly sentence: string;
  readonly sections: readonly Section[];
  /** The command that remakes what is reported. */
  readonly command: string;
}
