/** The trace: one line of JSON per request, with exactly the keys of the documented surface. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { googleUrl } from './google-hosts';
import type { RawReply, RawRequest } from './raw-http';

export interface TraceLine {
  /** 1, 2… within one run of the bundle; null outside one. */
  readonly wave: number | null;
  /** The bundle's function; null outside a run. */
  readonly call: string | null;
  readonly user: string;
  readonly method: string;
  /** Google's real one. */
  readonly url: string;
  /** Parsed JSON; the text itself where it is no JSON; null when there is none. */
  readonly body: unknown;
  readonly status: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export type Trace = (line: TraceLine) => void;

/** Appends to `file` (made when missing, else emptied now); null: no trace. Each line is written before the reply is given. */
export function openTrace(file: string | null): Trace {
  if (file === null) return () => undefined;
  writeFileSync(file, '');
  return (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
}

export function traceLine(
  run: { wave: number; call: string } | null,
  user: string,
  request: RawRequest,
  reply: RawReply,
): TraceLine {
  return {
    wave: run?.wave ?? null,
    call: run?.call ?? null,
    user,
    method: request.method,
    url: googleUrl(request.url),
    body: bodyOf(request),
    status: reply.status,
    requestBytes: request.body.length,
    responseBytes: reply.body.length,
  };
}

function bodyOf({ body }: RawRequest): unknown {
  if (body.length === 0) return null;
  const text = body.toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
