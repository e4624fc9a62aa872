// The arrows of ARCHITECTURE.md. Tests may reach for node:test and fast-check; nothing else is excused.
const tests = '\\.(test|long)\\.ts$';
const builtin = { dependencyTypes: ['core'] };

/** A folder may import itself and the named neighbours, whatever npm packages or Node modules it uses. */
const only = (folder, ...neighbours) => ({
  name: `${folder}-imports-only-${[...neighbours].join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: { path: '^(src|bench|checks)/', pathNot: `^src/(${[folder, ...neighbours].join('|')})/` },
});

const pure = (folder) => [
  {
    name: `${folder}-has-no-node-modules`,
    comment: 'It must give the same bits in Node and in a browser.',
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: tests },
    to: builtin,
  },
  {
    name: `${folder}-has-no-packages`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: tests },
    to: { path: 'node_modules' },
  },
];

const onlyPackages = (folder, ...packages) => ({
  name: `${folder}-uses-only-${packages.join('-')}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: { path: 'node_modules', pathNot: `node_modules/(${packages.join('|')})/` },
});

module.exports = {
  forbidden: [
    only('engine'),
    only('theory', 'engine'),
    only('scenario', 'engine'),
    only('experiments', 'engine', 'theory', 'scenario'),
    only('store', 'engine', 'scenario', 'experiments'),
    only('cli', 'engine', 'theory', 'scenario', 'experiments', 'store'),
    only('web', 'engine', 'theory', 'scenario', 'experiments'),
    {
      name: 'web-has-no-node-modules',
      comment: 'It runs in a browser.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: tests },
      to: builtin,
    },
    ...pure('engine'),
    ...pure('theory'),
    onlyPackages('scenario', 'yaml', 'zod', '@noble/hashes'),
    {
      name: 'rooms-do-not-know-each-other',
      comment: 'A room reads the world, never a neighbour; the tables of numbers are open to all.',
      severity: 'error',
      from: { path: '^src/engine/rooms/([^/]+)/' },
      to: { path: '^src/engine/rooms/[^/]+/', pathNot: ['^src/engine/rooms/$1/', '\\.params\\.ts$'] },
    },
    {
      name: 'duckdb-in-store-only',
      severity: 'error',
      from: { path: '^(src|bench|checks)/', pathNot: ['^src/store/', '^bench/', tests] },
      to: { path: 'node_modules/@duckdb/' },
    },
    {
      name: 'nothing-imports-cli',
      comment: 'But for the bench, which measures the lab as it is served.',
      severity: 'error',
      from: { path: '^(src|bench)/', pathNot: ['^src/cli/', '^bench/(main\\.ts|lab/)'] },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-test-is-imported',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
    {
      // Types may point at each other; what runs may not, but for a component that draws itself inside itself.
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '\\.svelte$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'every-import-exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages-at-run-time',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '^src/web/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
