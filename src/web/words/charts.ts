/** Words around every chart. */
export const CHARTS = {
  table: 'The numbers as a table',
  quantiles: ['least', 'a quarter below', 'middle', 'three quarters below', 'most'],
  onDay: (date: string, least: string, middle: string, most: string): string =>
    `On ${date} from ${least} to ${most} of strength, in the middle history ${middle}.`,
} as const;
