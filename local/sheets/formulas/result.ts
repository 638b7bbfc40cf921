/** The engine's results in Google's terms. */
import type { ErrorValue, ExtendedValue } from '../google-types';
import type { EngineResult } from './engine-types';

type ErrorType = NonNullable<ErrorValue['type']>;

const ERRORS: Readonly<Record<string, readonly [ErrorType, string]>> = {
  '#DIV/0!': ['DIVIDE_BY_ZERO', 'Division by zero is not allowed.'],
  '#VALUE!': ['VALUE', 'A parameter has a value of the wrong type.'],
  '#REF!': ['REF', 'Reference does not exist.'],
  '#NAME?': ['NAME', 'Unknown name.'],
  '#NUM!': ['NUM', 'A number is out of range.'],
  '#N/A': ['N_A', 'Did not find a value.'],
  '#NULL!': ['NULL_VALUE', 'The ranges do not meet.'],
  '#SPILL!': ['REF', 'Array result was not expanded because it would overwrite data.'],
  '#CALC!': ['N_A', 'No matches are found in FILTER evaluation.'],
  '#CYCLE!': ['REF', 'Circular dependency detected.'],
};

export const errorValue = (type: ErrorType, message: string): ExtendedValue => ({ errorValue: { type, message } });

/** Empty where the result is blank. */
export function resultValue({ value, isError }: EngineResult): ExtendedValue {
  if (value === null) return {};
  if (isError) {
    const [type, message] = ERRORS[String(value)] ?? (['ERROR', 'Formula parse error.'] as const);
    return errorValue(type, message);
  }
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}
