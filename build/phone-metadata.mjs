/**
 * Writes src/domain/contacts/phone-plans.ts (`node build/phone-metadata.mjs`): libphonenumber's numbering plans of all countries, packed.
 * Run it when libphonenumber-js is updated; `--check` compares the file with what it would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Countries whose numbers are grouped for reading, and of which a number is meant when its plus was forgotten: where clients sell. */
const GROUPED =
  'UA KZ GE AM AZ MD UZ KG TJ BY RU PL LT LV EE CZ SK HU RO BG DE AT CH FR ES PT IT NL BE GB GR CY TR IL AE US'.split(
    ' ',
  );

/** `d` stands for `\d`: no other letter or blank occurs in the patterns. */
const packed = (pattern) => {
  const short = pattern.replace(/\\d/g, 'd');
  if (/[^\d[\]{}()?:|,^$d-]/.test(short)) throw new Error(`Cannot pack ${pattern}`);
  return short;
};

/** `(\d{2})(\d{3})(\d{4})` shown as `$1 $2-$3` becomes `2 3 4`: libphonenumber puts blanks for foreigners. */
function packedFormat([pattern, format, leading, , , international]) {
  const shown = international || format;
  if (shown === 'NA') return [];
  const spaced = shown.replace(/[-./()]+/g, ' ').trim();
  const lengths = [...pattern.matchAll(/\(\\d(?:\{([\d,]+)\})?\)/g)].map(([, length]) => length ?? '1');
  if (pattern.replace(/\(\\d(?:\{[\d,]+\})?\)/g, '') !== '') throw new Error(`Cannot pack ${pattern}`);
  let group = 0;
  const mask = spaced.replace(/\$(\d)/g, (_, number) => {
    if (Number(number) !== ++group) throw new Error(`Cannot pack ${shown}`);
    return `<${lengths[group - 1]}>`;
  });
  if (group !== lengths.length || /[\d;:=$`\\]/.test(mask.replace(/<[\d,]+>/g, '')))
    throw new Error(`Cannot pack ${shown}`);
  const last = leading?.at(-1);
  return [`${mask.replace(/<([\d,]+)>/g, '$1')}=${last ? packed(last) : ''}`];
}

function row(country, [code, idd, pattern, lengths, , prefix, , prefixForParsing, transform]) {
  const range = [lengths[0], lengths.at(-1)].map((length) => length.toString(36)).join('');
  const parsing = prefixForParsing ? packed(prefixForParsing) : (prefix ?? '') || '';
  return `${country}${code} ${packed(pattern)} ${range} ${idd === '00' || !idd ? '' : packed(idd)} ${parsing} ${transform || ''}`.trimEnd();
}

/** The file's text, from libphonenumber-js's metadata. */
async function phonePlans() {
  const folder = join(root, 'node_modules', 'libphonenumber-js');
  const {
    countries,
    country_calling_codes: codes,
    nonGeographic,
  } = JSON.parse(await readFile(join(folder, 'metadata.min.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const plans = [
    ...Object.values(codes).flatMap((sharing) => sharing.map((country) => row(country, countries[country]))),
    ...Object.values(nonGeographic).map((plan) => row('ZZ', plan)),
  ];
  // Countries that share a calling code share the groups of its first country.
  const formats = Object.values(codes)
    .filter((sharing) => sharing.some((country) => GROUPED.includes(country)))
    .map(([first]) => countries[first])
    .flatMap(([code, , , , rules]) => {
      const shown = (rules || []).flatMap(packedFormat);
      return shown.length > 0 ? [`${code}:${shown.join(';')}`] : [];
    });
  const text = `/** Numbering plans of all countries and how numbers of some are grouped. Written by build/phone-metadata.mjs from libphonenumber-js ${version}: do not edit. */

/**
 * A line per country; the first of a calling code is its main one, ZZ are codes of no country. Between blanks: country and calling code;
 * pattern of a national number (\`d\` is a digit); shortest and longest one (base 36); what is dialled before a foreign number where it is
 * not 00; what is dialled before a national one; what is then put in the place of that prefix.
 */
export const planLines = (): string => \`${plans.join('\n')}\`;

/** By calling code: lengths of the groups, and the pattern that such a number begins with. */
export const groupLines = (): string => \`${formats.join('\n')}\`;
`;
  if (text.includes('${') || text.includes('\\'))
    throw new Error('The packed plans cannot stand in a template literal');
  return text;
}

const file = join(root, 'src', 'domain', 'contacts', 'phone-plans.ts');
const text = await phonePlans();
if (!process.argv.includes('--check')) await writeFile(file, text);
else if ((await readFile(file, 'utf8')) !== text) {
  console.error('src/domain/contacts/phone-plans.ts is not what build/phone-metadata.mjs writes: run it');
  process.exitCode = 1;
}
