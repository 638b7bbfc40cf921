/**
 * Jest loads every module anew for every test file, and new code is slow code: the first engagement that is made takes four times as
 * long as the second. So the embedded Workspace is loaded once per process, outside of the tests' modules, and stays warm.
 * Jest compiles what this file requires.
 */
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');
const SHARED = require('./shared.cjs');

const root = join(__dirname, '..', '..');
const modules = Object.assign({}, ...SHARED.map((path) => require(join(root, path))));

// Generated on a machine's first day, by a module that comes only then: now, while Jest still compiles.
const { typesOf } = require(join(root, 'local/kernel/google-types'));
for (const api of ['sheets', 'docs', 'calendar', 'drive']) typesOf(api);

class WarmEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.embeddedWorkspace = modules;
  }
}

module.exports = WarmEnvironment;
