/** Answers the calls of one run: requests, stores, locks, triggers, what is shown and logged. */
import { isUtf8 } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ConnectionLost, type RunContext } from '../kernel/run-context';
import type { RawReply, RawRequest } from '../kernel/raw-http';
import { openFileId } from '../kernel/script-host';
import type { Workspace } from '../workspace';
import type {
  BridgeAnswers,
  BridgeCalls,
  BridgeName,
  Container,
  FetchReply,
  FetchRequest,
  StoreKind,
  UiEffect,
} from './bridge';
import type { CacheStore } from './cache-store';
import type { Locks } from './locks';
import { propertyStore } from './property-store';
import { ServiceRefusal } from './service-refusal';
import { readDocument, readSpreadsheet } from './file-info';
import type { TriggerStore } from './trigger-store';

export interface LogLine {
  readonly severity: string;
  readonly text: string;
}

/** What all runs share. */
export interface Shared {
  readonly workspace: Workspace;
  readonly cache: CacheStore;
  readonly locks: Locks;
  readonly triggers: TriggerStore;
  /** Pages of the bundle by name, without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  /** Whether the bundle has such a top-level function. */
  readonly hasFunction: (name: string) => boolean;
}

export interface RunFacts {
  readonly context: RunContext;
  readonly user: string;
  readonly container: Container | null;
  /** Presses a button of an alert. */
  readonly answerAlert: (alert: Extract<UiEffect, { kind: 'alert' }>) => Promise<string> | string;
}

type Handlers = {
  readonly [K in BridgeName]?: (...args: BridgeCalls[K]) => BridgeAnswers[K] | Promise<BridgeAnswers[K]>;
};

/** Google's spelling of the headers the bundle may look up. */
const SPELLING: Readonly<Record<string, string>> = { etag: 'ETag' };
const spelled = (name: string): string =>
  SPELLING[name] ?? name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

const toRaw = ({ method, url, headers, body }: FetchRequest): RawRequest => ({
  method,
  url,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  body: Buffer.from(body ?? '', 'utf8'),
});

function toReply({ status, headers, body }: RawReply): FetchReply {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [spelled(name), value]));
  if (isUtf8(body)) return { status, headers: named, body: body.toString('utf8') };
  return { status, headers: named, body: body.toString('base64'), base64: true };
}

export class RunCalls {
  readonly ui: UiEffect[] = [];
  readonly log: LogLine[] = [];
  private readonly handlers: Handlers;

  constructor(
    private readonly shared: Shared,
    private readonly facts: RunFacts,
  ) {
    const { cache, triggers } = shared;
    const properties = (store: StoreKind) => propertyStore(shared.workspace.kernel.store, this.owner(store));
    this.handlers = {
      fetchAll: (requests) => this.fetchAll(requests),
      sleep: (milliseconds) => this.sleep(milliseconds),
      uuid: () => randomUUID(),
      userKey: () => createHash('sha256').update(`user key of ${facts.user}`).digest('base64url'),
      propertiesRead: (store) => properties(store).read(),
      propertiesWrite: (store, changes, deleteOthers) => done(properties(store).write(changes, deleteOthers)),
      propertiesRemove: (store, key) => done(properties(store).remove(key)),
      cacheRead: (store, keys) => cache.read(this.owner(store), keys),
      cacheWrite: (store, entries, seconds) => done(cache.write(this.owner(store), entries, seconds)),
      cacheRemove: (store, keys) => done(cache.remove(this.owner(store), keys)),
      lockAcquire: (store, milliseconds) => shared.locks.acquire(this.owner(store), this, milliseconds),
      lockRelease: (store) => done(shared.locks.release(this.owner(store), this)),
      triggerList: () => triggers.all().filter(({ user }) => user === facts.user),
      triggerCreate: (wanted) => {
        if (!shared.hasFunction(wanted.functionName))
          throw new ServiceRefusal(`Script function not found: ${wanted.functionName}`);
        return triggers.create(facts.user, wanted);
      },
      triggerRemove: (uid) => done(triggers.remove(facts.user, uid)),
      spreadsheet: () => readSpreadsheet(shared.workspace, facts.user, facts.container),
      document: () => readDocument(shared.workspace, facts.user, facts.container),
      page: (name) => (Object.hasOwn(shared.html, name) ? (shared.html[name] ?? null) : null),
      ui: async (effect) => {
        this.ui.push(effect);
        return effect.kind === 'alert' ? facts.answerAlert(effect) : null;
      },
      log: (severity, text) => {
        this.log.push({ severity, text });
        return null;
      },
    };
  }

  /**
   * @throws ServiceRefusal to be thrown in the bundle
   * @throws RunKilled when the run is over
   */
  async answer(name: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers[name as BridgeName] as ((...args: readonly unknown[]) => unknown) | undefined;
    if (!handler) throw new Error(`The guest called ${name}, which nobody answers.`);
    return handler(...args);
  }

  /** Frees what the run held. */
  end(): void {
    this.shared.locks.releaseAll(this);
  }

  private owner(store: StoreKind): string {
    if (store === 'script') return 'script';
    if (store === 'user') return `user/${this.facts.user}`;
    return `document/${this.facts.container ? openFileId(this.facts.container) : ''}`;
  }

  private async fetchAll(requests: readonly FetchRequest[]): Promise<FetchReply[]> {
    try {
      return (await this.shared.workspace.sendWave(this.facts.context, requests.map(toRaw))).map(toReply);
    } catch (error) {
      if (error instanceof ConnectionLost) throw new ServiceRefusal(error.message);
      throw error;
    }
  }

  private async sleep(milliseconds: number): Promise<null> {
    const { clock } = this.shared.workspace.kernel;
    if (clock.frozen) clock.advance(milliseconds);
    else await pause(milliseconds);
    return null;
  }
}

const done = (_nothing: void): null => null;
