/** The port on Apps Script: UrlFetchApp for the waves, and the services for what REST cannot do. */
import { ServiceRefusal, type GoogleReply, type GoogleRequest, type Notes, type Workspace } from './port';
import { sendWave } from './send';

/** Longest value a property may hold is 9 KB (Apps Script quotas); a UTF-16 unit takes at most 3 bytes. */
const PROPERTY_CHARACTERS = 3000;
const FLASH_SECONDS = 600;

/** Makes the port; asks nothing of Google before it is used. */
export function appsScriptWorkspace(): Workspace {
  const sleep = (milliseconds: number): void => Utilities.sleep(milliseconds);
  const random = (): number => Math.random();
  let waves = 0;
  let sent = 0;
  const transport = (requests: readonly GoogleRequest[]): GoogleReply[] => {
    waves += 1;
    sent += requests.length;
    return orRefusal(() => fetchAll(requests));
  };
  return {
    wave: (requests) => sendWave(requests, { transport, sleep, random }),
    spent: () => ({ waves, requests: sent }),
    now: () => Date.now(),
    sleep,
    random,
    digest: sha256,
    user: () => orRefusal(() => Session.getEffectiveUser().getEmail().toLowerCase()),
    userLocale: () => Session.getActiveUserLocale(),
    openSpreadsheet: () => SpreadsheetApp.getActiveSpreadsheet()?.getId() ?? null,
    openDocument: () => DocumentApp.getActiveDocument()?.getId() ?? null,
    selection,
    watch,
    hourly,
    exclusively,
    notes: propertyNotes(),
    flash: cacheNotes(),
    resource: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
    log: (message) => console.log(message),
  };
}

/** @throws ServiceRefusal when Apps Script itself says no */
function orRefusal<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = refusalCode(cause instanceof Error ? cause.message : String(cause));
    throw code ? new ServiceRefusal(code, { cause }) : cause;
  }
}

/** Apps Script's exceptions carry no code, only English sentences (guides/services/quotas, guides/support/troubleshooting). */
function refusalCode(message: string): ServiceRefusal['code'] | null {
  if (/too many times for one day|bandwidth quota exceeded/i.test(message)) return 'dailyLimit';
  if (/permissions? (are|is) not sufficient|do not have permission to call|authorization is required/i.test(message))
    return 'scopeMissing';
  if (/exceeded the property storage quota|argument too large: value/i.test(message)) return 'notesFull';
  return null;
}

function fetchAll(requests: readonly GoogleRequest[]): GoogleReply[] {
  const token = ScriptApp.getOAuthToken();
  return UrlFetchApp.fetchAll(
    requests.map(({ method, url, body, ifMatch }) => ({
      url,
      method: method.toLowerCase() as GoogleAppsScript.URL_Fetch.HttpMethod,
      headers: { Authorization: `Bearer ${token}`, ...(ifMatch ? { 'If-Match': ifMatch } : {}) },
      muteHttpExceptions: true,
      ...(body ? { contentType: 'application/json', payload: JSON.stringify(body) } : {}),
    })),
  ).map((response) => ({ status: response.getResponseCode(), body: parseBody(response.getContentText()) }));
}

/** Google's front ends answer some errors with HTML: that is a reply without a body we can read. */
function parseBody(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function sha256(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');
}

function selection(): { readonly sheetId: number; readonly row: number } | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const range = spreadsheet?.getActiveRange();
  return spreadsheet && range ? { sheetId: spreadsheet.getActiveSheet().getSheetId(), row: range.getRow() - 1 } : null;
}

/** One of each type per person and file (Apps Script, "Triggers for editor add-ons"); beyond 20 they are refused. */
function watch(handlers: { readonly edit: string; readonly change: string }): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) return false;
  try {
    const present = ScriptApp.getUserTriggers(spreadsheet).map((trigger) => trigger.getHandlerFunction());
    const missing = (handler: string): boolean => !present.includes(handler);
    if (missing(handlers.edit)) ScriptApp.newTrigger(handlers.edit).forSpreadsheet(spreadsheet).onEdit().create();
    if (missing(handlers.change)) ScriptApp.newTrigger(handlers.change).forSpreadsheet(spreadsheet).onChange().create();
    return true;
  } catch (cause) {
    console.log(`no trigger: ${cause instanceof Error ? cause.message : String(cause)}`);
    return false;
  }
}

/** Once an hour is as often as an add-on's clock may call (Apps Script, "Triggers for editor add-ons"). */
function hourly(handler: string, on: boolean): boolean {
  try {
    const present = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
    if (on && present.length === 0) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
    if (!on) for (const trigger of present) ScriptApp.deleteTrigger(trigger);
    return true;
  } catch (cause) {
    console.log(`no trigger: ${cause instanceof Error ? cause.message : String(cause)}`);
    return false;
  }
}

function exclusively<T>(work: () => T): T | null {
  const lock = LockService.getUserLock();
  if (!lock.tryLock(500)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** Marks a note that is packed: a person has 500 KB of properties (guides/services/quotas), and an intake takes a third of its length. */
const PACKED = 'gz:';
/** Shorter ones gain nothing. */
const WORTH_PACKING = 1000;

function pack(text: string): string {
  if (text.length < WORTH_PACKING) return text;
  const bytes = Utilities.gzip(Utilities.newBlob(text, 'text/plain')).getBytes();
  return PACKED + Utilities.base64Encode(bytes);
}

function unpack(text: string): string {
  if (text.slice(0, PACKED.length) !== PACKED) return text;
  const bytes = Utilities.base64Decode(text.slice(PACKED.length));
  return Utilities.ungzip(Utilities.newBlob(bytes, 'application/x-gzip')).getDataAsString();
}

/** Long notes are cut into numbered properties; the count stands in the first, and is written last. */
function propertyNotes(): Notes {
  const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();
  const partKey = (key: string, part: number): string => `${key}#${part}`;
  const count = (properties: GoogleAppsScript.Properties.Properties, key: string): number =>
    Number(properties.getProperty(key) ?? 0);
  return {
    read(key) {
      const all = store().getProperties();
      const parts = Number(all[key] ?? 0);
      if (parts === 0) return null;
      return unpack(Array.from({ length: parts }, (_, part) => all[partKey(key, part)] ?? '').join(''));
    },
    write(key, text) {
      const value = pack(text);
      const properties = store();
      const before = count(properties, key);
      const parts: Record<string, string> = {};
      let total = 0;
      for (let from = 0; from < value.length || total === 0; from += PROPERTY_CHARACTERS) {
        parts[partKey(key, total)] = value.slice(from, from + PROPERTY_CHARACTERS);
        total += 1;
      }
      orRefusal(() => properties.setProperties({ ...parts, [key]: String(total) }));
      for (let part = total; part < before; part += 1) properties.deleteProperty(partKey(key, part));
    },
    remove(key) {
      const properties = store();
      const before = count(properties, key);
      properties.deleteProperty(key);
      for (let part = 0; part < before; part += 1) properties.deleteProperty(partKey(key, part));
    },
  };
}

function cacheNotes(): Notes {
  const cache = (): GoogleAppsScript.Cache.Cache => CacheService.getUserCache();
  return {
    read: (key) => cache().get(key),
    write: (key, value) => cache().put(key, value, FLASH_SECONDS),
    remove: (key) => cache().remove(key),
  };
}
