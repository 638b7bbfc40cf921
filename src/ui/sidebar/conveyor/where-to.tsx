/** Asks where the deals of a stage go that is taken out. */
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { fillIn } from '../../../locales/fill-in';
import { SelectField } from '../fields';
import { useView } from './view';
import { Press } from './press';

interface Props {
  readonly name: string;
  readonly deals: number;
  readonly targets: readonly { readonly code: string; readonly name: string }[];
  readonly button: string;
  readonly busy: boolean;
  readonly onChoose: (to: string) => void;
  readonly children?: ComponentChildren;
}

export function WhereTo({ name, deals, targets, button, busy, onChoose, children }: Props) {
  const { page: c } = useView();
  const [to, setTo] = useState('');
  return (
    <section class="banner banner-warn">
      <p>{fillIn(c.holds, { name, deals })}</p>
      <SelectField path="to-stage" label={c.to} value={to} empty={c.choose} options={targets.map((one) => ({ value: one.code, label: one.name }))} onChange={setTo} />
      <div class="actions">
        <Press disabled={busy || to === ''} onClick={() => onChoose(to)}>{button}</Press>
        {children}
      </div>
    </section>
  );
} // prettier-ignore
