/**
 * Unpacks the Chromium that comes with the packages and prints, as JSON, its path and the environment it needs.
 * A program of its own: the package is an ES module, and it unpacks into the temporary directory of its process.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

if (process.platform !== 'linux' || process.arch !== 'x64')
  throw new Error('The Chromium in the packages is for Linux on x64 only.');

const packageFile = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
const home = join(tmpdir(), `sales-conveyor-chromium-${version}`);

/** Several test files may unpack at once: each does so in a place of its own, and the first to be ready gives its place the name. */
async function unpack() {
  const place = mkdtempSync(`${home}-`);
  process.env.TMPDIR = place;
  // Tells the package to unpack the system libraries too, which a bare machine lacks.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  writeFileSync(join(place, 'fonts.conf'), fontConfig());
  mkdirSync(join(place, 'fonts-cache'), { recursive: true });
  try {
    renameSync(place, home);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The fonts of the machine, and those of the package for a machine that has none. */
const fontConfig = () => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

if (!existsSync(home)) await unpack();
const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
console.log(
  JSON.stringify({
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }),
);
