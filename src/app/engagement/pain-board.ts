/** Findings become pains, pains decisions, decisions tasks: each a step of one read and one write of the Journal. */
import { formatCivilDate } from '../../domain/civil-time';
import type { Manifest } from '../../domain/engagement';
import { fileNamesFor } from '../../locales/file-names-for';
import { fillIn } from '../../locales/fill-in';
import type { TableKey } from '../../locales/sheets-text';
import { decidersOn } from '../../plan/cockpit/go-live-facts';
import {
  decisionsIn,
  intervieweesIn,
  painsIn,
  questionsIn,
  shadowIn,
  taskIn,
} from '../../plan/immersion/immersion-facts';
import {
  CHANGES,
  changeProposed,
  figureProved,
  FIGURES,
  painMade,
  PAINS,
  taskPlanned,
  TASKS,
  type Step,
} from '../../plan/immersion/pain-steps';
import { tableRows, type Tables } from '../../plan/sheets/read-tables';
import type { GoogleReply, Workspace } from '../../workspace/port';
import { answer } from '../answer';
import type { Answer } from '../api';
import type { PainBoard, StepOutcome } from '../immersion-api';
import { readChange, readFigure, readPain, readTask } from '../immersion-request';
import { readContent } from '../read-content';
import { languageOf } from '../user-language';
import { askTables, changeTables, tablesIn, type Place } from './change-tables';
import { dayAt } from './day-at';
import { engagementAt } from './engagement-at';
import { askUserName, noteUserName, participantsIn, userName } from './user-name';

/** What the Journal calls the Employee Base. */
const baseName = ({ language }: Manifest): string => fileNamesFor(language).kinds.employeeBase;

export function openPains(workspace: Workspace, where: unknown): Answer<PainBoard> {
  return answer(workspace, () => {
    const manifest = engagementAt(workspace, where);
    const { files, language } = manifest;
    const journal = { spreadsheetId: files.journal, language, tables: { ...PAINS, ...TASKS } } as const;
    const base = { spreadsheetId: files.employeeBase, language, tables: { employees: ['name', 'status'] } } as const;
    const replies = workspace.wave([askTables(journal), askTables(base), askUserName(manifest)]);
    const [written, staff, map] = replies as [GoogleReply, GoogleReply, GoogleReply];
    noteUserName(workspace, manifest, map);
    const { audit, pains, decisions, plan } = tablesIn(written, journal);
    const { employees } = tablesIn(staff, base);
    const people = intervieweesIn(employees);
    const shadow = shadowIn(employees);
    const { immersion } = readContent(workspace, language);
    return {
      words: readContent(workspace, languageOf(workspace)).immersionPage.pains,
      questions: questionsIn(audit),
      pains: painsIn(pains).filter(({ id, statement }) => id !== '' || statement !== ''),
      decisions: decisionsIn(decisions),
      tasks: tableRows(plan)
        .map(taskIn)
        .filter(({ from }) => from !== ''),
      shadow,
      deciders: decidersOn(participantsIn(manifest, map)),
      people: people.map(({ name }) => name),
      unanswered: immersion.unanswered,
      shadowStatement:
        shadow[0] === 0 ? '' : fillIn(immersion.shadow, { count: String(shadow[0]), all: String(shadow[1]) }),
      shadowSource: baseName(manifest),
      today: formatCivilDate(dayAt(workspace, manifest)),
    };
  });
}

/** One step in the Journal. */
function takeStep<T extends TableKey>(
  workspace: Workspace,
  { files, language }: Manifest,
  tables: Place<T>['tables'],
  step: (tables: Tables<T>) => Step,
): StepOutcome {
  return changeTables(workspace, { spreadsheetId: files.journal, language, tables }, (now: Tables<T>) => {
    const { kind, id, changes } = step(now);
    return { changes, value: kind === 'changed' ? { kind } : { kind, id } };
  });
}

export function makePain(workspace: Workspace, where: unknown, given: unknown): Answer<StepOutcome> {
  return answer(workspace, () => {
    const { question, ...pain } = readPain(given);
    const manifest = engagementAt(workspace, where);
    return takeStep(workspace, manifest, PAINS, (tables) => painMade(tables, question ?? baseName(manifest), pain));
  });
}

export function proveFigure(workspace: Workspace, where: unknown, given: unknown): Answer<StepOutcome> {
  return answer(workspace, () => {
    const { pain, figure } = readFigure(given);
    const manifest = engagementAt(workspace, where);
    return takeStep(workspace, manifest, FIGURES, (tables) => figureProved(tables, pain, figure));
  });
}

export function proposeChange(workspace: Workspace, where: unknown, given: unknown): Answer<StepOutcome> {
  return answer(workspace, () => {
    const request = readChange(given);
    const manifest = engagementAt(workspace, where);
    const proposal = { ...request, by: userName(workspace, manifest), on: formatCivilDate(dayAt(workspace, manifest)) };
    return takeStep(workspace, manifest, CHANGES, (tables) => changeProposed(tables, proposal));
  });
}

export function planTask(workspace: Workspace, where: unknown, given: unknown): Answer<StepOutcome> {
  return answer(workspace, () => {
    const task = readTask(given);
    const manifest = engagementAt(workspace, where);
    return takeStep(workspace, manifest, TASKS, (tables) => taskPlanned(tables, task));
  });
}
