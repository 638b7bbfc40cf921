/** One phone number as people write it, brought to its international form. */
import { grouped, isNearCode, nationalOf, planOf, plansFor, type Plan } from './numbering';

export interface Dialled {
  /** `+380671234567`: equal for equal numbers. */
  readonly e164: string;
  /** `+380 67 123 4567`: grouped by the rules of its country, for countries near by; else in one piece after the calling code. */
  readonly international: string;
}

export type WhyWrong =
  /** No digits, or too few for a number anywhere. */
  | 'notANumber'
  | 'tooShort'
  | 'tooLong'
  /** Its length is right, and its country gives out no numbers that begin so. */
  | 'noSuchNumber'
  /** After the plus stands no calling code. */
  | 'noSuchCountry'
  /** It has no calling code, and there is no country to take for granted. */
  | 'noCountry'
  /** A spreadsheet has rounded it: `3.80671E+11`. */
  | 'rounded';

export type Reading = ({ readonly ok: true } & Dialled) | { readonly ok: false; readonly why: WhyWrong };

/** ITU-T E.164: digits of the longest number with its calling code. */
const LONGEST = 15;

const wrong = (why: WhyWrong): Reading => ({ ok: false, why });

/**
 * Whether the digits are a number by libphonenumber's plans of all countries, which say what numbers can be given out, not which have been.
 * For countries that share a calling code (+1, +7, +44 …) their plans together decide.
 * @param text digits, with or without a plus, and what people put between
 * @param country ISO 3166-1 alpha-2: of numbers that name none; empty: unknown
 */
export function readPhone(text: string, country: string): Reading {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 3) return wrong('notANumber');
  const own = planOf(country);
  // `+067…` and `+00380…`: a plus put before what is dialled inside the country.
  if (/^[\s(]*\+/.test(text) && !digits.startsWith('0')) return abroad(digits);
  const prefixed = own ? abroadIf(own.afterAbroad(digits)) : null;
  if (prefixed?.ok) return prefixed;
  const national = own && !prefixed ? nationalOf(digits, own) : null;
  if (own && national !== null) return dialled(own.callingCode, national);
  // The usual prefix for calls abroad, also from countries that have another.
  const usual = digits.startsWith('00') ? abroadIf(digits.replace(/^00+/, '')) : null;
  if (usual?.ok) return usual;
  if (!own) return usual ?? plusForgotten(digits, 8) ?? wrong('noCountry');
  return (
    ownCode(digits, own) ??
    trunkEight(digits, own) ??
    plusForgotten(digits, 11) ??
    prefixed ??
    usual ??
    wrong(whyNot(own.withoutTrunk(withoutCode(digits, own)), [own]))
  );
}

const withoutCode = (digits: string, { callingCode, longest }: Plan): string =>
  digits.startsWith(callingCode) && digits.length > longest ? digits.slice(callingCode.length) : digits;

const abroadIf = (digits: string | null): Reading | null => (digits ? abroad(digits) : null);

function abroad(digits: string): Reading {
  const found = plansFor(digits);
  const [main] = found?.plans ?? [];
  if (!found || !main) return wrong(digits.length > LONGEST ? 'tooLong' : 'noSuchCountry');
  const rest = digits.slice(found.code.length);
  const national = nationalOf(rest, main);
  return national === null ? wrong(whyNot(rest, found.plans)) : dialled(found.code, national);
}

/** `380 67 …` in Ukraine, as spreadsheets leave it where the number was stored as a number. */
function ownCode(digits: string, own: Plan): Reading | null {
  if (!digits.startsWith(own.callingCode)) return null;
  const national = nationalOf(digits.slice(own.callingCode.length), own);
  return national === null ? null : dialled(own.callingCode, national);
}

/** `8 067 …`: how Ukraine dialled until 2009, and how old lists have it. */
function trunkEight(digits: string, own: Plan): Reading | null {
  const national = own.country === 'UA' && /^80\d{9}$/.test(digits) ? nationalOf(digits.slice(1), own) : null;
  return national === null ? null : dialled(own.callingCode, national);
}

/** Guessed for countries near by only: elsewhere a digit too many would make another country's number. */
function plusForgotten(digits: string, atLeast: number): Reading | null {
  const found = plansFor(digits);
  if (!found || !isNearCode(found.code) || digits.length < atLeast) return null;
  const reading = abroad(digits);
  return reading.ok ? reading : null;
}

function whyNot(national: string, plans: readonly Plan[]): WhyWrong {
  if (plans.every(({ shortest }) => national.length < shortest)) return 'tooShort';
  return plans.every(({ longest }) => national.length > longest) ? 'tooLong' : 'noSuchNumber';
}

const dialled = (code: string, national: string): Reading => ({
  ok: true,
  e164: `+${code}${national}`,
  international: `+${code} ${grouped(code, national)}`,
});
