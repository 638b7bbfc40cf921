/** The tests of a month in a language: quiet, with faults, and as Google's own clients read it. */
import type { Language } from '../../../src/domain/language';
import { differences, endOf } from './end-state';
import { openMonth, WEEKS, type Month } from './play';
import { expectReadable } from './google-reads';
import type { Scene } from './scene';
import { expectWeek } from './sound';
import { KINDS, stormy } from './weather';

interface Storm {
  readonly week: number;
  readonly kind: string;
  /** Which of a call's writes it befalls; -1: its first request. */
  readonly turn: number;
}

/** Every kind in one of the languages, in another week at another place; with `FULL=1` in the environment all kinds in all weeks at all places. */
function storms({ weeks, language }: Month): readonly Storm[] {
  const kinds = Object.keys(KINDS);
  const turns = (week: number): number => Math.max(...(weeks[week]?.calls ?? []).map(({ writes }) => writes.length));
  if (!process.env['FULL']) {
    const first = language === 'ru' ? 3 : 0;
    return kinds.flatMap((kind, index) =>
      (index % 2 === 0) === (language === 'ru')
        ? [{ week: (first + index) % WEEKS.length, kind, turn: index % 2 }]
        : [],
    );
  }
  return WEEKS.flatMap((_, week) =>
    kinds.flatMap((kind) => Array.from({ length: turns(week) + 1 }, (_, index) => ({ week, kind, turn: index - 1 }))),
  );
}

export function monthIn(language: Language): void {
  let month: Month;
  const ends: string[] = [];
  let left: Scene;
  beforeAll(async () => {
    month = await openMonth(language);
  }, 60_000);
  afterAll(() => month.close());

  test.each(WEEKS.map((_, week) => week + 1))(
    'week %i: what was typed stands, nothing is done twice, nobody hears of what does not concern them',
    async () => {
      const scene = await month.next();
      await expectWeek(scene);
      ends.push(await endOf(scene));
      left = scene;
    },
    60_000,
  );

  test('Google’s own clients read what it left', () => expectReadable(left));

  test('calls that are cut off, refused or not answered, and made again: every week ends as a quiet one', async () => {
    for (const storm of storms(month)) {
      const scene = await month.again(storm.week, stormy(month.weeks[storm.week]?.calls ?? [], storm.kind, storm.turn));
      const differ = differences(ends[storm.week] ?? '', await endOf(scene));
      expect({ storm, differ }).toEqual({ storm, differ: [] });
    }
  }, 7_200_000);
} // prettier-ignore
