/** What a document is when it is made, read and changed; who may do so; what a batch promises. */
import { ApiError } from '../../../local/kernel/api-error';
import { ANNA, at, insert, person, World } from './world';

const fails = (work: () => unknown): { code: number; message: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('It went through.');
};

describe('a new document', () => {
  const book = new World().write();

  it('is a section break and an empty paragraph, US Letter, in the nine named styles', () => {
    const document = book.get();
    expect(document.title).toBe('Sales Book');
    expect(document.body!.content).toEqual([
      {
        endIndex: 1,
        sectionBreak: {
          sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType: 'CONTINUOUS' },
        },
      },
      {
        startIndex: 1,
        endIndex: 2,
        paragraph: {
          elements: [{ startIndex: 1, endIndex: 2, textRun: { content: '\n', textStyle: {} } }],
          paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
        },
      },
    ]);
    expect(document.documentStyle!.pageSize!.height!.magnitude).toBe(792);
    expect(document.namedStyles!.styles!.map((style) => style.namedStyleType)).toEqual([
      'NORMAL_TEXT',
      'HEADING_1',
      'HEADING_2',
      'HEADING_3',
      'HEADING_4',
      'HEADING_5',
      'HEADING_6',
      'TITLE',
      'SUBTITLE',
    ]);
    expect(document.headers).toBeUndefined();
    expect(document.tabs).toBeUndefined();
  });

  it('takes the title only, as Google does', () => {
    const world = new World();
    const body = { title: 'Плейбук', body: { content: [{ paragraph: {} }] } };
    const made = world.call('create', { body }).body as { title: string; body: { content: unknown[] } };
    expect(made.title).toBe('Плейбук');
    expect(made.body.content).toHaveLength(2);
    expect((world.call('create', { body: {} }).body as { title: string }).title).toBe('Untitled document');
  });

  it('shows its content in a tab when tabs are asked for, by parameter or by mask', () => {
    for (const query of [{ includeTabsContent: 'true' }, { fields: 'tabs.documentTab.body' }] as Record<
      string,
      string
    >[]) {
      const document = book.get(query);
      expect(document.body).toBeUndefined();
      expect(document.tabs).toHaveLength(1);
      expect(document.tabs![0]!.tabProperties).toEqual({ tabId: 't.0', title: 'Tab 1', index: 0 });
      expect(document.tabs![0]!.documentTab!.body!.content).toHaveLength(2);
    }
    expect(book.get({ fields: '*' }).body).toBeDefined();
  });
});

describe('people', () => {
  const world = new World();
  const book = world.write('Standard');
  world.files
    .get(book.id)!
    .roles.set('reader@x.example', 'reader')
    .set('commenter@x.example', 'commenter')
    .set('writer@x.example', 'writer');
  const batchAs = (user: string) =>
    world.call('batchUpdate', {
      params: { documentId: book.id },
      body: { requests: [insert(1, 'x')] },
      caller: person(user),
    });

  it('a reader reads, without the revision and without suggestions', () => {
    const seen = book.get({}, person('reader@x.example'));
    expect(seen.revisionId).toBeUndefined();
    expect(seen.suggestionsViewMode).toBe('PREVIEW_WITHOUT_SUGGESTIONS');
    expect(book.get().suggestionsViewMode).toBe('SUGGESTIONS_INLINE');
    expect(fails(() => book.get({ suggestionsViewMode: 'SUGGESTIONS_INLINE' }, person('reader@x.example'))).code).toBe(
      403,
    );
  });

  it('readers and commenters cannot write, strangers see nothing, writers write', () => {
    expect(fails(() => batchAs('reader@x.example')).code).toBe(403);
    expect(fails(() => batchAs('commenter@x.example')).code).toBe(403);
    expect(fails(() => batchAs('stranger@x.example')).code).toBe(404);
    expect(batchAs('writer@x.example').status).toBe(200);
    expect(book.sketch()).toBe('xStandard\n');
  });

  it('a person types and deletes in the editor: the revision moves on', () => {
    const before = book.get().revisionId;
    world.docs.typeText(person('writer@x.example'), book.id, 1, 'Our ');
    world.docs.deleteText(person('writer@x.example'), book.id, 5, 6);
    expect(book.sketch()).toBe('Our Standard\n');
    expect(book.get().revisionId).not.toBe(before);
    expect(fails(() => world.docs.typeText(person('reader@x.example'), book.id, 1, 'No')).code).toBe(403);
    expect(world.docs.snapshot(book.id).body!.content).toEqual(book.content());
  });
});

describe('a batch', () => {
  it('answers each request in its place, and gives the new revision', () => {
    const world = new World();
    const book = world.write('Cover');
    const requests = [
      insert(1, 'A '),
      { createNamedRange: { name: 'cover', range: { startIndex: 1, endIndex: 3 } } },
      insert(1, 'The '),
    ];
    const reply = world.call('batchUpdate', { params: { documentId: book.id }, body: { requests } }).body as Record<
      string,
      unknown
    >;
    expect(reply.replies).toEqual([
      {},
      { createNamedRange: { namedRangeId: expect.stringMatching(/^kix\./) as string } },
      {},
    ]);
    expect(reply.writeControl).toEqual({ requiredRevisionId: book.get().revisionId });
    expect(reply.documentId).toBe(book.id);
  });

  it('does nothing at all when one request fails, and says which', () => {
    const book = new World().write('Cover');
    const { revisionId } = book.get();
    expect(book.refusal(insert(1, 'A '), insert(99, 'B'))).toBe(
      'Invalid requests[1].insertText: Index 99 must be less than the end index of the referenced segment, 9.',
    );
    expect(book.sketch()).toBe('Cover\n');
    expect(book.get().revisionId).toBe(revisionId);
  });

  it('holds exactly one kind per request, and at least one request', () => {
    const book = new World().write('Cover');
    expect(book.refusal()).toBe('Must specify at least one request.');
    expect(book.refusal({})).toBe('Invalid requests[0]: No request set.');
    expect(book.refusal({ ...insert(1, 'a'), deleteContentRange: {} })).toMatch(/oneof field 'request' is already set/);
  });

  it('is refused when the document has changed since the required revision', () => {
    const world = new World();
    const book = world.write('Cover');
    const { revisionId } = book.get();
    world.docs.typeText(ANNA, book.id, 1, 'My ');
    const stale = (writeControl: object) =>
      fails(() =>
        world.call('batchUpdate', {
          params: { documentId: book.id },
          body: { requests: [insert(1, 'x')], writeControl },
        }),
      );
    expect(stale({ requiredRevisionId: revisionId })).toEqual({
      code: 400,
      message: expect.stringContaining('does not match the latest revision') as string,
    });
    expect(stale({ targetRevisionId: revisionId }).code).toBe(501);
    const fresh = { requests: [insert(1, 'x')], writeControl: { requiredRevisionId: book.get().revisionId } };
    expect(world.call('batchUpdate', { params: { documentId: book.id }, body: fresh }).status).toBe(200);
  });

  it('refuses loudly what this Workspace cannot do', () => {
    const book = new World().write();
    for (const request of [
      { addDocumentTab: {} },
      { insertInlineImage: { uri: 'https://x.example/a.png' } },
      { replaceImage: {} },
    ]) {
      const failure = fails(() => book.batch(request));
      expect(failure.code).toBe(501);
      expect(failure.message).toMatch(/not supported by the embedded Workspace/);
    }
    expect(book.refusal({ insertText: { text: 'x', location: { index: 1, tabId: 't.7' } } })).toMatch(/tab ID t\.7/);
    expect(book.refusal({ insertText: { text: 'x', location: { index: 1, tabId: 't.0' } } })).toBeNull();
  });
});

describe('what Drive does to a document', () => {
  it('makes, renames, exports and removes it', async () => {
    const world = new World((document, mimeType) =>
      Promise.resolve(mimeType === 'application/x' ? Buffer.from(document.title!) : null),
    );
    const [type] = world.docs.contentTypes!;
    const id = world.addFile('Book', type!.mimeType, ANNA.user);
    type!.create(id, 'Book', ANNA);
    world.docs.typeText(ANNA, id, 1, 'Hello');
    type!.rename(id, 'Renamed');
    expect(String(await type!.export(id, 'application/x'))).toBe('Renamed');
    expect(await type!.export(id, 'image/png')).toBeNull();
    type!.remove(id);
    expect(fails(() => world.docs.snapshot(id)).code).toBe(404);
  });

  it('exports it as text: paragraphs, cells side by side, chips by their names', async () => {
    const world = new World();
    const book = world.write('Stages\n\nby ');
    book.batch(
      {
        insertPerson: {
          personProperties: { email: 'anna@consultant.example', name: 'Anna' },
          endOfSegmentLocation: {},
        },
      },
      { insertTable: { rows: 1, columns: 2, ...at(8) } },
    );
    const { startIndex } = book.table();
    book.batch(insert(startIndex + 5, 'Goal'), insert(startIndex + 3, 'Inquiry'));
    expect(String(await world.docs.contentTypes![0]!.export(book.id, 'text/plain'))).toBe(
      'Stages\n\nInquiry\tGoal\n\nby Anna\n',
    );
  });
});
