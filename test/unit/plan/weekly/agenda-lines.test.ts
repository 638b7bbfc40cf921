/** Agendas and minutes in words, in every language: nothing left unfilled, nothing too long, nothing that is not text. */
import { LANGUAGES, type Language } from '../../../../src/domain/language';
import type { AgendaFacts } from '../../../../src/domain/weekly/agenda-facts';
import { agenda as en } from '../../../../src/locales/en/agenda';
import { agenda as ru } from '../../../../src/locales/ru/agenda';
import { agenda as uk } from '../../../../src/locales/uk/agenda';
import { agendaSections, htmlLines, minutesSections, plainText } from '../../../../src/plan/weekly/agenda-lines';

const WORDS = { en, ru, uk };
const wording = (language: Language) => ({ words: WORDS[language], language });
const repeat = <T>(count: number, one: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));

const facts = (count: number, words = 'Word'): AgendaFacts => {
  const tasks = (due: string) =>
    repeat(count, (at) => ({ task: `${words} ${at}`, owner: 'Ann\nLee', due, status: '', from: '' }));
  const decisions = repeat(count, (at) => ({
    id: `D${at}`,
    proposedOn: '',
    proposedBy: '',
    statement: words,
    approver: 'Bo',
    status: '',
  }));
  return {
    done: tasks(''),
    promised: tasks('2026-11-30'),
    overdue: tasks('2026-11-30'),
    decisions: decisions.slice(0, 3),
    waiting: decisions.slice(3),
    feedback: repeat(count, () => ({ date: '', from: 'Cy', about: 'Map', text: words, reaction: '' })),
    next: tasks('2026-12-03'),
  };
};

describe.each(LANGUAGES)('in %s', (language) => {
  const { words } = wording(language);

  test('an agenda has its parts in minutes, its dates in words, and nothing unfilled', () => {
    const text = plainText(agendaSections(facts(2), '2026-12-01', 45, wording(language)));
    expect(text).not.toMatch(/[{}]|undefined/);
    const minutes = [...text.matchAll(/\((\d+) /g)].map(([, count]) => Number(count));
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(45);
    expect(text.split('\n').filter((line) => line.includes('Word 1 · Ann Lee'))).toHaveLength(4);
    expect(text).toMatch(/30 .*2026/);
  });

  test('an empty Journal still is an agenda', () => {
    const text = plainText(agendaSections(facts(0), '2026-12-01', 30, wording(language)));
    expect(text.split(`– ${words.nothing}`)).toHaveLength(4);
    expect(text).not.toContain(words.overdue);
  });

  test('however much there is, the event has room for it', () => {
    const sections = agendaSections(facts(60, `<b>${'&'.repeat(300)}`), '2026-12-01', 45, wording(language));
    const html = htmlLines(sections, words)
      .map((line) => line.html)
      .join('<br>');
    expect(html.length).toBeLessThan(8_000);
    expect(html).not.toContain('<b>&&');
    expect(plainText(sections).length).toBeGreaterThan(40_000 - 1);
    expect(plainText(sections).length).toBeLessThan(50_000);
  });

  test('minutes tell who was there, what was decided and by whom, what was said and promised', () => {
    const cells = { present: 'Ann, Bo', done: '– A\n✗ B', feedback: '– Cy: Good', next: '– C · Ann', decisions: 'D1' };
    const made = [
      { id: 'D1', statement: 'One', approver: 'Bo', status: 'approved' },
      { id: 'D2', statement: 'Two', approver: 'Bo', status: 'declined' },
    ];
    const lines = htmlLines(minutesSections(cells, made, { words }), words).map(({ html }) => html);
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined/);
    expect(lines[0]).toContain('Ann, Bo');
    for (const line of ['– A', '✗ B', '– Cy: Good', '– C · Ann']) expect(lines).toContain(line);
    expect(lines.filter((line) => line.includes(', Bo') && line.startsWith('– D'))).toHaveLength(2);
  });
});
