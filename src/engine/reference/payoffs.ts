import { costOfOrders, rentReceived, valueOfServing } from './dissent.ts';
import { exposure, exposureOfStayer, remission, reward } from './exposure.ts';
import type { Member } from './member.ts';
import { type Above, above, bondWorth, chanceOfCapture, chanceOfReprisal, protection } from './standing.ts';
import { isBurnIn, type World } from './world.ts';

/** What a line of conduct is worth to a member if the regime stands and if it falls, in career-years. */
export interface Payoff {
  readonly stands: number;
  readonly falls: number;
}

export type Line = 'turn' | 'withhold' | 'desert' | 'serve';
/** A line that is closed to him is null. */
export type Payoffs = Readonly<Record<Line, Payoff | null>> & { readonly serve: Payoff };

/** The four lines of a member whose commander is of this conduct (null: he has none). */
export function payoffs(world: World, member: Member, commander: number | null): Payoffs {
  if (member.critical !== null) return codedLines(member.critical, isBurnIn(world));
  const { withhold, desert, mayLeave } = world.values.decision;
  const boss = above(commander);
  const open = !isBurnIn(world);
  return {
    turn: open ? turn(world, member, boss) : null,
    withhold: withhold ? withholdLine(world, member, boss) : null,
    desert: open && desert && mayLeave[member.rank] !== 0 ? desertLine(world, member, boss) : null,
    serve: serve(world, member, boss),
  };
}

/** Who is coded by his critical belief serves for nothing, or turns for what his belief exceeds it by. */
function codedLines(critical: number, closed: boolean): Payoffs {
  const turn = closed ? null : { stands: -critical, falls: 1 - critical };
  return { turn, withhold: null, desert: null, serve: { stands: 0, falls: 0 } };
}

/** u: what a line is worth to who believes that the regime falls with this chance. */
export function worthOf(line: Payoff, chance: number): number {
  return line.stands + chance * (line.falls - line.stands);
}

function serve(world: World, member: Member, boss: Above): Payoff {
  const broken = boss.moved ? bondWorth(world) : 0;
  const ordered = costOfOrders(world, member);
  return {
    stands: valueOfServing(world, member) - ordered - broken,
    falls: -exposureOfStayer(world, member) - ordered - broken,
  };
}

function withholdLine(world: World, member: Member, boss: Above): Payoff {
  const { relief, standing } = world.values.accountability;
  const refused = 0.5 * bondLoyal(world, boss);
  const leftBehind = boss.turned ? bondWorth(world) : 0;
  const lost = (1 - world.values.rents.keep) * rentReceived(world, member);
  const punished =
    chanceOfReprisal(world, boss, protection(world, member, boss)) * world.values.surveillance.punishment;
  return {
    stands: valueOfServing(world, member) - lost - punished - refused - leftBehind,
    falls: -exposureOfStayer(world, member) * (1 - relief) + standing - refused - leftBehind,
  };
}

function turn(world: World, member: Member, boss: Above): Payoff {
  const protectedBy = protection(world, member, boss);
  const caught = chanceOfCapture(world, member, protectedBy);
  const safe = member.abroad ? (1 - caught) * world.values.decision.outAbroad : 0;
  const betrayed = bondLoyal(world, boss) * (1 - protectedBy);
  return {
    stands: -(caught * world.values.surveillance.punishment) + safe - betrayed,
    falls: reward(world, member) - exposure(world, member) + remission(world, member) - betrayed,
  };
}

function desertLine(world: World, member: Member, boss: Above): Payoff {
  const own = world.values.decision;
  const life = own.out[member.rank]! - member.captureExit * own.punishmentExit;
  const stands = life - 0.5 * bondLoyal(world, boss);
  return { stands, falls: stands - own.escape * exposure(world, member) };
}

/** bl: what is lost by leaving a commander who stays. */
function bondLoyal(world: World, boss: Above): number {
  return boss.loyal ? bondWorth(world) : 0;
}
