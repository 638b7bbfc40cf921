/** What each step of the wizard is given. */
import type { Form } from './form';

export interface StepProps {
  readonly form: Form;
  /** Changes one field by its path; its error goes away. */
  readonly set: (path: string, value: unknown) => void;
  /** The field was left: its format is checked if it is filled. */
  readonly leave: (path: string) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly user: string;
  /** ms since 1970, UTC. */
  readonly now: number;
}
