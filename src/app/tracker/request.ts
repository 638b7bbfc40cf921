/** What every reader of a request needs: any client can call the add-on's functions. */
import { LONGEST_FIELD } from '../../domain/deal-change';
import { RunStopped } from '../failure';

/** @throws RunStopped `requestInvalid`, as do all of these */
export const wrong = (): never => {
  throw new RunStopped('requestInvalid');
};

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : wrong();

export const text = (value: unknown, longest = LONGEST_FIELD): string =>
  typeof value === 'string' && value.length <= longest ? value : wrong();

export const list = (value: unknown, most: number): readonly unknown[] =>
  Array.isArray(value) && value.length <= most ? (value as readonly unknown[]) : wrong();
