/** The shell: who acts, where they are, and what they look at. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { AccountLocale, Locale, Session } from '../../protocol';
import { Refusal, viewerApi } from '../api';
import { FolderView } from '../folder/folder-view';
import { FilePage } from './file-page';
import { MountedView } from './mounted-view';
import { NavRail } from './nav-rail';
import { pathOf, routeOf, routeOfGoogle, webAppPath, type Route } from './route';
import { Toasts, useToasts } from './toasts';
import { TopBar } from './top-bar';

const ACTING = 'viewer.user';

export function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [user, setUser] = useState(() => sessionStorage.getItem(ACTING) ?? '');
  const [locale, setLocale] = useState<Locale>('en');
  const [route, setRoute] = useState<Route>(() => routeOf(location.pathname));
  const [toasts, notify, dismiss] = useToasts();
  const api = useMemo(() => viewerApi(user || 'nobody'), [user]);

  const readSession = useCallback(async () => {
    const read = await api.send<Session>('GET', '/viewer/session');
    setSession(read);
    return read;
  }, [api]);

  useEffect(() => {
    void readSession().then((read) => setUser((now) => now || read.user), tell);
    const back = (): void => setRoute(routeOf(location.pathname));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  useEffect(() => {
    if (user === '') return;
    sessionStorage.setItem(ACTING, user);
    void api.send<AccountLocale>('GET', '/viewer/locale').then((read) => setLocale(read.locale), tell);
  }, [api]);

  const tell = (error: unknown): void =>
    notify(error instanceof Refusal ? `${error.message} (${error.code})` : String(error), 'error');
  const go = useCallback((next: Route): void => {
    if (pathOf(next) !== location.pathname) history.pushState(null, '', pathOf(next));
    setRoute(next);
  }, []);
  const follow = useCallback(
    (url: string): void => {
      const inside = routeOfGoogle(url);
      const app = webAppPath(url, user);
      if (app !== null) return void open(app, '_blank', 'noopener');
      if (inside) go(inside);
      else if (/^(https?|mailto):/i.test(url)) open(url, '_blank', 'noopener');
    },
    [user],
  );

  const changeLocale = async (next: Locale): Promise<void> => {
    await api.send('PUT', '/viewer/locale', { locale: next }).then(() => setLocale(next), tell);
  };

  if (user === '') return <p class="page-note">Opening…</p>;
  const shared = { api, notify, follow };
  // A view belongs to a person and a language: for another it is made anew.
  const key = `${user} ${locale} ${pathOf(route)}`;
  return (
    <div class="shell">
      <TopBar
        session={session}
        user={user}
        locale={locale}
        onActAs={setUser}
        onOpenPeople={() => void readSession().catch(tell)}
        onLocale={(next) => void changeLocale(next)}
      />
      <NavRail route={route} onGo={go} />
      <main class="stage" key={key}>
        {route.kind === 'drive' && <FolderView {...shared} onOpen={(id) => go({ kind: 'file', id })} folderId={null} />}
        {route.kind === 'file' && <FilePage {...shared} id={route.id} onGo={go} />}
        {route.kind === 'calendar' && (
          <>
            <div class="page-bar">
              <h1>Calendar</h1>
              <a class="button" href="/viewer/calendar.ics" onClick={(event) => downloadIcs(event, user, tell)}>
                Download .ics
              </a>
            </div>
            <MountedView
              load={async () => (await import('../calendar/calendar-view')).mountCalendar}
              id=""
              context={{ ...shared, placed: () => undefined, show: () => undefined }}
            />
          </>
        )}
        {route.kind === 'mail' && (
          <>
            <div class="page-bar">
              <h1>Sent mail</h1>
            </div>
            <MountedView
              load={async () => (await import('../mail/mail-view')).mountMail}
              id=""
              context={{ ...shared, placed: () => undefined, show: () => undefined }}
            />
          </>
        )}
      </main>
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}

function downloadIcs(event: Event, user: string, tell: (error: unknown) => void): void {
  event.preventDefault();
  void import('../folder/download')
    .then(({ download }) => download('/viewer/calendar.ics', 'calendar.ics', user))
    .catch(tell);
}
