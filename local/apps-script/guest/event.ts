/** Google's event objects for triggers, dressed with the guest's Range, Spreadsheet, Document and User. */
import type { GetEvent } from '../bridge';
import { run } from './call';
import { Document } from './document';
import { AuthMode, userOf } from './script';
import { rangeOf, Spreadsheet } from './spreadsheet';

/** A web app's event: the first value of each parameter, and all of them (guide "Web apps"). */
function requestEvent({ queryString, pathInfo }: GetEvent): object {
  const parameter: Record<string, string> = {};
  const parameters: Record<string, string[]> = {};
  for (const pair of queryString.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split(/=(.*)/s).map((text) => decode(text.replace(/\+/g, ' ')));
    parameter[name] ??= value;
    (parameters[name] ??= []).push(value);
  }
  return {
    contentLength: -1,
    contextPath: '',
    parameter,
    parameters,
    queryString,
    ...(pathInfo === '' ? {} : { pathInfo }),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The argument of a trigger's function. */
export function eventObject(): object | null {
  const { event, container, mode } = run();
  if (event === null) return null;
  const common = {
    authMode: AuthMode[mode],
    ...(event.triggerUid === undefined ? {} : { triggerUid: event.triggerUid }),
  };
  if (event.kind === 'install') return common;
  if (event.kind === 'clock') return { ...common, ...event.clock };
  if (event.kind === 'get') return event.get ? requestEvent(event.get) : null;
  // Before the add-on is enabled in the file the event tells nothing about it.
  if (container === null || mode === 'NONE') return common;
  if ('documentId' in container)
    return { ...common, source: new Document(container.documentId), user: userOf(event.user ?? '') };
  const source = new Spreadsheet(container);
  const opened = { ...common, source, user: userOf(event.user ?? '') };
  if (event.kind === 'change') return { ...opened, changeType: event.changeType };
  if (!event.edit) return opened;
  const { range, oldValue, value } = event.edit;
  return {
    ...opened,
    range: rangeOf(source, range),
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(value === undefined ? {} : { value }),
  };
}
