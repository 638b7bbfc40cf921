/** Makes elements of the page without markup. */

type Props<K extends keyof HTMLElementTagNameMap> = Partial<
  Pick<HTMLElementTagNameMap[K], 'className' | 'textContent' | 'title' | 'hidden' | 'id' | 'tabIndex'>
> & { readonly attributes?: Readonly<Record<string, string>> };

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { attributes = {}, ...props }: Props<K> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, props);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function makeButton(label: string, className: string, onClick: () => void, text = label): HTMLButtonElement {
  const button = make('button', { className, attributes: { type: 'button', 'aria-label': label }, title: label }, text);
  button.addEventListener('click', onClick);
  return button;
}
