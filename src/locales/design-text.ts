/** What the server says about the design of the conveyor, as each language must provide it: plain words with `{name}` places, as they ship beside the code. */
import type { DesignChange } from '../domain/design/changes';

export interface DesignText {
  /** What differs between two versions. `{name}` of the stage or reason; `{from}`, `{to}`, `{after}`, `{action}`, `{field}` where there are any. */
  readonly changes: Readonly<Record<DesignChange['kind'] | 'stageFirst', string>>;
  /** Instead of a value that is not there. */
  readonly blank: string;
  /** Words among others: `{value}`. */
  readonly quoted: string;
  readonly yes: string;
  readonly no: string;
  /** `{count}` changes that are not told. */
  readonly more: string;
  /** A decision: `{version}`, `{changes}`. */
  readonly decision: string;
  /** What the first one is: `{stages}`, `{reasons}`, `{first}` and `{last}` stage. */
  readonly first: string;
}
