/** The file's columns, one a line: its name, its first cells, and the field that it becomes. */
import { tableWidth } from '../../domain/import/judge-import';
import { IMPORT_FIELDS, type ImportField, type Mapping } from '../../domain/import/mapping';
import { headersOf, useOf, withUse, type ColumnUse, type Draft } from './draft';
import { useImportTexts } from './texts';
import { letters } from './words';

interface Props {
  readonly draft: Draft;
  readonly onChange: (mapping: Mapping) => void;
}

/** Rows that are shown. */
const EXAMPLES = 3;
/** Characters of a cell that are shown. */
const SHOWN = 100;

export function ColumnTable({ draft, onChange }: Props) {
  const { t, r } = useImportTexts();
  const { file, mapping, guessed } = draft;
  const headers = headersOf(draft);
  const width = tableWidth(file.table.rows, headers);
  const body = file.table.rows.slice(mapping.headerRow + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const examples = body.slice(0, EXAMPLES);
  return (
    <table class="columns-table">
      <thead>
        <tr>
          <th scope="col">{t.columns.column}</th>
          <th scope="col" colSpan={Math.max(examples.length, 1)}>
            {t.columns.examples}
          </th>
          <th scope="col">{t.columns.field}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: width }, (_, column) => {
          const name = (headers[column] ?? '').trim() || t.columns.unnamed(letters(column));
          const use = useOf(mapping, column);
          const unsure = use !== 'rest' && use !== 'ignored' && guessed.includes(use);
          return (
            <tr key={column} class={use === 'rest' || use === 'ignored' ? 'apart' : ''}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {examples.map((row, at) => (
                <td key={at}>
                  <Cell text={row[column] ?? ''} />
                </td>
              ))}
              <td>
                <select
                  value={use}
                  aria-label={t.columns.fieldOf(name)}
                  onChange={({ currentTarget }) => onChange(withUse(mapping, column, currentTarget.value as ColumnUse))}
                >
                  <option value="rest">{t.columns.toNote}</option>
                  <option value="ignored">{t.columns.leaveOut}</option>
                  <hr />
                  {IMPORT_FIELDS.map((field: ImportField) => (
                    <option key={field} value={field}>
                      {r.fields[field]}
                    </option>
                  ))}
                </select>
                {unsure ? <p class="hint unsure">{t.columns.guessed}</p> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell({ text }: { readonly text: string }) {
  const { t } = useImportTexts();
  return (
    <>
      <bdi>{text.slice(0, SHOWN)}</bdi>
      {text.length > SHOWN ? <span class="quiet small"> {t.columns.longer(text.length - SHOWN)}</span> : null}
    </>
  );
}
