/** Reads intake files as `examples/` has them: the form's fields as JSON; a missing first date means the next such day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';

export interface IntakeFile {
  /** What is passed to the add-on's `createEngagement`. */
  readonly intake: Record<string, unknown>;
  /** Who starts the engagement: the first consultant. */
  readonly owner: string;
  readonly language: string;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export const readExample = (name: string, language: string, now: Date): IntakeFile =>
  readIntake(join(__dirname, '..', 'examples', `${name}.${language}.json`), now);

/** @throws Error in plain words when the file cannot be used at all; the form's own mistakes are the add-on's to find */
export function readIntake(path: string, now: Date): IntakeFile {
  const intake = parse(path);
  const people: readonly unknown[] = Array.isArray(intake['people']) ? intake['people'] : [];
  const owner = people.map(fieldsOf).find((person) => person['side'] === 'consultant')?.['email'];
  if (typeof owner !== 'string')
    throw new Error(`${path}: nobody in "people" is a consultant with an e-mail, so nobody can own the files`);
  return {
    intake: withFirstDate(intake, now),
    owner: owner.toLowerCase(),
    language: String(intake['language'] ?? 'en'),
  };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function parse(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path} cannot be read`, { cause });
  }
  try {
    return fieldsOf(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

function withFirstDate(intake: Record<string, unknown>, now: Date): Record<string, unknown> {
  const meeting = fieldsOf(intake['meeting']);
  const zone = String(intake['timeZone'] ?? 'UTC');
  const weekday = WEEKDAYS.indexOf(String(meeting['weekday'])) + 1;
  const today = DateTime.fromJSDate(now, { zone });
  if (meeting['firstDate'] !== undefined || weekday === 0 || !today.isValid) return intake;
  const tomorrow = today.plus({ days: 1 });
  const first = tomorrow.plus({ days: (weekday - tomorrow.weekday + 7) % 7 });
  return { ...intake, meeting: { ...meeting, firstDate: first.toISODate() } };
}
