/** Carries out the waves of a run: its requests take effect one after the other, and what shall go wrong goes wrong. */
import { ApiError } from './api-error';
import type { Caller } from './contract';
import type { Dispatch } from './dispatch';
import { faultReply } from './fault-replies';
import type { Fault } from './faults';
import { apiAt, pathAtGoogle } from './google-hosts';
import type { Latency } from './latency';
import { notFoundPage } from './not-found-page';
import { jsonReply, type RawReply, type RawRequest } from './raw-http';
import { ConnectionLost, RunKilled, type RunContext } from './run-context';
import { bundleCaller, type Tokens } from './tokens';
import { traceLine, type Trace } from './trace';

export interface WaveParts {
  readonly dispatch: Dispatch;
  readonly latency: Latency;
  readonly tokens: Tokens;
  readonly trace: Trace;
  /** Another user's call of the bundle, between two requests of a run. */
  readonly callScript: (user: string, name: string, args: readonly unknown[]) => Promise<void>;
  /** Told of what should have happened between two requests and was refused. */
  readonly report?: (error: Error) => void;
}

export interface Waves {
  /**
   * Sends requests of a run at once, as `UrlFetchApp.fetchAll` does. Replies stand in the order of the requests.
   * @throws RunKilled when the run was ended: let nothing more of it happen.
   * @throws ConnectionLost when an answer was lost (every request of the wave took effect), or the host is not Google's.
   */
  sendWave(run: RunContext, requests: readonly RawRequest[]): Promise<RawReply[]>;
  /** A request outside a run, for `caller`. */
  request(request: RawRequest, caller: Caller): Promise<RawReply>;
}

export function createWaves({ dispatch, latency, tokens, trace, callScript, report }: WaveParts): Waves {
  async function plain(request: RawRequest, caller: Caller): Promise<RawReply> {
    const reply = await dispatch(request, caller);
    trace(traceLine(null, caller.user, request, reply));
    return reply;
  }

  async function carryOut(request: RawRequest): Promise<RawReply> {
    const path = pathAtGoogle(request.url);
    if (path === null) return notFoundPage(new URL(request.url).pathname);
    try {
      return await dispatch({ ...request, url: path }, bundleCaller(request.headers, tokens));
    } catch (error) {
      if (error instanceof ApiError) return jsonReply(error.code, error.body(apiAt(path) ?? 'drive'));
      throw error;
    }
  }

  async function interlude(fault: Extract<Fault, { kind: 'run' }>): Promise<void> {
    if ('function' in fault) return callScript(fault.user, fault.function, fault.arguments);
    const url = pathAtGoogle(fault.url) ?? fault.url;
    const body = fault.body === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(fault.body));
    const request = { method: fault.method, url, headers: { 'content-type': 'application/json' }, body };
    const { status, body: answer } = await plain(request, { user: fault.user, scopes: 'all', project: null });
    if (status >= 400)
      report?.(
        new Error(`${fault.method} ${url} between two requests was refused: ${status} ${answer.toString('utf8')}`),
      );
  }

  async function sendWave(run: RunContext, requests: readonly RawRequest[]): Promise<RawReply[]> {
    if (run.killed) throw new RunKilled();
    const foreign = requests.find(({ url }) => !isGoogles(url));
    if (foreign) throw new ConnectionLost(foreign.url);
    const wave = ++run.wave;
    await latency.wave(requests);
    const replies: RawReply[] = [];
    let lost: string | null = null;
    for (const request of requests) {
      const fate = run.nextRequest(`${request.method} ${request.url}\n${request.body.toString('base64')}`);
      if (fate.killBefore) kill(run);
      const refused =
        fate.status === null ? null : faultReply(apiAt(new URL(request.url).pathname) ?? 'drive', fate.status);
      const reply = refused ?? (await carryOut(request));
      trace(traceLine({ wave, call: run.call }, run.user, request, reply));
      if (fate.killAfter) kill(run);
      if (fate.lostAnswer) lost ??= request.url;
      for (const fault of fate.interludes) await interlude(fault);
      replies.push(reply);
    }
    if (lost !== null) throw new ConnectionLost(lost);
    return replies;
  }

  return {
    sendWave,
    async request(request, caller) {
      await latency.wave([request]);
      return plain(request, caller);
    },
  };
}

function kill(run: RunContext): never {
  run.killed = true;
  throw new RunKilled();
}

const isGoogles = (url: string) =>
  URL.canParse(url) && /(^|\.)googleapis\.com$/.test(new URL(url).hostname) && url.startsWith('https://');
