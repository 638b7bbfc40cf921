/** Rows that stay out, each with its reasons, and the file to correct them in. */
import { rejectedCsv } from '../../domain/export/rejected-rows';
import { REASON_HEADERS, type Mapping } from '../../domain/import/mapping';
import { fileName } from './download';
import { SaveButton } from './save-button';
import { useImportTexts } from './texts';
import { columnName, reasonWords, type Reason } from './words';

export interface RejectedRow {
  readonly row: number;
  readonly reasons: readonly Reason[];
}

interface Props {
  /** In the file's order. */
  readonly rows: readonly RejectedRow[];
  readonly headers: readonly string[];
  readonly table: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** Its name. */
  readonly file: string;
}

/** The others are in the file. */
const SHOWN = 50;

export function RejectedRows({ rows, headers, table, mapping, file }: Props) {
  const { t, r, language } = useImportTexts();
  if (rows.length === 0) return null;
  const content = (): string =>
    rejectedCsv(table, mapping, rows.map((one) => ({ ...one, verdict: 'rejected' })), {
      header: REASON_HEADERS[language],
      reason: (reason, column) => reasonWords(reason, column, r),
    }); // prettier-ignore
  return (
    <section>
      <h3>{t.check.rejected(rows.length)}</h3>
      <p>{t.check.rejectedText}</p>
      <p>
        <SaveButton name={fileName(file, t.check.name)} content={content}>
          {t.check.download}
        </SaveButton>
      </p>
      <dl class="rejected-list">
        {rows.slice(0, SHOWN).map(({ row, reasons }) => (
          <div key={row}>
            <dt>{t.check.row(row)}</dt>
            <dd>
              {reasons.map((reason, at) => (
                <p key={at}>
                  <bdi>{reasonWords(reason, columnName(reason, headers), r)}</bdi>
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {rows.length > SHOWN ? <p class="quiet">{t.check.more(rows.length - SHOWN)}</p> : null}
    </section>
  );
}
