/** Where the design stands: what is in force, what is wrong first, what has changed, and the way to approval. */
import { fillIn } from '../../../locales/fill-in';
import { useView } from './view';
import { Lines } from './versions';
import { WhereTo } from './where-to';
import { Press } from './press';

interface Props {
  readonly busy: boolean;
  /** Something is not saved: it is saved first. */
  readonly unsaved: boolean;
  readonly onAsk: () => void;
  readonly onEmpty: (stage: string, to: string) => void;
}

export function Standing({ busy, unsaved, onAsk, onEmpty }: Props) {
  const { page: c, slips, leaving, stand, standing, mayAsk, inForce, stages, changes } = useView();
  return (
    <>
      {slips.length > 0 ? (
        <section class="banner banner-bad">
          <h2>{c.slips}</h2>
          <Lines lines={slips} />
          <p>{c.slipsHint}</p>
        </section>
      ) : null}
      {leaving.map(({ code, to, ...stage }) => (
        <WhereTo key={code} {...stage} targets={stages.filter((one) => to.includes(one.code))} button={c.moveDeals} busy={busy} onChoose={(target) => onEmpty(code, target)} />
      ))}
      <p class={stand === 'approved' ? 'banner banner-good' : 'banner banner-next'}>{standing}</p>
      {changes.length > 0 ? (
        <>
          <h2>{fillIn(c.changedSince, { version: inForce ?? '' })}</h2>
          <Lines lines={changes} />
        </>
      ) : null}
      {mayAsk ? (
        <div class="actions">
          <Press class={unsaved ? 'plain' : 'primary'} disabled={busy || unsaved} onClick={onAsk}>{c.ask}</Press>
        </div>
      ) : null}
    </>
  );
} // prettier-ignore
