/** Versions of the Sales Book, and how a decision names one. */
import { bookMark, isLater, nextVersion, versionOfMark } from '../../../../src/domain/book/version';

test.each([
  ['1.0', '1.1'],
  ['1.9', '1.10'],
  ['2', '2.1'],
  [' 3.4 ', '3.5'],
  ['first', '1.1'],
  ['', '1.1'],
])('%j is followed by %s', (version, next) => expect(nextVersion(version)).toBe(next));

test.each([
  ['SalesBook 1.1', '1.1'],
  ['SalesBook 1.10, urgent', '1.10'],
  [' SalesBook  2', '2'],
  ['Conveyor 1.1', null],
  ['SalesBook', null],
  ['Our SalesBook 1.1', null],
])('a decision about %j is about version %s', (about, version) => expect(versionOfMark(about)).toBe(version));

test('a mark is read back', () => expect(versionOfMark(bookMark('1.12'))).toBe('1.12'));

test.each([
  ['1.10', '1.9', true],
  ['2.0', '1.9', true],
  ['1.1', '1.1', false],
  ['', '1.0', false],
  ['draft', '1.0', false],
])('%j comes after %j: %s', (one, other, later) => expect(isLater(one, other)).toBe(later));
