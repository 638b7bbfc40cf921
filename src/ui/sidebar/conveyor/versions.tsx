/** The versions that were put to approval: what was decided about each, what it was, and what differs between two. */
import { useState } from 'preact/hooks';
import type { ConveyorVersion, DatedDecision } from '../../../app/conveyor-api';
import { fillIn } from '../../../locales/fill-in';
import { formatsFor } from '../../formats';
import { SelectField } from '../fields';
import { useTexts } from '../texts';
import { changeLines } from './change-words';
import { StageFacts } from './stage-facts';
import { designOf, useView } from './view';

const NOW = 'now';

export function Versions() {
  const { page: c, versions } = useView();
  const whole = (versions ?? []).filter(({ packed }) => packed !== '');
  return (
    <section>
      <h2>{c.versions}</h2>
      {versions?.length ? null : <p class={versions ? 'empty' : 'banner banner-warn'}>{versions ? c.none : c.noVersions}</p>}
      {versions?.map((one) => <Version key={one.version} {...one} />)}
      {whole.length > 0 ? <Compare versions={whole} /> : null}
    </section>
  );
} // prettier-ignore

/** Who decided and when; may be empty. */
export function useBy({ approver, decidedOn }: Partial<DatedDecision> = {}): string {
  const { day } = formatsFor(useTexts().language, 'UTC');
  return [approver, decidedOn && day(decidedOn)].filter(Boolean).join(', ');
}

function Version({ version, at, by, packed, decision }: ConveyorVersion) {
  const { page: c } = useView();
  const { day } = formatsFor(useTexts().language, 'UTC');
  const decided = useBy(decision);
  const status = decision?.status ?? 'none';
  return (
    <details>
      <summary>{[fillIn(c.version, { version }), c.status[status]].join(' · ')}</summary>
      <p class="small">
        {[day(at.slice(0, 10)), by, decision?.id, status === 'approved' && decided].filter(Boolean).join(' · ')}
      </p>
      {packed === '' ? <p class="banner banner-warn">{c.broken}</p> : null}
      <ol class="mailed">
        {designOf(packed).stages.map((stage, place) => (
          <li key={stage.code}>
            <StageFacts stage={stage} place={place} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Compare({ versions }: { readonly versions: readonly ConveyorVersion[] }) {
  const { page: c, packed, words } = useView();
  const [from, setFrom] = useState(versions[0]?.version ?? '');
  const [to, setTo] = useState(NOW);
  const design = (version: string) => designOf(versions.find((one) => one.version === version)?.packed ?? packed);
  const lines = changeLines(design(from), design(to), words.own);
  const options = versions.map(({ version }) => ({ value: version, label: fillIn(c.version, { version }) }));
  return (
    <>
      <h2>{c.compare}</h2>
      <SelectField path="from" label={c.from} value={from} options={options} onChange={setFrom} />
      <SelectField path="to" label={c.with} value={to} options={[{ value: NOW, label: c.now }, ...options]} onChange={setTo} />
      <div role="status">{lines.length === 0 ? <p>{c.same}</p> : <Lines lines={lines} />}</div>
    </>
  );
} // prettier-ignore

export const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="plain-list dash-list">
    {lines.map((line, place) => (
      <li key={place}>{line}</li>
    ))}
  </ul>
);
