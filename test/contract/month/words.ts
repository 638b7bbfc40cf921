/** What people say and type in the month, in a language. */
import type { Language } from '../../../src/domain/language';
import { en } from './words-en';
import { ru } from './words-ru';

export interface MonthWords {
  readonly names: Readonly<
    Record<'olena' | 'taras' | 'viktor' | 'nadiia' | 'anna' | 'bohdan' | 'petro' | 'iryna' | 'halyna' | 'ivan', string>
  >;
  readonly consultancy: string;
  /** The plan's first. */
  readonly phase: string;
  readonly client: string;
  readonly positions: Readonly<
    Record<'director' | 'head' | 'seller' | 'it' | 'marketing' | 'analyst' | 'lead', string>
  >;
  readonly responsible: string;
  readonly parking: string;
  readonly ourQuestion: string;
  readonly tasks: Readonly<
    Record<'rota' | 'recordings' | 'numbers' | 'callBack' | 'practice' | 'oldFile' | 'lateShift', string>
  >;
  /** Feedback: what it is about and what was said. */
  readonly feedback: readonly (readonly [about: string, text: string])[];
  readonly reaction: string;
  readonly answers: Readonly<Record<'missed' | 'spread' | 'pay' | 'discounts', string>>;
  readonly pain: readonly [statement: string, figure: string];
  readonly unanswered: readonly [statement: string, figure: string];
  readonly change: string;
  readonly changeOfUnanswered: string;
  readonly decisions: Readonly<Record<'report' | 'reportReworded' | 'telephony', string>>;
  readonly deals: readonly (readonly [title: string, contact: string])[];
  readonly nextStep: string;
  readonly proof: string;
  readonly lossEvidence: string;
  readonly stage: string;
  readonly exit: string;
  readonly book: Readonly<
    Record<'foreword' | 'between' | 'after' | 'theirs' | 'ours' | 'both' | 'kept' | 'late', string>
  >;
  readonly signOff: string;
}

const ALL: Readonly<Partial<Record<Language, MonthWords>>> = { en, ru };

export function wordsFor(language: Language): MonthWords {
  const words = ALL[language];
  if (!words) throw new Error(`The month is not told in ${language}`);
  return words;
}
