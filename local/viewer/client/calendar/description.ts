/** Shows an event's description with the few tags that Calendar knows; any other markup is shown as text. */

const TAGS = ['A', 'B', 'I', 'U', 'BR', 'P', 'UL', 'OL', 'LI'];

/** @param follow is told the address of a link that is clicked */
export function drawDescription(html: string, follow: (url: string) => void): DocumentFragment {
  // A document of its own, in which nothing runs or loads. The body's tag keeps what would go into a head.
  const parsed = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...[...parsed.body.childNodes].flatMap((node) => copy(node, follow)));
  return fragment;
}

function copy(node: Node, follow: (url: string) => void): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof Element)) return [];
  if (!TAGS.includes(node.tagName)) return [document.createTextNode(node.outerHTML)];
  const children = [...node.childNodes].flatMap((child) => copy(child, follow));
  const url = node.tagName === 'A' ? webAddress(node.getAttribute('href')) : null;
  if (node.tagName === 'A') return url === null ? children : [drawLink(url, children, follow)];
  const element = document.createElement(node.tagName);
  element.append(...children);
  return [element];
}

export function drawLink(url: string, content: readonly (Node | string)[], follow: (url: string) => void): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'noreferrer';
  link.append(...content);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    follow(url);
  });
  return link;
}

/** Null: nothing to open, e.g. `javascript:`. */
export function webAddress(href: string | null | undefined): string | null {
  return href && /^(https?:\/\/|mailto:)/i.test(href) ? href : null;
}
