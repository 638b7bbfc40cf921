/** Words that are put into texts which ship as data: every language has places for the same ones. */
import { content as en } from '../../../src/locales/en/content';
import { fillIn } from '../../../src/locales/fill-in';
import { content as ru } from '../../../src/locales/ru/content';
import { content as uk } from '../../../src/locales/uk/content';

/** Names of the places by the path of the text; texts without any are left out. */
function places(value: unknown, path = ''): Readonly<Record<string, readonly string[]>> {
  if (typeof value === 'string') {
    const names = [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    return names.length === 0 ? {} : { [path]: [...new Set(names)].sort() };
  }
  return Object.assign({}, ...Object.entries(value ?? {}).map(([key, one]) => places(one, `${path}.${key}`)));
}

test('the same places in every language', () => {
  const english = places(en);
  expect(Object.keys(english).length).toBeGreaterThan(20);
  expect(places(ru)).toEqual(english);
  expect(places(uk)).toEqual(english);
});

test('a place for which there is no word is a fault, a word may hold anything', () => {
  expect(fillIn('{name}: {count}', { name: '$& {count}', count: '3' })).toBe('$& {count}: 3');
  expect(() => fillIn('{name}', {})).toThrow('name');
});
