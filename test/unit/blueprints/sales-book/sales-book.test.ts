/** What the Sales Book contains, and in which order. */
import type { Part } from '../../../../src/blueprints/document/blocks';
import { stageRange } from '../../../../src/blueprints/sales-book/passive';
import { salesBookBlocks } from '../../../../src/blueprints/sales-book/sales-book';
import { bookContent } from './book-content';

const book = salesBookBlocks(bookContent('developer', 'en'));
const keys = book.map(({ key }) => key);
const block = (key: string) => book.find((one) => one.key === key)!;
const kinds = (parts: readonly Part[]) => parts.map(({ kind }) => kind);
const words = (key: string): string => JSON.stringify(block(key));

describe('the Sales Book', () => {
  it('goes from the cover over the three sections to the history of versions', () => {
    expect(keys.filter((key) => !key.includes('.'))).toEqual([
      'cover',
      'contents',
      'standard',
      'stages',
      'passive',
      'lossStandard',
      'goLive',
      'history',
    ]);
    expect(keys.indexOf('stage.D1')).toBe(keys.indexOf('stages') + 1);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives every stage a page: the goal first, then the actions, what else holds, and what to say', () => {
    const stage = block('stage.D2');
    expect(stage.parts[0]).toMatchObject({ kind: 'heading', newPage: true });
    expect(kinds(stage.parts)).toEqual([
      'heading',
      'paragraph',
      'callout',
      'heading',
      'table',
      'spacer',
      'facts',
      'heading',
      'quote',
    ]);
  });

  it('shows the sale milestone in the scheme, and what it means on the page of its stage', () => {
    const scheme = block('stages').parts.find(({ kind }) => kind === 'scheme');
    const strong = scheme?.kind === 'scheme' ? scheme.boxes.filter((box) => box.strong).map(({ code }) => code) : [];
    expect(strong).toEqual(['D7 ★']);
    expect(words('stage.D7')).toContain('★');
    expect(words('stage.D6')).not.toContain('★');
  });

  it('says how long a deal may stay, also where only the hand-over ends it', () => {
    expect(words('stage.D1')).toContain('1 day');
    expect(words('stage.D8')).not.toContain('null');
  });

  it('keeps the reasons of one group under one heading', () => {
    const headings = book.flatMap(({ key, parts }) =>
      key.startsWith('passive.')
        ? parts.flatMap((part) => (part.kind === 'heading' && part.level === 2 ? part.text : []))
        : [],
    );
    expect(headings).toHaveLength(4);
    expect(new Set(headings).size).toBe(4);
    expect(keys.indexOf('passive.T1')).toBe(keys.indexOf('passive.L5') + 1);
  });

  it('tells when to come back: after the loss, before the client’s own date, or never', () => {
    expect(words('passive.L1')).toContain('60');
    expect(words('passive.L6')).toMatch(/14/);
    expect(words('passive.L6')).not.toContain('-14');
    expect(words('passive.L12')).not.toContain('null');
  });

  it('cuts a very long name on the cover only', () => {
    const client = 'Lypky '.repeat(160).trim();
    const [cover] = salesBookBlocks({ ...bookContent('b2b', 'en'), client });
    const band = cover?.parts.find(({ kind }) => kind === 'band');
    expect(band?.kind === 'band' && band.subtitle.length).toBeLessThanOrEqual(110);
    expect(band?.kind === 'band' && band.subtitle.endsWith('…')).toBe(true);
  });

  it('writes neighbouring stages as a range', () => {
    const conveyor = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'];
    expect(stageRange(['B2', 'B3', 'B4'], conveyor)).toBe('B2–B4');
    expect(stageRange(['B6', 'B1', 'B2'], conveyor)).toBe('B1, B2, B6');
    expect(stageRange(['B5'], conveyor)).toBe('B5');
  });
});
