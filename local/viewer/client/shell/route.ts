/** Addresses of the viewer, and which of them a link of Google's stands for. */

export type Route =
  | { readonly kind: 'drive' }
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'mail' };

export function routeOf(path: string): Route {
  const [, area, id] = path.split('/');
  if (area === 'file' && id) return { kind: 'file', id };
  if (area === 'agenda') return { kind: 'calendar' };
  return area === 'mail' ? { kind: 'mail' } : { kind: 'drive' };
}

export const pathOf = (route: Route): string => {
  switch (route.kind) {
    case 'drive':
      return '/';
    case 'file':
      return `/file/${route.id}`;
    case 'calendar':
      return '/agenda';
    case 'mail':
      return '/mail';
  }
};

/** Null: not one of Google's for a file, a folder or the calendar. */
export function routeOfGoogle(address: string): Route | null {
  let url: URL;
  try {
    url = new URL(address, location.origin);
  } catch {
    return null;
  }
  if (url.origin === location.origin) return routeOf(url.pathname);
  const file = /^\/(?:spreadsheets|document|file)\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url.pathname);
  const folder = /^\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)/.exec(url.pathname);
  switch (url.hostname) {
    case 'docs.google.com':
    case 'sheets.google.com':
      return file?.[1] ? { kind: 'file', id: file[1] } : null;
    case 'drive.google.com': {
      const id = folder?.[1] ?? file?.[1] ?? (url.pathname === '/open' ? url.searchParams.get('id') : null);
      return id ? { kind: 'file', id } : url.pathname.startsWith('/drive') ? { kind: 'drive' } : null;
    }
    case 'calendar.google.com':
      return { kind: 'calendar' };
    case 'www.google.com':
      return url.pathname.startsWith('/calendar') ? { kind: 'calendar' } : null;
    default:
      return null;
  }
}

/** Where the web app that Google's address names is here, opened as the acting person; null: not one of a web app. */
export function webAppPath(address: string, user: string): string | null {
  if (!URL.canParse(address, location.origin)) return null;
  const url = new URL(address, location.origin);
  const [, path] = /^\/(?:a\/)?macros\/(?:[\w.]+\/)?s\/[\w-]+\/((?:exec|dev)(?:\/.*)?)$/.exec(url.pathname) ?? [];
  const [, own] = /^\/((?:exec|dev)(?:\/.*)?)$/.exec(url.pathname) ?? [];
  const found = url.hostname === 'script.google.com' ? path : url.origin === location.origin ? own : undefined;
  if (found === undefined) return null;
  url.searchParams.set('authuser', user);
  return `/${found}?${url.searchParams.toString()}${url.hash}`;
}
