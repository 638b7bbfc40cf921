/** Sends a wave and repeats what may safely be repeated: truncated exponential backoff with jitter, as Google asks for. */
import { errorReason } from './google-error';
import { ServiceRefusal, UncertainOutcome, type GoogleReply, type GoogleRequest } from './port';

export interface SendTools {
  /** Sends all requests at once; throws when the connection breaks. */
  transport(requests: readonly GoogleRequest[]): GoogleReply[];
  sleep(milliseconds: number): void;
  /** A number in [0, 1). */
  random(): number;
}

/** First pause 1 s, then 2, 4, 8, 16 s, each with up to a second of jitter (Drive, Sheets and Calendar guides on errors). */
const MAX_TRIES = 6;

/** Drive's and Calendar's reasons of a 403 that really is a 429: the request did not take effect. */
const RATE_REASONS = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded']);

/** Reads leave nothing behind, so they may be repeated whatever happened. */
export const isRead = ({ method, url }: GoogleRequest): boolean =>
  method === 'GET' || /:(getByDataFilter|batchGetByDataFilter|search)(\?|$)/.test(url);

const isRateLimited = ({ status, body }: GoogleReply): boolean =>
  status === 429 || (status === 403 && RATE_REASONS.has(errorReason(body)));

/**
 * A 429 was never carried out and is tried again; a read is tried again on 5xx and broken connections too.
 * @throws UncertainOutcome for a write that was answered 5xx or not at all: it may have taken effect.
 */
export function sendWave(requests: readonly GoogleRequest[], tools: SendTools): GoogleReply[] {
  const replies: (GoogleReply | undefined)[] = requests.map(() => undefined);
  let open = requests.map((_, index) => index);
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const answers = attemptOnce(
      open.map((index) => requests[index] as GoogleRequest),
      attempt,
      tools,
    );
    open = open.filter((index, position) => {
      const answer = answers?.[position];
      replies[index] = answer;
      return !answer || shouldRepeat(requests[index] as GoogleRequest, answer, attempt);
    });
    if (open.length > 0) tools.sleep(1000 * 2 ** (attempt - 1) + Math.floor(tools.random() * 1000));
  }
  return replies as GoogleReply[];
}

/** The answers, or null when the connection broke and everything asked for was a read. */
function attemptOnce(requests: readonly GoogleRequest[], attempt: number, tools: SendTools): GoogleReply[] | null {
  try {
    return tools.transport(requests);
  } catch (cause) {
    if (cause instanceof ServiceRefusal) throw cause;
    if (attempt < MAX_TRIES && requests.every(isRead)) return null;
    throw new UncertainOutcome('The connection broke before Google answered', { cause });
  }
}

function shouldRepeat(request: GoogleRequest, reply: GoogleReply, attempt: number): boolean {
  if (isRateLimited(reply)) return attempt < MAX_TRIES;
  if (reply.status < 500) return false;
  if (isRead(request)) return attempt < MAX_TRIES;
  throw new UncertainOutcome(`Google answered ${reply.status} to a write`);
}
