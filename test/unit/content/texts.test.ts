/** The checks of the texts themselves: each catches the slip that it is there for. */
import { copied, misspelt, overCap, PROMISES_LAW } from './texts';

describe('the checks of the built-in texts', () => {
  it.each([
    ['en', 'The client says "yes"'],
    ['en', 'The client’s  answer'],
    ['en', 'Ask “why'],
    ['en', 'Сlient'], // its first letter is Cyrillic
    ['ru', 'Записать потребу клієнта'],
    ['ru', 'Договориться о meeting'],
    ['ru', 'Cделка'], // its first letter is Latin
    ['ru', 'Спросите “почему”'],
    ['uk', 'Записать потребность, сделка выиграна'],
    ['uk', 'Об’єднати ещё раз'],
    ['uk', "Об'єднати"],
  ] as const)('%s: %s', (language, text) => {
    expect(misspelt(language, text)).not.toEqual([]);
  });

  it.each([
    ['en', 'Ask “why?” and don’t argue'],
    ['ru', 'Откройте Sales Book и выберите из L1–L12 — «почему»'],
    ['uk', 'З’ясуйте «чому» — і запишіть у Sales Book'],
  ] as const)('%s, well written: %s', (language, text) => {
    expect(misspelt(language, text)).toEqual([]);
  });

  it('a sentence left in another language, one too long, a promise about the law', () => {
    const sentence = { B1: { name: 'Inquiry' } };
    expect(copied({ en: sentence, ru: sentence, uk: { B1: { name: 'Звернення' } } })).toEqual([
      'en = ru at B1 › name: Inquiry',
    ]);
    expect(overCap(sentence, { name: 6 })).toEqual(['B1 › name: 7']);
    expect('The fee is refunded by law').toMatch(PROMISES_LAW.en);
    expect('Застройщик обязан вернуть взнос').toMatch(PROMISES_LAW.ru);
    expect('Клієнт має право на повернення').toMatch(PROMISES_LAW.uk);
  });
});
