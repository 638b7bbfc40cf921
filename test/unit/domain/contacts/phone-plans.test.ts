import { execFileSync } from 'node:child_process';

test('the numbering plans are those of the installed libphonenumber-js', () => {
  expect(() =>
    execFileSync(process.execPath, ['build/phone-metadata.mjs', '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});
