/** What CRMs call an open, won or lost deal, in a status column or as the last stages of a pipeline. */
import { fold } from './fold';

export type ImportOutcome = 'open' | 'won' | 'lost';

const NAMES: Readonly<Record<ImportOutcome, readonly string[]>> = {
  open: [
    'open', 'active', 'in progress', 'new', 'false', 'открыта', 'открыто', 'открытая', 'в работе', 'активна', 'активная', 'в процессе',
    'відкрита', 'відкрито', 'у роботі', 'в роботі', 'в процесі', 'нет', 'no', 'ні', 'n',
  ],
  won: [
    'won', 'closed won', 'close won', 'deal won', 'success', 'successful', 'true', 'успешно реализовано', 'успешна', 'сделка успешна', 'успех',
    'выиграна', 'выиграно', 'выигран', 'продано', 'успішно реалізовано', 'успішна', 'угода успішна', 'виграна', 'виграно', 'успіх',
    'закрыто и реализовано', 'закрито та реалізовано', 'closed won deal', 'won deal', 'да', 'yes', 'так', 'y',
  ],
  lost: [
    'lost', 'closed lost', 'close lost', 'deal lost', 'failed', 'closed lost to competition', 'closed lost competition',
    'closed not realized', 'closed not realised', 'закрыто и не реализовано', 'проиграна', 'проиграно', 'проигран', 'провал', 'сделка провалена', 'отказ',
    'сделка проиграна', 'угода провалена', 'угода програна', 'закрито і не реалізовано', 'закрито та не реалізовано', 'програна', 'програно',
    'відмова', 'провалена', 'неуспешна', 'потеряна', 'втрачена', 'lost deal', 'disqualified', 'junk', 'junk lead', 'lost lead',
  ],
}; // prettier-ignore

const ANSWERS = new Set(['true', 'false', 'да', 'нет', 'yes', 'no', 'так', 'ні', 'y', 'n', 'new', 'активна', 'active'].map(fold)); // prettier-ignore

let outcomes: ReadonlyMap<string, ImportOutcome> | undefined;
const outcomesOf = (): ReadonlyMap<string, ImportOutcome> =>
  (outcomes ??= new Map(
    (Object.keys(NAMES) as ImportOutcome[]).flatMap((outcome) => NAMES[outcome].map((name) => [fold(name), outcome] as const)), // prettier-ignore
  ));

/** Of a status column; null: no outcome that we know. */
export const outcomeNamed = (text: string): ImportOutcome | null => outcomesOf().get(fold(text)) ?? null;

/** Of a stage's name: only what ends a deal, and says so in more than a yes or a no. */
export function endNamed(text: string): 'won' | 'lost' | null {
  const name = fold(text);
  if (ANSWERS.has(name)) return null;
  const outcome = outcomesOf().get(name) ?? outcomesOf().get(name.replace(/ \d+$/, ''));
  return outcome === 'won' || outcome === 'lost' ? outcome : null;
}
