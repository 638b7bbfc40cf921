/** Where the design stands: what is in force, what is wrong first, what has changed, and the way to approval. */
import type { ConveyorView } from '../../../app/conveyor-api';
import { fillIn } from '../../../locales/fill-in';
import { useView } from './view';
import { Lines, useBy } from './versions';
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
  const view = useView();
  const { page: c, slips, leaving, versions, stand, inForce, stages, changes } = view;
  const mayAsk = slips.length + leaving.length === 0 && versions && (stand === 'none' || stand === 'changed') && statusNow(view)?.status !== 'declined';
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
      <p class={stand === 'approved' ? 'banner banner-good' : 'banner banner-next'}>{useStandWords(view)}</p>
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

/** The decision about the design as it stands; undefined: none is. */
const statusNow = ({ versions, digest }: ConveyorView) => versions?.find((one) => one.digest === digest)?.decision;

function useStandWords(view: ConveyorView): string {
  const { page: { stands }, stand, inForce, versions, digest } = view;
  const { version = '' } = versions?.find((one) => one.digest === digest) ?? {};
  const decision = statusNow(view);
  const by = useBy(versions?.find((one) => one.version === inForce)?.decision);
  const key = stand === 'approved' || stand === 'proposed' || decision?.status !== 'declined' ? (stand === 'changed' && inForce === null ? 'draftChanged' : stand) : 'declined';
  return fillIn(stands[key], { version: key === 'approved' || key === 'changed' ? (inForce ?? '') : version, decision: decision?.id ?? '', by });
} // prettier-ignore
