/** What any client may call: the globals of the bundle, with the names of their arguments. */
import { openAddOn } from './add-on';
import { OLENA } from './intake';

test('the built bundle offers its calls by name, and nothing else', async () => {
  const addOn = await openAddOn(OLENA.email);
  const functions = addOn.workspace.scripts?.functions() ?? [];
  expect(functions.map(({ name, args }) => `${name}(${args.join(', ')})`).sort()).toEqual([
    'changeDeal(where, request)',
    'closeMeeting(where, held)',
    'createEngagement(intake)',
    'discardDraft()',
    'doGet(event)',
    'emptyStage(where, request)',
    'handOver(where, request)',
    'importRows(where, part)',
    'inspectEngagement(engagementId)',
    'listEngagements()',
    'moveMeeting(where, request)',
    'onInstall()',
    'onOpen()',
    'onTrackerChange(event)',
    'onTrackerEdit(event)',
    'openBoard(where)',
    'openBoardDialog()',
    'openCardSidebar()',
    'openDeal(where, deal)',
    'openImport(where)',
    'openImportDialog()',
    'openMeeting(where)',
    'openSession()',
    'openSidebar()',
    'prepareMeeting(where, occurrence, tell)',
    'previewBook(where)',
    'previewEngagement(intake)',
    'readForExport(where, kind, from)',
    'readProgress(engagementId)',
    'repairEngagement(engagementId)',
    'saveDraft(draft)',
    'saveMeetingDraft(where, draft)',
    'settleTracker(where)',
    'undoImport(where, run)',
    'updateBook(where, request)',
  ]);
  await addOn.close();
});
