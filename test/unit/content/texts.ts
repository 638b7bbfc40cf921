/** The built-in texts of all languages, flattened to path and text, and what any of them must satisfy. */
import { conveyorB2b as b2bEn } from '../../../src/locales/en/conveyor-b2b';
import { conveyorDeveloper as developerEn } from '../../../src/locales/en/conveyor-developer';
import { lossReasons as reasonsEn } from '../../../src/locales/en/loss-reasons';
import { conveyorB2b as b2bRu } from '../../../src/locales/ru/conveyor-b2b';
import { conveyorDeveloper as developerRu } from '../../../src/locales/ru/conveyor-developer';
import { lossReasons as reasonsRu } from '../../../src/locales/ru/loss-reasons';
import { conveyorB2b as b2bUk } from '../../../src/locales/uk/conveyor-b2b';
import { conveyorDeveloper as developerUk } from '../../../src/locales/uk/conveyor-developer';
import { lossReasons as reasonsUk } from '../../../src/locales/uk/loss-reasons';
import type { Industry, StageText } from '../../../src/domain/conveyor';
import { LANGUAGES, type Language } from '../../../src/domain/language';
import type { LossReasonText } from '../../../src/domain/loss-reason';

type Stages = Readonly<Record<string, StageText>>;

export const STAGE_TEXTS: Readonly<Record<Language, Readonly<Record<Industry, Stages>>>> = {
  en: { b2b: b2bEn, developer: developerEn },
  ru: { b2b: b2bRu, developer: developerRu },
  uk: { b2b: b2bUk, developer: developerUk },
};

export const REASON_TEXTS: Readonly<Record<Language, Readonly<Record<string, LossReasonText>>>> = {
  en: reasonsEn,
  ru: reasonsRu,
  uk: reasonsUk,
};

export type Leaf = readonly [path: string, text: string];

/** Every text in the tree with the path that leads to it. */
export const leaves = (tree: object, path = ''): Leaf[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value as object, `${path}${key} › `),
  );

/** What is wrong with the writing of a text in its language: letters of the other language, typewriter quotes, untidy blanks. */
export function misspelt(language: Language, text: string): string[] {
  const found: string[] = [];
  const check = (wrong: RegExp, what: string): void => {
    if (wrong.test(text)) found.push(`${what}: ${text}`);
  };
  check(/^\s|\s$|\s{2}|\s[,.:;!?]|\.\.|\n/u, 'untidy blanks or stops');
  check(/["'`]| - |--/u, 'typewriter quotes or dashes');
  if (language === 'en') {
    check(/\p{Script=Cyrillic}/u, 'Cyrillic letters');
    check(/[«»„]|\s—|—\s/u, 'quotes or dashes of another language');
  } else {
    if (/[A-Za-z]/u.test(text.replace(/Sales Book|\b[LT]\d+/gu, ''))) found.push(`Latin letters: ${text}`);
    check(/[“”„‘]/u, 'quotes of another language');
    check(language === 'ru' ? /[іїєґ’]/iu : /[ыэъё]/iu, 'letters of the other language');
  }
  if ((text.match(/[«“]/gu) ?? []).length !== (text.match(/[»”]/gu) ?? []).length) found.push(`open quotes: ${text}`);
  return found;
}

/** Texts that two languages share word for word: one of them was copied. */
export const copied = (trees: Readonly<Record<Language, object>>): string[] =>
  LANGUAGES.flatMap((language, index) =>
    LANGUAGES.slice(index + 1).flatMap((other) => {
      const theirs = new Map(leaves(trees[other]));
      return leaves(trees[language])
        .filter(([path, text]) => theirs.get(path) === text)
        .map(([path, text]) => `${language} = ${other} at ${path}: ${text}`);
    }),
  );

/** Texts longer than the cap of their last path part, as `path: length`. */
export const overCap = (tree: object, caps: Readonly<Record<string, number>>): string[] =>
  leaves(tree)
    .filter(([path, text]) => text.length > (caps[path.split(' › ').at(-1) ?? ''] ?? 0))
    .map(([path, text]) => `${path}: ${text.length}`);

/** A promise about what the law gives or forbids; the texts send to a lawyer instead. */
export const PROMISES_LAW: Readonly<Record<Language, RegExp>> = {
  en: /guarantee|by law|legally|entitled|we promise|obliged|always refund|law (?:requires|says|allows)/iu,
  ru: /гарантир|по закону|законн|обязан|имеет право|вправе|всегда возвра|закон (?:требует|разрешает)/iu,
  uk: /гаранту|за законом|законн|зобов’яза|має право|вправі|завжди поверта|закон (?:вимагає|дозволяє)/iu,
};

export const ASK_LAWYER: Readonly<Record<Language, string>> = {
  en: 'heck with your lawyer',
  ru: 'своего юриста',
  uk: 'свого юриста',
};
