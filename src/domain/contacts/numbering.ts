/** Numbering plans at work: which digits are a number of which country, and how they are grouped for reading. */
import { groupLines, planLines } from './phone-plans';

export interface Plan {
  /** ISO 3166-1 alpha-2; ZZ: the code belongs to no country. */
  readonly country: string;
  readonly callingCode: string;
  /** Digits of the shortest and the longest national number. */
  readonly shortest: number;
  readonly longest: number;
  readonly fits: (national: string) => boolean;
  /** The number without what is dialled before it inside the country, an area code added where people leave it out. */
  readonly withoutTrunk: (national: string) => string;
  /** What follows the prefix for calls abroad; null: it does not begin with one. */
  readonly afterAbroad: (digits: string) => string | null;
}

interface Plans {
  readonly byCountry: ReadonlyMap<string, Plan>;
  /** The main country first. */
  readonly byCode: ReadonlyMap<string, readonly Plan[]>;
}

let read: Plans | undefined;
let groups: ReadonlyMap<string, readonly Grouping[]> | undefined;

/** Read when first asked for: most calls of the script see no phone. */
const plans = (): Plans => (read ??= readPlans());

/** Undefined: no such country, or none was given. */
export const planOf = (country: string): Plan | undefined => plans().byCountry.get(country.toUpperCase());

/** The calling code that the digits begin with, and its plans; null: there is no such code. */
export function plansFor(digits: string): { readonly code: string; readonly plans: readonly Plan[] } | null {
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length);
    const found = plans().byCode.get(code);
    if (found) return { code, plans: found };
  }
  return null;
}

/** Countries of which people mean a number, when they wrote its calling code without the plus. */
export const isNearCode = (code: string): boolean => groupings().has(code);

/**
 * The national number as it follows the calling code, or null when no country of that code has such a number. Plans of countries that share
 * a code (+1, +44, +7) are taken together.
 */
export function nationalOf(digits: string, own: Plan): string | null {
  const sharing = plans().byCode.get(own.callingCode) ?? [own];
  const stripped = own.withoutTrunk(digits);
  for (const fits of [own.fits, (national: string) => sharing.some((plan) => plan.fits(national))])
    for (const national of [stripped, digits]) if (fits(national)) return national;
  return null;
}

const pattern = (packed: string): string => packed.replace(/d/g, '\\d');

/** Compiled when first needed. */
function whole(packed: string): (text: string) => boolean {
  let expression: RegExp | undefined;
  return (text) => (expression ??= new RegExp(`^(?:${pattern(packed)})$`)).test(text);
}

function readPlans(): Plans {
  const byCountry = new Map<string, Plan>();
  const byCode = new Map<string, Plan[]>();
  for (const line of planLines().split('\n')) {
    const plan = readPlan(line);
    if (plan.country !== 'ZZ') byCountry.set(plan.country, plan);
    const sharing = byCode.get(plan.callingCode);
    if (sharing) sharing.push(plan);
    else byCode.set(plan.callingCode, [plan]);
  }
  return { byCountry, byCode };
}

function readPlan(line: string): Plan {
  const [name = '', national = '', range = '', abroad = '', trunk = '', replacement = ''] = line.split(' ');
  let trunkPattern: RegExp | undefined;
  let abroadPattern: RegExp | undefined;
  return {
    country: name.slice(0, 2),
    callingCode: name.slice(2),
    shortest: parseInt(range.charAt(0), 36),
    longest: parseInt(range.charAt(1), 36),
    fits: whole(national),
    withoutTrunk: (digits) => {
      if (trunk === '') return digits;
      const match = (trunkPattern ??= new RegExp(`^(?:${pattern(trunk)})`)).exec(digits);
      if (!match) return digits;
      const captured = match.length > 1 && match[match.length - 1] !== undefined;
      return replacement !== '' && captured ? digits.replace(trunkPattern, replacement) : digits.slice(match[0].length);
    },
    afterAbroad: (digits) => {
      const match = (abroadPattern ??= new RegExp(`^(?:${pattern(abroad || '00')})`)).exec(digits);
      const rest = match ? digits.slice(match[0].length) : '';
      return rest === '' || rest.startsWith('0') ? null : rest;
    },
  };
}

interface Grouping {
  readonly begins: RegExp;
  readonly whole: RegExp;
  /** `$1 $2 $3` */
  readonly shown: string;
}

/** Grouped as it is written for foreigners; countries that are far away: the digits as they are. */
export function grouped(code: string, national: string): string {
  const found = groupings()
    .get(code)
    ?.find(({ begins, whole: fits }) => begins.test(national) && fits.test(national));
  return found ? national.replace(found.whole, found.shown) : national;
}

const groupings = (): ReadonlyMap<string, readonly Grouping[]> =>
  (groups ??= new Map(
    groupLines()
      .split('\n')
      .map((line): [string, readonly Grouping[]] => {
        const colon = line.indexOf(':');
        return [
          line.slice(0, colon),
          line
            .slice(colon + 1)
            .split(';')
            .map(readGrouping),
        ];
      }),
  ));

function readGrouping(rule: string): Grouping {
  const [mask = '', leading = ''] = rule.split('=');
  const lengths = mask.match(/\d+(?:,\d+)?/g) ?? [];
  let group = 0;
  return {
    begins: new RegExp(`^(?:${pattern(leading)})`),
    whole: new RegExp(`^${lengths.map((length) => `(\\d{${length}})`).join('')}$`),
    shown: mask.replace(/\d+(?:,\d+)?/g, () => `$${(group += 1)}`),
  };
}
