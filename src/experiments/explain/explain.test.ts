import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONDUCTS } from '../../engine/conduct.ts';
import { coordinate } from '../../engine/coordination/coordinate.ts';
import { liveDay, morning } from '../../engine/day.ts';
import { commanderSign, payoffs } from '../../engine/rooms/decision/payoffs.ts';
import { readTerms } from '../../engine/rooms/decision/terms.ts';
import { beliefStory } from './beliefs.ts';
import { cellOf } from './cell.ts';
import { envelopeOf } from './envelope.ts';
import { explain } from './explain.ts';
import { LINES } from './lines.ts';
import { partsOf } from './parts.ts';
import { beliefOf, relive, weigh } from './relive.ts';
import { memberDays } from './testing/member-days.ts';
import { CAUSES, liveToEvening } from './today.ts';

const MEMBER_DAYS = 1000;
const NEAR = 1e-12;

describe(`over ${MEMBER_DAYS} random member-days`, () => {
  it('the cell gives his payoffs and his belief to the last bit, and the parts add up to both', () => {
    const lines = new Float64Array(8);
    for (const { label, members, dawn } of memberDays(MEMBER_DAYS)) {
      const world = dawn();
      const cells = members.map((member) => cellOf(world, member));
      morning(world);
      readTerms(world);
      coordinate(world);
      members.forEach((member, k) => {
        const cell = cells[k]!;
        payoffs(world, member, commanderSign(world, member), lines);
        const { threshold } = world.state;
        cell.rememberMorning({ alarmedUntil: world.alarmedUntil[member]!, threshold });
        relive(cell);
        const verdict = weigh(cell);
        assert.deepEqual(
          [...verdict.lines, verdict.p],
          [...lines, beliefOf(world, member)],
          `${label} member ${member}`,
        );
        const story = beliefStory(cell);
        const sum = Object.values(story.parts).reduce((total, part) => total + part, 0);
        assert.ok(Math.abs(sum - story.index) < NEAR, `${label} member ${member}: index ${story.index}, parts ${sum}`);
        const parts = partsOf(cell, verdict.p);
        LINES.forEach((line, at) => {
          const stands = parts.reduce((total, part) => total + part.stands[line], 0);
          const falls = parts.reduce((total, part) => total + part.falls[line], 0);
          assert.ok(Math.abs(stands - lines[at]!) < NEAR, `${label} member ${member} ${line} stands`);
          assert.ok(Math.abs(falls - lines[4 + at]!) < NEAR, `${label} member ${member} ${line} falls`);
        });
      });
    }
  });
  it('what he is said to do is what the engine has him do', () => {
    const causes = new Set<string>();
    for (const { label, members, dawn } of memberDays(MEMBER_DAYS, 3)) {
      const lived = dawn();
      liveDay(lived);
      for (const member of members) {
        const { after, cause } = liveToEvening(dawn(), member);
        assert.equal(after, CONDUCTS[lived.conduct[member]!], `${label} member ${member}`);
        causes.add(cause);
      }
    }
    const off = new Set(CAUSES).difference(causes);
    assert.deepEqual([...off], [], 'every cause was met');
  });
  it('his best line at every belief is the one of its stretch', () => {
    for (const { members, dawn } of memberDays(200, 7)) {
      for (const member of members) {
        const cell = cellOf(dawn(), member);
        relive(cell);
        const { lines, open, p, best } = weigh(cell);
        const stretches = envelopeOf(lines, open);
        assert.equal(stretches[0]!.from, 0);
        assert.equal(stretches.at(-1)!.to, 1);
        const his = stretches.filter(({ from, to }) => p >= from && p <= to).map(({ line }) => line);
        assert.ok(his.includes(LINES[best]!), `${his} at ${p}, best ${LINES[best]}`);
      }
    }
  });
});

describe('an explanation', () => {
  it('is plain data, the same each time, and says what he would do if asked', () => {
    const [{ question, members }] = [...memberDays(8, 21)] as [
      ReturnType<typeof memberDays> extends Generator<infer G> ? G : never,
    ];
    for (const member of members) {
      const explanation = explain({ ...question, member });
      assert.deepEqual(
        JSON.parse(JSON.stringify(explanation)),
        JSON.parse(JSON.stringify(explain({ ...question, member }))),
      );
      assert.deepEqual(structuredClone(explanation), explanation);
      if (explanation.today.cause === 'reconsidered') assert.equal(explanation.ifAsked, explanation.today.after);
      assert.equal(explanation.who.member, member);
    }
  });
});
