/** Short names of what can be moved, for labels; what each means is said by the table of parameters. */
export const LEVER_NAMES: Readonly<Record<string, string>> = {
  'recognition.threat': 'Threat of foreign force',
  'rents.provision': 'Food and housing while he stays',
  'accountability.severity': 'Punishment if judged',
  'accountability.prosecute': 'Chance of being prosecuted',
  'amnesty.coverage': 'What the amnesty covers',
  'amnesty.waiver': 'Foreign prosecution waived',
  'amnesty.blanket': 'Amnesty covers those who stay, too',
  'amnesty.open': 'The offer stands',
  'amnesty.status': 'Legal status of the amnesty',
  'amnesty.fate': 'Fate of those who turned before',
  'amnesty.reward': 'Reward for turning',
  'surveillance.informants': 'Informants in the ranks',
  'surveillance.patron': 'Foreign patron',
  'surveillance.punishment': 'Punishment if caught',
  'decision.captureExit': 'Chance of being caught leaving',
  'decision.punishmentExit': 'Cost of being caught leaving',
  'response.payStep': 'Revenue that paying the ranks adds',
  'response.purgeShare': 'Commanders moved by one purge',
};

/** Words for values that have a meaning of their own. */
const VALUE_WORDS: Readonly<Record<string, (value: number) => string>> = {
  'surveillance.patron': (value) =>
    value <= -0.75
      ? 'pulls the plug'
      : value < -0.25
        ? 'drifts away'
        : value <= 0.25
          ? 'abstains'
          : value < 0.75
            ? 'leans in'
            : 'commits',
};

/** The name of a parameter: its own, or its path in words. */
export function nameOf(path: string): string {
  return LEVER_NAMES[path] ?? spoken(path.split('.').slice(1).join(' '));
}

/** A value in words, with its unit. */
export function saidValue(path: string, value: number, unit: string): string {
  const words = VALUE_WORDS[path]?.(value);
  const number = String(Number(value.toPrecision(3))).replace('-', '−');
  return words ? `${number}, ${words}` : `${number} ${unit}`;
}

/** `purgeShare` → `Purge share`. */
function spoken(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words[0]!.toUpperCase() + words.slice(1);
}
