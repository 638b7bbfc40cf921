/** The envelope of every answer to a client page: a value, or a failure in the user's language. */
import type { Issue } from '../domain/issue';
import { issueSentence } from '../locales/issue-sentence';
import { messagesFor } from '../locales/messages-for';
import type { FailureCode, IssueTexts } from '../locales/messages-text';
import type { Workspace } from '../workspace/port';
import type { Answer, ToldIssue } from './api';
import { codeOf, IntakeRefused, mayRetry, RunStopped } from './failure';
import { readContent } from './read-content';
import { DealRefused } from './tracker/refused';
import { languageOf } from './user-language';

function failed(workspace: Workspace, code: FailureCode, thrown: unknown): Answer<never> {
  const language = languageOf(workspace);
  const { failures } = messagesFor(language);
  return {
    ok: false,
    error: {
      code,
      message: words(thrown) ?? failures[code],
      retry: mayRetry(code),
      ...(thrown instanceof DealRefused ? thrown.details : {}),
      ...(thrown instanceof IntakeRefused
        ? { issues: told(thrown.issues, readContent(workspace, language).issues) }
        : {}),
    },
  };
}

const told = (issues: readonly Issue[], texts: IssueTexts): readonly ToldIssue[] =>
  issues.map((issue) => ({ ...issue, message: issueSentence(texts, issue) }));

const words = (thrown: unknown): string | null => (thrown instanceof DealRefused ? thrown.words : null);

/** Runs a use case and puts whatever it throws into the envelope; the log keeps the cause. */
export function answer<T>(workspace: Workspace, work: () => T): Answer<T> {
  try {
    return { ok: true, value: work() };
  } catch (thrown) {
    const code = codeOf(thrown);
    const cause = thrown instanceof RunStopped && thrown.cause ? thrown.cause : thrown;
    workspace.log(`${code}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
    return failed(workspace, code, thrown);
  }
}
