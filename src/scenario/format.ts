/** The format of case files that this version reads. */
export const FORMAT = 1;
