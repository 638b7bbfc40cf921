/** DocumentApp, as far as an add-on that works by REST needs it: the open document and the UI. All else is absent. */
import type { DocumentInfo } from '../bridge';
import { call, run } from './call';
import { allow, SCOPE } from './permission';
import { getUi } from './ui';

let known: DocumentInfo | undefined;

export class Document {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  getId(): string {
    return this.#id;
  }

  getName(): string {
    return (known ??= call('document')).name;
  }

  getUrl(): string {
    return `https://docs.google.com/document/d/${this.#id}/edit`;
  }
}

/** Null in a run outside a document. */
function getActiveDocument(): Document | null {
  allow('DocumentApp.getActiveDocument', 'LIMITED', SCOPE.document);
  const { container } = run();
  return container !== null && 'documentId' in container ? new Document(container.documentId) : null;
}

export const documentApp = Object.freeze({
  getUi: () => getUi('DocumentApp', 'documentId'),
  getActiveDocument,
});
