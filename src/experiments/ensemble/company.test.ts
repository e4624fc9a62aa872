import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildPosts } from '../../engine/force/build.ts';
import { drawPeople, emptyPeople, type People } from '../../engine/force/people.ts';
import type { Parameter } from '../../engine/parameter.ts';
import { type GroupName, PARAMETERS, usualValues, type Values } from '../../engine/parameters.ts';
import { runHistory } from '../../engine/run.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { createWorld } from '../../engine/world.ts';
import { type Company, openCompany, openStage } from './company.ts';
import { smallScenario } from './testing/small.ts';

const SEED = 9;

/** The usual values with one of them changed, for every number, switch and word of the model. */
function* eachChanged(): Generator<{ readonly path: string; readonly values: Values }> {
  const usual = usualValues() as Record<GroupName, Record<string, unknown>>;
  for (const group of Object.keys(usual) as GroupName[]) {
    for (const [name, value] of Object.entries(usual[group])) {
      const values = usualValues();
      const parameter = (PARAMETERS as Record<string, Record<string, Parameter>>)[group]![name]!;
      (values[group] as Record<string, unknown>)[name] = changed(parameter, value);
      yield { path: `${group}.${name}`, values };
    }
  }
}

function changed(parameter: Parameter, value: unknown): unknown {
  if (typeof value === 'number') return value === 0 ? 0.5 : value * 0.7;
  if (typeof value === 'boolean') return !value;
  if (parameter.shape === 'choice') return parameter.options.find((option) => option !== value);
  return (value as number[]).map((place, rank) => (rank === 3 ? place * 0.6 : place));
}

/** A record without the company of others. */
function alone(scenario: Scenario, values: Values, history: number) {
  return runHistory(createWorld(scenario, buildPosts(scenario, values, SEED)), values, SEED, history);
}

describe('a company', () => {
  const scenario = { ...smallScenario(), formations: smallScenario().formations.map((f) => ({ ...f, inGroup: 0.3 })) };

  it('takes posts for the same only where they are', () => {
    const posts = buildPosts(scenario, usualValues(), SEED);
    let others = 0;
    for (const { path, values } of eachChanged()) {
      if (!path.startsWith('force.')) continue;
      const company = openCompany();
      const usual = company.castFor(scenario, usualValues(), SEED, 1);
      assert.deepEqual(usual.posts, posts);
      const other = company.castFor(scenario, values, SEED, 1);
      assert.deepEqual(other.posts, buildPosts(scenario, values, SEED), path);
      if (other.posts !== usual.posts) others += 1;
    }
    assert.equal(others, 5);
  });

  it('takes people for the same only where they are, whichever number of the model has changed', () => {
    const posts = buildPosts(scenario, usualValues(), SEED);
    const peopleOf = (values: Values): People => {
      const people = emptyPeople(posts.count);
      drawPeople(people, posts, scenario, values, SEED, 1);
      return people;
    };
    const { origin, ...usual } = peopleOf(usualValues());
    let others = 0;
    for (const { path, values } of eachChanged()) {
      const { origin: from, ...people } = peopleOf(values);
      const same = Object.keys(usual).every((name) => equal(people[name as 'rent'], usual[name as 'rent']));
      if (!same) {
        others += 1;
        assert.notEqual(from, origin, `${path} moves people, and their origin does not say so`);
      }
    }
    assert.ok(others > 12, `only ${others} numbers move people`);
  });

  it('gives every history the record that it has alone, in any order of laws, forces and histories', () => {
    const company = openCompany(700);
    const march = { ...scenario, events: [] };
    const other = { ...scenario, formations: scenario.formations.map((f) => ({ ...f, members: f.members + 7 })) };
    const strict = usualValues();
    strict.force.rewired = 0.25;
    strict.rents.spread = 0.9;
    const bold = usualValues();
    bold.hardship.crowdCost = 4;
    for (const [place, values] of [
      [scenario, usualValues()],
      [march, strict],
      [scenario, bold],
      [other, strict],
      [scenario, usualValues()],
    ] as const) {
      const stage = openStage(place, SEED, company);
      for (const history of [3, 1, 2, 5, 3, 4, 6, 7, 1])
        assert.deepEqual(
          runHistory(stage(values, history), values, SEED, history),
          alone(place, values, history),
          `history ${history}`,
        );
    }
  });

  it('keeps as many as it may, and shares posts among all of one shape', () => {
    const castsOf = (company: Company) =>
      [1, 2, 3, 4, 1, 2, 3, 4].map((history) => company.castFor(scenario, usualValues(), SEED, history));
    const [one, two, three, four, ...again] = castsOf(openCompany(250));
    assert.ok(one !== two && one!.posts === two!.posts && one!.posts === four!.posts);
    assert.ok(again[0] === one && again[1] === two);
    assert.ok(three === four && again[2] === three && three !== one, 'the last have one cast among them');
    assert.equal(new Set(castsOf(openCompany(0))).size, 1);
  });
});

function equal(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return Array.from(a).every((number, k) => Object.is(number, b[k]));
}
