/** Unit, contract, budget and browser tests, one project each so that they can be run alone: `npx jest --selectProjects unit`. */
const { availableParallelism } = require('node:os');

// Else each test file that compiles something leaves a thread and a process of esbuild behind: 40 of them in a worker, 1.5 GB.
process.env.ESBUILD_WORKER_THREADS = '0';

const SHARED = require('./test/warm/shared.cjs');

const transform = { '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'tsconfig.json', diagnostics: false }] };
const project = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  transform,
  ...extra,
});

/** For tests of the product: the embedded Workspace is what it runs on, not what is tested. */
const warm = {
  testEnvironment: '<rootDir>/test/warm/environment.cjs',
  moduleNameMapper: {
    [`/(${SHARED.map((path) => path.replace(/^test\//, '')).join('|')})$`]: '<rootDir>/test/warm/modules.cjs',
  },
};

module.exports = {
  testTimeout: 60_000,
  // More than there are cores: tests in a browser wait a good deal.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  projects: [
    project('unit'),
    project('local'),
    project('contract', warm),
    project('budget', warm),
    project('e2e', warm),
    project('conformance', warm),
  ],
};
