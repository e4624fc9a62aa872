/** What a member does in the open, and the two states that end doing. The order is that of every array of counts. */
export const CONDUCTS = ['serves', 'withholds', 'plots', 'defected', 'deserted', 'detained'] as const;
export type Conduct = (typeof CONDUCTS)[number];

export const SERVES = 0;
export const WITHHOLDS = 1;
export const PLOTS = 2;
export const DEFECTED = 3;
export const DESERTED = 4;
export const DETAINED = 5;

/** A seventh sign beside the six conducts: he serves, and dissents in private. */
export const DISSENTS = 6;
