/** What the tests take from the warm environment; `modules.cjs` stands for these files. */
module.exports = [
  'local/workspace',
  'local/plug-ins',
  'local/server',
  'local/run-engagement',
  'local/intake-file',
  'local/apps-script/host',
  'local/kernel/api-error',
  'local/viewer/routes',
  'local/viewer/sheet-endpoints',
  'test/warm/threads',
];
