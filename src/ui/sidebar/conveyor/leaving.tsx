/** Asked before typing would be lost: stay, or leave without it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from './view';

export function Leaving({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const { page: c } = useView();
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  const onClick = (): void => {
    onStay();
    document.querySelector('h1')?.focus();
  };
  return (
    <section class="banner banner-warn" role="alert">
      <p>{c.sure}</p>
      <div class="actions">
        <button type="button" class="primary" ref={stay} onClick={onClick}>{c.stayHere}</button>
        <button type="button" class="plain" onClick={onLeave}>{c.leave}</button>
      </div>
    </section>
  );
} // prettier-ignore
