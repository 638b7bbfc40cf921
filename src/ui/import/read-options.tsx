/** How the file is read: its sheet, encoding, delimiter and the row with the names. Folded away unless something is doubtful. */
import { useState } from 'preact/hooks';
import type { ImportDesk } from '../../app/import-api';
import { Select } from '../board/controls';
import { newDraft, withHeaderRow, type Draft } from './draft';
import { readSource } from './prepare';
import type { ReadChoice } from './read-file';
import { DELIMITERS } from './read-csv';
import { useImportTexts } from './texts';
import { faultWords } from './words';

interface Props {
  readonly draft: Draft;
  readonly desk: ImportDesk;
  readonly onChange: (draft: Draft) => void;
}

/** Rows that may hold the names. */
const HEADER_ROWS = 15;

export function ReadOptions({ draft, desk, onChange }: Props) {
  const { t, r } = useImportTexts();
  const [error, setError] = useState<string | null>(null);
  const { file, mapping } = draft;
  const { table } = file;
  const again = async (change: ReadChoice): Promise<void> => {
    setError(null);
    const read = await readSource(file.name, file.bytes, { ...file.choice, ...change });
    if (read.ok) onChange(newDraft(read.file, desk));
    else setError(faultWords(read.fault, r));
  };
  const encodings = Object.entries(r.encodings);
  const known = encodings.some(([encoding]) => encoding === table.encoding);
  const delimiters = t.columns.delimiters;
  const rows = Array.from({ length: Math.min(HEADER_ROWS, table.rows.length) }, (_, at) => at);
  const open = table.doubts.length > 0 || table.sheets.length > 1;
  return (
    <details class="read-options" open={open}>
      <summary>{t.columns.how}</summary>
      <div class="options">
        {table.sheets.length > 1 ? (
          <Select
            label={t.columns.sheet}
            value={table.sheet}
            options={table.sheets.map((name) => [name, name] as const)}
            onChange={(sheet) => void again({ sheet })}
          />
        ) : null}
        {table.format === 'xlsx' ? null : (
          <Select
            label={t.columns.encoding}
            value={table.encoding}
            options={known ? encodings : [[table.encoding, table.encoding], ...encodings]}
            onChange={(encoding) => void again({ encoding })}
          />
        )}
        {table.format === 'csv' ? (
          <Select
            label={t.columns.delimiter}
            value={table.delimiter}
            options={DELIMITERS.map((one) => [one, delimiters[one]] as const)}
            onChange={(delimiter) => void again({ delimiter })}
          />
        ) : null}
        <Select
          label={t.columns.headerRow}
          value={String(mapping.headerRow)}
          options={[['-1', t.columns.headless], ...rows.map((at) => [String(at), t.columns.headerIn(at + 1)] as const)]}
          onChange={(row) => onChange(withHeaderRow(draft, Number(row), desk))}
        />
      </div>
      {error ? (
        <p class="error" role="alert">
          {error}
        </p>
      ) : null}
    </details>
  );
}
