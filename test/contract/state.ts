/** The whole state of a workspace as an engagement's owner sees it, with everything random or timed made comparable. */
import type { AddOn, Json } from './add-on';

/** As `expect(state).toEqual(wanted)`, in a fraction of the time where they are equal. */
export function expectState(state: Json, wanted: Json): void {
  if (JSON.stringify(state) !== JSON.stringify(wanted)) expect(state).toEqual(wanted);
}

/** Random or clock-driven: IDs are replaced by what they stand for, these keys are dropped. */
export const DROPPED: ReadonlySet<string> = new Set(['etag', 'createdTime', 'modifiedTime', 'created', 'updated', 'revisionId', 'version', 'sequence', 'iCalUID', 'headingId', 'namedRangeId', 'metadataId', 'protectedRangeId', 'bandedRangeId', 'namedRangeID', 'viewedByMeTime', 'chartId', 'hangoutLink', 'conferenceData']); // prettier-ignore

/** What is stored of a spreadsheet; what is worked out from it would take long and adds nothing. */
const SHEET_FIELDS =
  'properties(title,locale,timeZone),namedRanges,developerMetadata,sheets(properties,developerMetadata,protectedRanges,conditionalFormats,' +
  'bandedRanges,merges,charts,data(rowData(values(userEnteredValue,note,dataValidation)),columnMetadata))';
const FILE_FIELDS = 'id,name,mimeType,parents,trashed,appProperties,permissions(emailAddress,role,type)';

/** Files with permissions, contents of every sheet and document, events, and mails: equal states are equal values. */
export async function stateOf(addOn: AddOn): Promise<Json> {
  const { files } = await addOn.rest(
    'GET',
    `/drive/v3/files?pageSize=1000&orderBy=name&fields=${encodeURIComponent(`files(${FILE_FIELDS})`)}`,
  );
  const contents: Json[] = [];
  for (const { id, name, mimeType } of files) {
    if (mimeType.endsWith('spreadsheet'))
      contents.push({
        name,
        sheet: await addOn.rest('GET', `/v4/spreadsheets/${id}?fields=${encodeURIComponent(SHEET_FIELDS)}`),
      });
    if (mimeType.endsWith('document'))
      contents.push({ name, document: await addOn.rest('GET', `/v1/documents/${id}?includeTabsContent=true`) });
  }
  const { items: events } = await addOn.rest('GET', '/calendar/v3/calendars/primary/events?showDeleted=true');
  const mails = addOn.workspace.kernel.outbox
    .list()
    .map(({ from, to, kind, subject, text }) => ({ from, to, kind, subject, text }));
  mails.sort((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
  const root = (await addOn.rest('GET', '/drive/v3/files/root?fields=id')).id;
  const names = new Map<string, string>([
    [root, '<My Drive>'],
    // In the text of a JSON value.
    ...files.map(({ id, name }: Json) => [id, JSON.stringify(`<${name}>`).slice(1, -1)]),
  ]);
  return comparable({ files, contents, events, mails }, namer(names));
}

/** For a JSON text: IDs of Docs' headings, ranges and lists are named in the order in which they occur. */
export function namer(names: ReadonlyMap<string, string>) {
  const minted = new Map<string, string>();
  const random = new RegExp(
    `${[...names.keys()].join('|')}|\\bmeet\\.google\\.com/[a-z-]+|\\b(?:h|kix)\\.[a-z0-9]+`,
    'g',
  );
  return (text: string): string =>
    text.replace(random, (id) => {
      const known = id.startsWith('meet.google') ? '<Meet>' : (names.get(id) ?? minted.get(id));
      if (known !== undefined) return known;
      const name = `<${id.split('.')[0]}${minted.size}>`;
      minted.set(id, name);
      return name;
    });
}

function comparable(value: object, name: (text: string) => string): Json {
  return JSON.parse(name(JSON.stringify(value, (key, item: unknown) => (DROPPED.has(key) ? undefined : item))));
}
