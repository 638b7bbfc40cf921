/** Reads what a page sends: any client can call the add-on's functions, so nothing about it is taken for granted. */
import { EDITABLE, type EditableFields, type Tick } from '../../domain/deal-change';
import { dealNumber } from '../../domain/ledger';
import type { DealCommand, DealRequest, EmptyStage, HandOver } from '../tracker-api';
import { list, record, text, wrong } from './request';

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : text(value, 200));

/** More than any conveyor has. */
const MOST_TICKS = 200;

/** @throws RunStopped `requestInvalid` */
export const readDealId = (value: unknown): string =>
  typeof value === 'string' && dealNumber(value) !== null ? value : wrong();

/** Texts that are too long are left to the rules, which say so in words. */
function fields(value: unknown): Partial<EditableFields> {
  const given = record(value);
  const result: Record<string, string | number | null> = {};
  for (const field of EDITABLE) {
    const one = given[field];
    if (one === undefined) continue;
    if (one === null || typeof one === 'number') result[field] = one;
    else result[field] = text(one, 50_000);
  }
  return result as Partial<EditableFields>;
}

function tick(value: unknown): Tick {
  const { stage, action, done, doneOn, notApplicable, note } = record(value);
  return {
    stage: text(stage, 200),
    action: text(action, 1000),
    done: done === true,
    doneOn: textOrNull(doneOn),
    notApplicable: notApplicable === true,
    note: text(note ?? '', 50_000),
  };
}

const ticks = (value: unknown): readonly Tick[] => (value === undefined ? [] : list(value, MOST_TICKS).map(tick));

function command(value: unknown): DealCommand {
  const given = record(value);
  switch (given.kind) {
    case 'create':
      return {
        kind: 'create',
        fields: { title: '', ...fields(given.fields) },
        stage: textOrNull(given.stage),
      };
    case 'edit':
      return { kind: 'edit', fields: fields(given.fields) };
    case 'tick':
      return { kind: 'tick', ticks: ticks(given.ticks) };
    case 'move':
      return { kind: 'move', to: text(given.to, 200), note: text(given.note ?? ''), ticks: ticks(given.ticks) };
    case 'win':
      return { kind: 'win', ticks: ticks(given.ticks) };
    case 'lose':
      return {
        kind: 'lose',
        reason: text(given.reason, 200),
        evidence: text(given.evidence ?? ''),
        clientDate: textOrNull(given.clientDate),
        ticks: ticks(given.ticks),
      };
    case 'reopen':
      return { kind: 'reopen', note: text(given.note ?? '') };
    case 'undo':
      return { kind: 'undo' };
    case 'merge':
      return { kind: 'merge', with: readDealId(given.with), keep: fields(given.keep ?? {}) };
    default:
      return wrong();
  }
}

/** @throws RunStopped `requestInvalid` */
export function readDealRequest(value: unknown): DealRequest {
  const given = record(value);
  const read = command(given.command);
  if ((given.deal === null || given.deal === undefined) !== (read.kind === 'create')) wrong();
  return { deal: read.kind === 'create' ? null : readDealId(given.deal), seen: textOrNull(given.seen), command: read };
}

/** @throws RunStopped `requestInvalid` */
export function readHandOver(value: unknown): HandOver {
  const { from, to } = record(value);
  const names = list(to, 100).map((name) => text(name, 200));
  if (names.length === 0) wrong();
  return { from: text(from, 200), to: names };
}

/** @throws RunStopped `requestInvalid` */
export function readEmptyStage(value: unknown): EmptyStage {
  const { stage, to } = record(value);
  return { stage: text(stage, 200), to: text(to, 200) };
}
