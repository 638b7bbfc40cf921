/** Interviews: who may be asked what, answers one by one into the Journal, and the interview that is done into the Employee Base. */
import { formatCivilDate } from '../../domain/civil-time';
import type { Manifest } from '../../domain/engagement';
import type { Standing } from '../../domain/immersion/interview';
import { answered, AUDIT, EMPLOYEES, interviewDone } from '../../plan/immersion/answers';
import { intervieweesIn, questionsIn } from '../../plan/immersion/immersion-facts';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { AnswerOutcome, Interviews } from '../immersion-api';
import { readAnswer, readPerson } from '../immersion-request';
import { readContent } from '../read-content';
import { readTyped } from '../typed-answers';
import { languageOf } from '../user-language';
import { askTables, changeTables, tablesIn, type Place } from './change-tables';
import { dayAt } from './day-at';
import { engagementAt } from './engagement-at';

const auditPlace = ({ files, language }: Manifest): Place<'audit'> => ({
  spreadsheetId: files.journal,
  language,
  tables: AUDIT,
});
const basePlace = ({ files, language }: Manifest): Place<'employees'> => ({
  spreadsheetId: files.employeeBase,
  language,
  tables: EMPLOYEES,
});

export function openInterviews(workspace: Workspace, where: unknown): Answer<Interviews> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const places = { base: basePlace(manifest), journal: auditPlace(manifest) };
    const [base, journal] = workspace.wave([askTables(places.base), askTables(places.journal)]) as [
      GoogleReply,
      GoogleReply,
    ];
    const { employees } = tablesIn(base, places.base);
    const { audit } = tablesIn(journal, places.journal);
    return {
      words: readContent(workspace, languageOf(workspace)).immersionPage.interviews,
      engagement: manifest.id,
      people: intervieweesIn(employees),
      questions: questionsIn(audit),
      typed: readTyped(workspace, manifest.id),
      me: workspace.user(),
    };
  });
}

export function answerQuestion(workspace: Workspace, where: unknown, given: unknown): Answer<AnswerOutcome> {
  return answer(workspace, () => {
    const { question, seen, say } = readAnswer(given);
    const manifest = engagementAt(workspace, where);
    return changeTables(workspace, auditPlace(manifest), (tables) => {
      const { kind, question: now, changes } = answered(tables, question, seen, tidy(say));
      return { changes, value: now && kind !== 'gone' ? { kind, question: now } : { kind: 'gone' as const } };
    });
  });
}

const tidy = ({ respondent, answer: words, evidence, status }: Standing): Standing => ({
  respondent: respondent.trim(),
  answer: words.trim(),
  evidence: evidence.trim(),
  status,
});

export function finishInterview(workspace: Workspace, where: unknown, given: unknown): Answer<boolean> {
  return answer(workspace, () => {
    const who = readPerson(given);
    const manifest = engagementAt(workspace, where);
    const today = formatCivilDate(dayAt(workspace, manifest));
    return changeTables(workspace, basePlace(manifest), (tables) => {
      const changes = interviewDone(tables, who, today);
      return { changes: changes ?? [], value: changes !== null };
    });
  });
}
