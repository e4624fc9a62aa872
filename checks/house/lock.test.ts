import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './tree.ts';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}
type Packages = Readonly<Record<string, Entry>>;

const packages = (JSON.parse(read('package-lock.json')) as { packages: Packages }).packages;
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  it('names no host', () => {
    const hosted = locked.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path);
    assert.deepEqual(hosted, [], 'install with the .npmrc of this tree');
  });
  it('has a checksum for every package', () => {
    assert.deepEqual(
      locked.filter(([, entry]) => !entry.integrity).map(([path]) => path),
      [],
    );
  });
  it('has every platform’s package, or npm ci would refuse it elsewhere', () => {
    assert.deepEqual(lackingSiblings(packages), []);
  });
  it('is pinned exactly', () => {
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    const loose = wanted.filter(([, version]) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    assert.deepEqual(loose, []);
  });
});

it('a missing sibling is seen', () => {
  const lock = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
    'node_modules/a-mac': {},
  };
  assert.deepEqual(lackingSiblings(lock), ['node_modules/a lacks a-linux']);
});

function lackingSiblings(all: Packages): string[] {
  return Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !all[`node_modules/${name}`] && !all[`${path}/node_modules/${name}`])
      .map((name) => `${path} lacks ${name}`),
  );
}
