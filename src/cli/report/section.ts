/** Rows under a heading; every figure has one with the numbers that it shows. */
export interface ReportTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Long, and for those who look something up: closed until it is opened. */
  readonly folded?: boolean;
}

/** A drawing, what it shows in one sentence made from its numbers, and these numbers. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** What marks mean where no label stands beside them: a shape and a colour, told in words. */
  readonly key: readonly { readonly label: string; readonly colour: string; readonly shape: string }[];
  /** An `svg` element. */
  readonly svg: string;
  readonly table: ReportTable;
}

/** Something with a name of which several things are to be said, such as a claim. */
export interface Entry {
  readonly name: string;
  readonly tag: string;
  readonly text: string;
  readonly notes: readonly { readonly label: string; readonly text: string }[];
}

/** One part of a report. */
export interface Section {
  readonly heading: string;
  readonly text: readonly string[];
  readonly figures?: readonly Figure[];
  readonly tables?: readonly ReportTable[];
  readonly entries?: readonly Entry[];
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
