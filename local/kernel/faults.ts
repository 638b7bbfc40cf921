/** What shall go wrong during a run of the bundle: the list that `POST /faults` and `--faults` take. */

/** `at` is the number of the request in the run, from 1; requests sent again count anew. */
export type Fault =
  | { readonly at: number; readonly kind: 'kill-before' | 'kill-after' | 'lost-answer' }
  | { readonly at: number; readonly kind: 'status'; readonly status: 429 | 500 | 503; readonly times: number }
  | {
      readonly at: number;
      readonly kind: 'run';
      readonly user: string;
      readonly function: string;
      readonly arguments: readonly unknown[];
    }
  | {
      readonly at: number;
      readonly kind: 'run';
      readonly user: string;
      readonly method: string;
      readonly url: string;
      readonly body: unknown;
    };

/** The list is not as documented; the message says what is wrong, for people. */
export class FaultsInvalid extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FaultsInvalid';
  }
}

const KEYS = {
  'kill-before': [],
  'kill-after': [],
  'lost-answer': [],
  status: ['status', 'times'],
  run: ['user', 'function', 'arguments', 'method', 'url', 'body'],
} as const;

const KINDS = Object.keys(KEYS).join(', ');
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws FaultsInvalid */
export function readFaults(value: unknown): Fault[] {
  if (!Array.isArray(value)) throw new FaultsInvalid('Faults are a list such as [{"at": 3, "kind": "kill-after"}].');
  return value.map((item: unknown, index) => readFault(item, `Fault ${index + 1}`));
}

function readFault(value: unknown, which: string): Fault {
  if (!isObject(value)) throw new FaultsInvalid(`${which} is not an object.`);
  const { at, kind } = value;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 1)
    throw new FaultsInvalid(`${which}: "at" is the number of a request, from 1.`);
  if (typeof kind !== 'string' || !Object.hasOwn(KEYS, kind))
    throw new FaultsInvalid(`${which}: "kind" is one of ${KINDS}.`);
  const allowed: readonly string[] = ['at', 'kind', ...KEYS[kind as Fault['kind']]];
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new FaultsInvalid(`${which}: a fault of kind ${kind} has no "${unknown}".`);
  switch (kind as Fault['kind']) {
    case 'kill-before':
    case 'kill-after':
    case 'lost-answer':
      return { at, kind: kind as 'kill-before' | 'kill-after' | 'lost-answer' };
    case 'status':
      return readStatus(at, value, which);
    case 'run':
      return readRun(at, value, which);
  }
}

function readStatus(at: number, { status, times = 1 }: Record<string, unknown>, which: string): Fault {
  if (status !== 429 && status !== 500 && status !== 503)
    throw new FaultsInvalid(`${which}: "status" is 429, 500 or 503.`);
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1)
    throw new FaultsInvalid(`${which}: "times" is a number from 1.`);
  return { at, kind: 'status', status, times };
}

function readRun(at: number, fault: Record<string, unknown>, which: string): Fault {
  const { user, method, url, body = null, function: name, arguments: args = [] } = fault;
  if (typeof user !== 'string' || !user.includes('@'))
    throw new FaultsInvalid(`${which}: "user" is an e-mail address.`);
  if (
    typeof name === 'string' &&
    Array.isArray(args) &&
    !('method' in fault) &&
    !('url' in fault) &&
    !('body' in fault)
  ) {
    return { at, kind: 'run', user: user.toLowerCase(), function: name, arguments: args };
  }
  if (typeof method === 'string' && typeof url === 'string' && !('function' in fault) && !('arguments' in fault)) {
    return { at, kind: 'run', user: user.toLowerCase(), method: method.toUpperCase(), url, body };
  }
  throw new FaultsInvalid(`${which}: a run has either "function" and "arguments", or "method", "url" and "body".`);
}
