/** What an import comes to: verdicts, stages, owners, sums, and what is worth knowing. */
import type { ImportBase } from '../../domain/import/import-base';
import type { ImportWarning } from '../../domain/import/import-record';
import type { ImportVerdict } from '../../domain/import/judge-import';
import { useImportTexts } from './texts';

const VERDICTS = ['new', 'update', 'unchanged', 'closed', 'rejected'] as const;
const OUTCOMES = ['open', 'won', 'lost'] as const;

export function TotalsView({ verdict, base }: { readonly verdict: ImportVerdict; readonly base: ImportBase }) {
  const { t, r, sum } = useImportTexts();
  const { totals, rows } = verdict;
  const warnings = new Map<ImportWarning, number>();
  for (const one of rows)
    if (one.verdict !== 'rejected' && one.verdict !== 'closed')
      for (const warning of one.warnings) warnings.set(warning, (warnings.get(warning) ?? 0) + 1);
  const owners = Object.entries(totals.owners).sort(([, one], [, other]) => other - one);
  const stages = base.stages.flatMap(({ code, name }): [string, number][] => (totals.stages[code] ? [[name, totals.stages[code]]] : [])); // prettier-ignore
  const ended = (['won', 'lost'] as const).flatMap((one): [string, number][] => (totals.outcomes[one] > 0 ? [[t.check.outcomes[one], totals.outcomes[one]]] : [])); // prettier-ignore
  return (
    <>
      <dl class="verdicts">
        {VERDICTS.filter((one) => one !== 'closed' || totals.verdicts.closed > 0).map((one) => (
          <div key={one} class={one}>
            <dt>{t.check.verdicts[one]}</dt>
            <dd>
              <strong>{t.figure(totals.verdicts[one])}</strong> {t.check.hints[one]}
            </dd>
          </div>
        ))}
      </dl>
      <div class="tallies">
        <Tally title={t.check.stages} rows={[...stages, ...ended]} />
        <Tally title={t.check.owners} rows={owners.map(([name, count]) => [name || t.check.nobody, count])} />
      </div>
      {Object.keys(totals.sums).length > 0 ? (
        <>
          <h3>{t.check.sums}</h3>
          <table class="sums-table">
            <thead>
              <tr>
                <th scope="col">{t.check.currency}</th>
                {OUTCOMES.map((one) => (
                  <th scope="col" key={one}>
                    {t.check.outcomes[one]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Object.entries(totals.sums).map(([currency, sums]) => (
                <tr key={currency}>
                  <th scope="row">{currency}</th>
                  {OUTCOMES.map((one) => (
                    <td key={one}>{sum(sums[one], '')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      {warnings.size > 0 ? (
        <>
          <h3>{t.check.worth}</h3>
          <ul class="dots">
            {[...warnings].map(([warning, count]) => (
              <li key={warning}>{r.warnings[warning](count)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Tally({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, number])[] }) {
  const { t } = useImportTexts();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl class="tally">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>{t.figure(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
