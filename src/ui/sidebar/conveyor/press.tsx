/** A button of the conveyor's screens; a plain one unless its class says otherwise. */
import type { ButtonHTMLAttributes } from 'preact';

export const Press = (props: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="button" class="plain" {...props} />
);
