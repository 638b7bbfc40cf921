/** Import and export: reads the tracker once, then shows the one or the other. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Failure } from '../../app/api';
import type { ImportDesk } from '../../app/import-api';
import type { Where } from '../../app/tracker-api';
import { browserLanguage } from '../formats';
import { call } from '../server';
import { ExportScreen } from './export-screen';
import { ImportScreens } from './import-screens';
import { ImportTextsContext, importTextsFor, useImportTexts } from './texts';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly desk: ImportDesk };

export function ImportApp({ where }: { readonly where: Where }) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const load = useCallback(async () => {
    const answer = await call('openImport', where);
    setLoaded(answer.ok ? { kind: 'ready', desk: answer.value } : { kind: 'failed', failure: answer.error });
  }, [where]);
  useEffect(() => void load(), [load]);
  const desk = loaded.kind === 'ready' ? loaded.desk : null;
  const language = desk?.language ?? browserLanguage();
  const texts = useMemo(() => importTextsFor(language, desk?.timeZone ?? 'UTC'), [language, desk?.timeZone]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <ImportTextsContext.Provider value={texts}>
      {loaded.kind === 'ready' ? (
        <Tabs desk={loaded.desk} where={where} reload={load} />
      ) : (
        <Waiting
          failure={loaded.kind === 'failed' ? loaded.failure : null}
          onRetry={() => {
            setLoaded({ kind: 'loading' });
            void load();
          }}
        />
      )}
    </ImportTextsContext.Provider>
  );
}

function Waiting({ failure, onRetry }: { readonly failure: Failure | null; readonly onRetry: () => void }) {
  const { t } = useImportTexts();
  return (
    <main class="import-page waiting">
      {failure ? (
        <>
          <p role="alert">{failure.message || t.offline}</p>
          <button type="button" class="primary" onClick={onRetry}>
            {t.retry}
          </button>
        </>
      ) : (
        <p role="status">{t.loading}</p>
      )}
    </main>
  );
}

interface TabsProps {
  readonly desk: ImportDesk;
  readonly where: Where;
  readonly reload: () => Promise<void>;
}

function Tabs({ desk, where, reload }: TabsProps) {
  const { t } = useImportTexts();
  const [tab, setTab] = useState<'import' | 'export'>('import');
  const [busy, setBusy] = useState(false);
  const title = t.title(desk.client);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="import-page">
      <header class="import-head">
        <h1>{title}</h1>
        <nav aria-label={t.tabs.label}>
          {(['import', 'export'] as const).map((one) => (
            <button
              key={one}
              type="button"
              class="filter"
              aria-pressed={tab === one}
              disabled={busy && tab !== one}
              onClick={() => setTab(one)}
            >
              {t.tabs[one]}
            </button>
          ))}
        </nav>
      </header>
      {/* What is half prepared stays while somebody looks at the other part. */}
      <div class="import-tab" hidden={tab !== 'import'}>
        <ImportScreens desk={desk} where={where} reload={reload} onBusy={setBusy} />
      </div>
      <div class="import-tab" hidden={tab !== 'export'}>
        <ExportScreen desk={desk} where={where} onBusy={setBusy} />
      </div>
    </div>
  );
}
