/** The options of the values methods, with Google's defaults. */
import type { ApiRequest } from '../kernel/contract';
import { refuse } from './refusal';
import type { Rendering } from './values/read-values';
import type { InputOption } from './values/write-values';

const RENDER = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const;
const DATE_TIME = ['SERIAL_NUMBER', 'FORMATTED_STRING'] as const;
const MAJOR = ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] as const;
const INPUT = ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'] as const;
const INSERT = ['OVERWRITE', 'INSERT_ROWS'] as const;

export const READ_QUERY = { majorDimension: MAJOR, valueRenderOption: RENDER, dateTimeRenderOption: DATE_TIME };
export const WRITE_QUERY = {
  valueInputOption: INPUT,
  includeValuesInResponse: 'boolean',
  responseValueRenderOption: RENDER,
  responseDateTimeRenderOption: DATE_TIME,
} as const;
export const APPEND_QUERY = { ...WRITE_QUERY, insertDataOption: INSERT } as const;

const one = <T extends string>(values: readonly T[], given: string | undefined, otherwise: T): T =>
  values.find((value) => value === given) ?? otherwise;

export interface RenderingNames {
  readonly value?: string | undefined;
  readonly dateTime?: string | undefined;
  readonly major?: string | undefined;
}

export function renderingOf({ value, dateTime, major }: RenderingNames): Rendering {
  return {
    value: one(RENDER, value, 'FORMATTED_VALUE'),
    dateTime: one(DATE_TIME, dateTime, 'SERIAL_NUMBER'),
    major: major === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
  };
}

export const readRendering = ({ query }: Pick<ApiRequest, 'query'>): Rendering =>
  renderingOf({
    value: query.valueRenderOption?.[0],
    dateTime: query.dateTimeRenderOption?.[0],
    major: query.majorDimension?.[0],
  });

/** @throws Refusal in Google's words when it is not said */
export function inputOption(given: string | undefined): InputOption {
  if (given === 'RAW' || given === 'USER_ENTERED') return given;
  return refuse("'valueInputOption' is required but not specified");
}
