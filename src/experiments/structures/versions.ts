/** One way in which the world might work: overrides of a case, as `--set` and `--without` take them. */
export interface Choice {
  readonly name: string;
  readonly says: string;
  readonly set: readonly string[];
  readonly without: readonly string[];
}

/** A question about how the world works that no report settles, and its possible answers. The first is the design's. */
export interface Axis {
  readonly name: string;
  readonly asks: string;
  readonly choices: readonly Choice[];
}

const choice = (name: string, says: string, set: readonly string[], without: readonly string[] = []): Choice => ({
  name,
  says,
  set,
  without,
});

/** The switches of the structure. */
export const AXES: readonly Axis[] = [
  {
    name: 'rents',
    asks: 'What do rents do to those who draw them, and to those who do not?',
    choices: [
      choice('glue', 'rents bind who draws them', ['rents.glue=on', 'rents.grudge=0']),
      choice('neither', 'rents bind nobody', ['rents.glue=off', 'rents.grudge=0']),
      choice('weaken', 'rents bind nobody, and are resented by who has less', ['rents.glue=off', 'rents.grudge=0.1']),
    ],
  },
  {
    name: 'belief',
    asks: 'How do members come to expect what the others will do?',
    choices: [
      choice('bayes', 'from what they see and what was survived', ['belief.rule=bayes']),
      choice('share', 'they take the share that they see for the chance', ['belief.rule=share']),
      choice('equilibrium', 'all reason about all', ['belief.rule=equilibrium']),
    ],
  },
  {
    name: 'learning',
    asks: 'Does survival teach that the regime is strong?',
    choices: [
      choice('on', 'what was survived is a lesson', ['belief.learning=on']),
      choice('off', 'nobody learns from survival', ['belief.learning=off']),
    ],
  },
  {
    name: 'network',
    asks: 'Do members know anybody but their commander?',
    choices: [
      choice('on', 'peers are tied', ['force.ties=small-world']),
      choice('off', 'no peer is tied to another', ['force.ties=none']),
    ],
  },
  {
    name: 'commanders',
    asks: 'Do commanders carry their units?',
    choices: [
      choice('carry', 'a bond ties each to his commander', ['decision.carry=on']),
      choice('alone', 'each decides for himself', ['decision.carry=off']),
    ],
  },
  {
    name: 'council',
    asks: 'Can commanders meet and move together?',
    choices: [choice('meets', 'they sit at tables', []), choice('none', 'no table of commanders', [], ['council'])],
  },
];

/** One answer to each question. */
export interface Version {
  /** The choice on each axis, in the order of `AXES`. */
  readonly choices: readonly Choice[];
  /** What differs from the design, in words; empty for the design itself. */
  readonly differs: readonly string[];
  readonly set: readonly string[];
  readonly without: readonly string[];
}

/** The design, and every version that differs from it on one axis. */
export function oneAtATime(): Version[] {
  const design = AXES.map(({ choices }) => choices[0]!);
  const others = AXES.flatMap(({ choices }, at) => choices.slice(1).map((other) => versionOf(design.with(at, other))));
  return [versionOf(design), ...others];
}

/** Every combination of answers, the design first. */
export function everyVersion(): Version[] {
  let all: Choice[][] = [[]];
  for (const { choices } of AXES) all = all.flatMap((some) => choices.map((one) => [...some, one]));
  return all.map(versionOf);
}

/** What is not the design's answer is set; the design's answers are left to the case. */
function versionOf(choices: readonly Choice[]): Version {
  const changed = choices.filter((one, at) => one !== AXES[at]!.choices[0]);
  return {
    choices,
    differs: changed.map(({ says }) => says),
    set: changed.flatMap(({ set }) => set),
    without: changed.flatMap(({ without }) => without),
  };
}
