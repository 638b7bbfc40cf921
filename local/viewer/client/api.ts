/** How the parts of the viewer's page reach the workspace, always as the acting person. */

/** A refusal, in Google's words. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export interface ViewerApi {
  /** E-mail of the acting person. */
  readonly user: string;
  /**
   * A request of Google's REST, e.g. `/v4/spreadsheets/ID`, or of the viewer's own, e.g. `/viewer/mails`.
   * @returns the JSON body, undefined when there is none
   * @throws Refusal
   */
  send<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

export function viewerApi(user: string): ViewerApi {
  return {
    user,
    async send<T>(method: string, path: string, body?: unknown): Promise<T> {
      const reply = await fetch(path, {
        method,
        headers: { 'x-workspace-user': user, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      if (!reply.ok) throw new Refusal(reply.status, messageOf(text) ?? reply.statusText);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
  };
}

function messageOf(text: string): string | null {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string } };
    return error?.message ?? null;
  } catch {
    return null;
  }
}
