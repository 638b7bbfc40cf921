/** The top of the page: whom one acts as, in which language that person's account is, and what time the workspace has. */
import { useState } from 'preact/hooks';
import type { Locale, Session } from '../../protocol';

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['en', 'English'],
  ['ru', 'Русский'],
  ['uk', 'Українська'],
];
const OTHER = 'other';

interface Props {
  readonly session: Session | null;
  readonly user: string;
  readonly locale: Locale;
  readonly onActAs: (email: string) => void;
  /** The list may have grown since it was read. */
  readonly onOpenPeople: () => void;
  readonly onLocale: (locale: Locale) => void;
}

export function TopBar({ session, user, locale, onActAs, onOpenPeople, onLocale }: Props) {
  const [typing, setTyping] = useState(false);
  const people = session?.people ?? [];
  const listed = people.some(({ email }) => email === user) ? people : [...people, { email: user }];
  return (
    <header class="top">
      <strong>Embedded Workspace</strong>
      <span class="clock">{session && clock(session)}</span>
      {session?.webApp && (
        <a class="button" href={`/exec?authuser=${encodeURIComponent(user)}`} target="_blank" rel="noopener">
          Web app
        </a>
      )}
      <label>
        Act as{' '}
        {typing ? (
          <OtherPerson
            onDone={(email) => {
              setTyping(false);
              if (email !== null) onActAs(email);
            }}
          />
        ) : (
          <select
            value={user}
            onFocus={onOpenPeople}
            onChange={({ currentTarget }) =>
              currentTarget.value === OTHER ? setTyping(true) : onActAs(currentTarget.value)
            }
          >
            {listed.map(({ email, name }) => (
              <option key={email} value={email}>
                {name ? `${name} · ${email}` : email}
              </option>
            ))}
            <option value={OTHER}>Somebody else…</option>
          </select>
        )}
      </label>
      <label>
        Account language{' '}
        <select value={locale} onChange={({ currentTarget }) => onLocale(currentTarget.value as Locale)}>
          {LANGUAGES.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

/** @param onDone null: never mind */
function OtherPerson({ onDone }: { readonly onDone: (email: string | null) => void }) {
  return (
    <input
      type="email"
      placeholder="name@company.example"
      autoFocus
      onKeyDown={(event) => {
        const email = event.currentTarget.value.trim().toLowerCase();
        if (event.key === 'Escape') onDone(null);
        if (event.key === 'Enter' && /^[^\s@]+@[^\s@]+$/.test(email)) onDone(email);
      }}
      onBlur={() => onDone(null)}
    />
  );
}

const clock = ({ now, frozen }: Session): string =>
  `${new Date(now).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}${frozen ? ' · clock frozen' : ''}`;
