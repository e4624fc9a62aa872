/** Words around every chart. */
export const CHARTS = { table: 'The numbers as a table' } as const;
