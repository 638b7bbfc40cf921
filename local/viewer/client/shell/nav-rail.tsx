/** Where one can go: Drive, the calendar, the mail that would have been sent. */
import { pathOf, type Route } from './route';

const PLACES: readonly (readonly [Route, string, string])[] = [
  [{ kind: 'drive' }, 'Drive', 'M3 6h6l2 2h10v11H3z'],
  [{ kind: 'calendar' }, 'Calendar', 'M4 5h16v15H4zM4 9h16M8 3v4M16 3v4'],
  [{ kind: 'mail' }, 'Sent mail', 'M3 6h18v12H3zM3 7l9 6 9-6'],
];

export function NavRail({ route, onGo }: { readonly route: Route; readonly onGo: (route: Route) => void }) {
  const here = route.kind === 'file' ? 'drive' : route.kind;
  return (
    <nav class="rail" aria-label="Places">
      {PLACES.map(([to, name, path]) => (
        <a
          key={name}
          href={pathOf(to)}
          aria-current={here === to.kind ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onGo(to);
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={path} />
          </svg>
          {name}
        </a>
      ))}
    </nav>
  );
}
