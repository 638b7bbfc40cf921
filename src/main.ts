/** The only file that creates Apps Script globals: menu, sidebar and the calls from the client pages. No Google call happens at load. */
import type { Api } from './app/api';
import { createEngagement } from './app/create-engagement';
import { discardDraft, saveDraft } from './app/draft';
import { inspectEngagement } from './app/inspect-engagement';
import { listEngagements } from './app/list-engagements';
import { openSession } from './app/open-session';
import { previewEngagement } from './app/preview-engagement';
import { readProgress } from './app/read-progress';
import { repairEngagement } from './app/repair-engagement';
import { handOverFiles, openGoLive, signGoLive } from './app/engagement/go-live';
import type { GoLiveApi } from './app/go-live-api';
import type { CockpitApi } from './app/cockpit-api';
import { openCockpit } from './app/engagement/open-cockpit';
import { employeeLeaves, openStaff, previewLeaving } from './app/engagement/employee-leaves';
import { setHourlySync, syncHourly } from './app/engagement/hourly-sync';
import { askAgain, previewPeople, syncPeople } from './app/engagement/sync-people';
import { answerQuestion, finishInterview, openInterviews } from './app/engagement/interviews';
import { makePain, openPains, planTask, proposeChange, proveFigure } from './app/engagement/pain-board';
import type { ImmersionApi } from './app/immersion-api';
import { keepTyped } from './app/typed-answers';
import type { PeopleApi } from './app/people-api';
import type { MeetingApi } from './app/meeting-api';
import { closeMeeting } from './app/engagement/meeting/close-meeting';
import { saveMeetingDraft } from './app/engagement/meeting/draft';
import { moveMeeting } from './app/engagement/meeting/move-meeting';
import { openMeeting } from './app/engagement/meeting/open-meeting';
import { prepareMeeting } from './app/engagement/meeting/prepare-meeting';
import type { BookApi } from './app/book-api';
import { previewBook, updateBook } from './app/book/update-book';
import type { ConveyorApi } from './app/conveyor-api';
import { approveConveyor } from './app/conveyor/approve-conveyor';
import { compareConveyor, openConveyor } from './app/conveyor/open-conveyor';
import { saveConveyor } from './app/conveyor/save-conveyor';
import type { ImportApi } from './app/import-api';
import type { TrackerApi } from './app/tracker-api';
import { changeDeal } from './app/tracker/change-deal';
import { emptyStage } from './app/tracker/empty-stage';
import { handOver } from './app/tracker/hand-over';
import { openBoard } from './app/tracker/open-board';
import { openDeal } from './app/tracker/open-deal';
import { importRows } from './app/tracker/import-rows';
import { openImport } from './app/tracker/open-import';
import { readForExport } from './app/tracker/read-for-export';
import { onSheetEvent, readSheetEvent } from './app/tracker/sheet-event';
import { trackerIn } from './app/tracker/web-request';
import { settleTracker } from './app/tracker/settle-tracker';
import { askForTracker, trackerHere } from './app/tracker/tracker-here';
import { undoImport } from './app/tracker/undo-import';
import { isLanguage, type Language } from './domain/language';
import { menuFor } from './locales/menu';
import { appsScriptWorkspace } from './workspace/apps-script';

/** Also asked before anybody has authorised the add-on (mode NONE): the user's locale is all that it needs. */
function menuTexts() {
  return menuFor(userLanguage());
}

function userLanguage(): Language {
  const locale = Session.getActiveUserLocale().slice(0, 2).toLowerCase();
  return isLanguage(locale) ? locale : 'en';
}

interface Editor {
  readonly ui: GoogleAppsScript.Base.Ui;
  readonly inDocument: boolean;
}

/** Sheets or Docs: the UI of the other one cannot be had, which tells even before anybody has authorised anything. */
function editor(): Editor {
  try {
    return { ui: SpreadsheetApp.getUi(), inDocument: false };
  } catch {
    return { ui: DocumentApp.getUi(), inDocument: true };
  }
}

function onOpen(): void {
  const texts = menuTexts();
  const { ui, inDocument } = editor();
  const menu = ui.createAddonMenu().addItem(texts.open, 'openSidebar');
  if (inDocument) menu.addItem(texts.book, 'openBookSidebar').addItem(texts.board, 'openBoardDialog');
  else
    menu
      .addItem(texts.board, 'openBoardDialog')
      .addItem(texts.card, 'openCardSidebar')
      .addItem(texts.import, 'openImportDialog');
  menu.addToUi();
}

function onInstall(): void {
  onOpen();
}

/** A page that finds the value at its body: `data-NAME`. */
function pageWith(file: string, name: string, value: string): GoogleAppsScript.HTML.HtmlOutput {
  const html = HtmlService.createHtmlOutputFromFile(file).getContent();
  return HtmlService.createHtmlOutput(html.replace('<body', `<body data-${name}="${value}"`));
}

/** @param part screen that it begins with; empty: the cockpit */
function showSidebar(part: '' | 'book'): void {
  editor().ui.showSidebar(pageWith(`sidebar-${userLanguage()}`, 'part', part).setTitle('Sales Conveyor'));
}

const openSidebar = (): void => showSidebar('');
const openBookSidebar = (): void => showSidebar('book');

/** As large as a dialog may be: the editor keeps it within its window. */
function showLarge(ui: GoogleAppsScript.Base.Ui, page: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
  ui.showModalDialog(page.setWidth(1600).setHeight(1000), title);
}

/** Over a document, the board of the engagement that it belongs to. */
function openBoardDialog(): void {
  const { ui, inDocument } = editor();
  const found = inDocument ? trackerHere(appsScriptWorkspace()) : ({ ok: true, value: '' } as const);
  if (found.ok) showLarge(ui, pageWith('board', 'tracker', found.value), menuTexts().board);
  else ui.alert(found.error.message);
}

/** What works on the open tracker and its selection. */
function inTracker(show: (ui: GoogleAppsScript.Base.Ui) => void): void {
  const { ui, inDocument } = editor();
  if (inDocument) ui.alert(askForTracker(appsScriptWorkspace()));
  else show(ui);
}

const openImportDialog = (): void =>
  inTracker((ui) => showLarge(ui, HtmlService.createHtmlOutputFromFile('import'), menuTexts().import));
const openCardSidebar = (): void =>
  inTracker((ui) => ui.showSidebar(HtmlService.createHtmlOutputFromFile('card').setTitle(menuTexts().card)));

/** The board as a web app, for sellers without the add-on: `?tracker=` the ID of the tracker's spreadsheet. */
function doGet(event: unknown): GoogleAppsScript.HTML.HtmlOutput {
  return pageWith('board', 'tracker', trackerIn(event))
    .setTitle(menuTexts().board)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

const api: Api = {
  openSession: () => openSession(appsScriptWorkspace()),
  saveDraft: (draft) => saveDraft(appsScriptWorkspace(), draft),
  discardDraft: () => discardDraft(appsScriptWorkspace()),
  previewEngagement: (intake) => previewEngagement(appsScriptWorkspace(), intake),
  createEngagement: (intake) => createEngagement(appsScriptWorkspace(), intake),
  readProgress: (engagementId) => readProgress(appsScriptWorkspace(), engagementId),
  listEngagements: () => listEngagements(appsScriptWorkspace()),
  inspectEngagement: (engagementId) => inspectEngagement(appsScriptWorkspace(), engagementId),
  repairEngagement: (engagementId) => repairEngagement(appsScriptWorkspace(), engagementId),
};

const tracker: TrackerApi = {
  openBoard: (where) => openBoard(appsScriptWorkspace(), where),
  openDeal: (where, deal) => openDeal(appsScriptWorkspace(), where, deal),
  changeDeal: (where, request) => changeDeal(appsScriptWorkspace(), where, request),
  handOver: (where, request) => handOver(appsScriptWorkspace(), where, request),
  emptyStage: (where, request) => emptyStage(appsScriptWorkspace(), where, request),
  settleTracker: (where) => settleTracker(appsScriptWorkspace(), where),
};

const imports: ImportApi = {
  openImport: (where) => openImport(appsScriptWorkspace(), where),
  importRows: (where, part) => importRows(appsScriptWorkspace(), where, part),
  undoImport: (where, run) => undoImport(appsScriptWorkspace(), where, run),
  readForExport: (where, kind, from) => readForExport(appsScriptWorkspace(), where, kind, from),
};

const cockpit: CockpitApi = {
  openCockpit: (where) => openCockpit(appsScriptWorkspace(), where),
};

const goLive: GoLiveApi = {
  openGoLive: (where) => openGoLive(appsScriptWorkspace(), where),
  signGoLive: (where, signOff) => signGoLive(appsScriptWorkspace(), where, signOff),
  handOverFiles: (where, email) => handOverFiles(appsScriptWorkspace(), where, email),
};

const people: PeopleApi = {
  previewPeople: (where) => previewPeople(appsScriptWorkspace(), where),
  syncPeople: (where, answers) => syncPeople(appsScriptWorkspace(), where, answers),
  askAgain: (where) => askAgain(appsScriptWorkspace(), where),
  setHourlySync: (where, on) => setHourlySync(appsScriptWorkspace(), where, on),
  openStaff: (where) => openStaff(appsScriptWorkspace(), where),
  previewLeaving: (where, who) => previewLeaving(appsScriptWorkspace(), where, who),
  employeeLeaves: (where, request) => employeeLeaves(appsScriptWorkspace(), where, request),
};

const immersion: ImmersionApi = {
  openInterviews: (where) => openInterviews(appsScriptWorkspace(), where),
  answerQuestion: (where, request) => answerQuestion(appsScriptWorkspace(), where, request),
  keepTyped: (engagement, person, typed) => keepTyped(appsScriptWorkspace(), engagement, person, typed),
  finishInterview: (where, person) => finishInterview(appsScriptWorkspace(), where, person),
  openPains: (where) => openPains(appsScriptWorkspace(), where),
  makePain: (where, request) => makePain(appsScriptWorkspace(), where, request),
  proveFigure: (where, request) => proveFigure(appsScriptWorkspace(), where, request),
  proposeChange: (where, request) => proposeChange(appsScriptWorkspace(), where, request),
  planTask: (where, request) => planTask(appsScriptWorkspace(), where, request),
};

/** The clock trigger of whoever has people synced by itself. */
const onHourlySync = (): void => syncHourly(appsScriptWorkspace());

const meeting: MeetingApi = {
  openMeeting: (where) => openMeeting(appsScriptWorkspace(), where),
  moveMeeting: (where, request) => moveMeeting(appsScriptWorkspace(), where, request),
  prepareMeeting: (where, occurrence, tell) => prepareMeeting(appsScriptWorkspace(), where, occurrence, tell),
  saveMeetingDraft: (where, draft) => saveMeetingDraft(appsScriptWorkspace(), where, draft),
  closeMeeting: (where, held) => closeMeeting(appsScriptWorkspace(), where, held),
};

const book: BookApi = {
  previewBook: (where) => previewBook(appsScriptWorkspace(), where),
  updateBook: (where, request) => updateBook(appsScriptWorkspace(), where, request),
};

const conveyor: ConveyorApi = {
  openConveyor: (where) => openConveyor(appsScriptWorkspace(), where),
  saveConveyor: (where, edit) => saveConveyor(appsScriptWorkspace(), where, edit),
  approveConveyor: (where, seen) => approveConveyor(appsScriptWorkspace(), where, seen),
  compareConveyor: (where, from, to) => compareConveyor(appsScriptWorkspace(), where, from, to),
};

/** Installable triggers: typing, pasting and deleting in the sheet are routes like any other. */
function onTrackerEdit(event: unknown): void {
  const edit = readSheetEvent(event);
  if (edit) onSheetEvent(appsScriptWorkspace(), edit);
}

function onTrackerChange(event: unknown): void {
  onTrackerEdit(event);
}

/** The bundler turns each assignment into a top-level function of Code.js. */
declare const global: Record<string, unknown>;
global.onOpen = onOpen;
global.onInstall = onInstall;
global.openSidebar = openSidebar;
global.openBookSidebar = openBookSidebar;
global.openBoardDialog = openBoardDialog;
global.openCardSidebar = openCardSidebar;
global.openImportDialog = openImportDialog;
global.doGet = doGet;
global.openSession = api.openSession;
global.saveDraft = api.saveDraft;
global.discardDraft = api.discardDraft;
global.previewEngagement = api.previewEngagement;
global.createEngagement = api.createEngagement;
global.readProgress = api.readProgress;
global.listEngagements = api.listEngagements;
global.inspectEngagement = api.inspectEngagement;
global.repairEngagement = api.repairEngagement;
global.openBoard = tracker.openBoard;
global.openDeal = tracker.openDeal;
global.changeDeal = tracker.changeDeal;
global.handOver = tracker.handOver;
global.emptyStage = tracker.emptyStage;
global.settleTracker = tracker.settleTracker;
global.openImport = imports.openImport;
global.importRows = imports.importRows;
global.undoImport = imports.undoImport;
global.readForExport = imports.readForExport;
global.openCockpit = cockpit.openCockpit;
global.openGoLive = goLive.openGoLive;
global.signGoLive = goLive.signGoLive;
global.handOverFiles = goLive.handOverFiles;
global.previewPeople = people.previewPeople;
global.syncPeople = people.syncPeople;
global.askAgain = people.askAgain;
global.setHourlySync = people.setHourlySync;
global.openStaff = people.openStaff;
global.previewLeaving = people.previewLeaving;
global.employeeLeaves = people.employeeLeaves;
global.openInterviews = immersion.openInterviews;
global.answerQuestion = immersion.answerQuestion;
global.keepTyped = immersion.keepTyped;
global.finishInterview = immersion.finishInterview;
global.openPains = immersion.openPains;
global.makePain = immersion.makePain;
global.proveFigure = immersion.proveFigure;
global.proposeChange = immersion.proposeChange;
global.planTask = immersion.planTask;
global.onHourlySync = onHourlySync;
global.openMeeting = meeting.openMeeting;
global.moveMeeting = meeting.moveMeeting;
global.prepareMeeting = meeting.prepareMeeting;
global.saveMeetingDraft = meeting.saveMeetingDraft;
global.closeMeeting = meeting.closeMeeting;
global.previewBook = book.previewBook;
global.updateBook = book.updateBook;
global.openConveyor = conveyor.openConveyor;
global.saveConveyor = conveyor.saveConveyor;
global.approveConveyor = conveyor.approveConveyor;
global.compareConveyor = conveyor.compareConveyor;
global.onTrackerEdit = onTrackerEdit;
global.onTrackerChange = onTrackerChange;
