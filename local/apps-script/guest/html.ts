/** HtmlService: pages from the project's files, with titles, sizes and templates. */
import type { WebPage } from '../bridge';
import { call, Exception } from './call';
import { enumeration, type EnumValue } from './enumeration';
import { escapeHtml, renderTemplate } from './html-template';
import { allow } from './permission';

/** Meta tags that Apps Script allows (HtmlOutput.addMetaTag). */
const META = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

const SandboxMode = enumeration('EMULATED', 'IFRAME', 'NATIVE');
const XFrameOptionsMode = enumeration('ALLOWALL', 'DEFAULT');

export class HtmlOutput {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  readonly #meta: { readonly name: string; readonly content: string }[] = [];

  constructor(content: string) {
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    this.#content = String(content);
    return this;
  }

  append(content: string): this {
    this.#content += String(content);
    return this;
  }

  appendUntrusted(content: string): this {
    return this.append(escapeHtml(String(content)));
  }

  clear(): this {
    return this.setContent('');
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = String(title);
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number): this {
    this.#width = pixels(width);
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number): this {
    this.#height = pixels(height);
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!META.includes(name)) throw new Exception(`The specified meta tag is not allowed in this context: ${name}`);
    this.#meta.push({ name, content: String(content) });
    return this;
  }

  getMetaTags() {
    return this.#meta.map(({ name, content }) => ({ getName: () => name, getContent: () => content }));
  }

  setSandboxMode(_mode: EnumValue): this {
    return this;
  }

  setXFrameOptionsMode(mode: EnumValue | undefined): this {
    if (mode === undefined) throw new Exception('Argument cannot be null: mode');
    return this;
  }
}

function pixels(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new Exception(`Invalid argument: ${String(value)}`);
  return Math.trunc(value);
}

class HtmlTemplate {
  readonly #raw: string;

  constructor(raw: string) {
    this.#raw = raw;
  }

  evaluate(): HtmlOutput {
    return new HtmlOutput(renderTemplate(this.#raw, this));
  }

  getRawContent(): string {
    return this.#raw;
  }
}

function file(name: unknown): string {
  const wanted = String(name).replace(/\.html$/, '');
  const html = call('page', wanted);
  if (html === null) throw new Exception(`No HTML file named ${String(name)} was found.`);
  return html;
}

const guarded =
  <A extends unknown[], R>(method: string, work: (...args: A) => R) =>
  (...args: A): R => {
    allow(`HtmlService.${method}`, 'LIMITED');
    return work(...args);
  };

export const htmlService = Object.freeze({
  SandboxMode,
  XFrameOptionsMode,
  createHtmlOutput: guarded('createHtmlOutput', (html: unknown = '') => new HtmlOutput(String(html))),
  createHtmlOutputFromFile: guarded('createHtmlOutputFromFile', (name: string) => new HtmlOutput(file(name))),
  createTemplate: guarded('createTemplate', (html: string) => new HtmlTemplate(String(html))),
  createTemplateFromFile: guarded('createTemplateFromFile', (name: string) => new HtmlTemplate(file(name))),
});

/** What `doGet` returned, for the visitor. @throws Exception for what is no page */
export function webPage(page: unknown): WebPage {
  if (page === undefined || page === null) throw new Exception('The script completed but did not return anything.');
  if (!(page instanceof HtmlOutput))
    throw new Exception('The script completed but the returned value is not a supported return type.');
  const meta = page.getMetaTags().map((tag) => ({ name: tag.getName(), content: tag.getContent() }));
  return { title: page.getTitle(), html: page.getContent(), meta };
}

/** Shows a page: the viewer gets it with the answer of the run. */
export function show(kind: 'sidebar' | 'modal' | 'modeless', page: unknown, title?: string): void {
  if (!(page instanceof HtmlOutput))
    throw new Exception("The parameters don't match the method signature for Ui: an HtmlOutput is needed.");
  const meta = page
    .getMetaTags()
    .map((tag) => `<meta name="${escapeHtml(tag.getName())}" content="${escapeHtml(tag.getContent())}">`)
    .join('');
  const content = page.getContent();
  const html =
    meta === ''
      ? content
      : content.replace(/<head\b[^>]*>/i.test(content) ? /<head\b[^>]*>/i : /^/, (head) => head + meta);
  if (kind === 'sidebar') call('ui', { kind, title: page.getTitle(), html });
  else call('ui', { kind, title: title ?? page.getTitle(), html, width: page.getWidth(), height: page.getHeight() });
}
