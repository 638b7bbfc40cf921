/** English: what the server and the sidebar say to their user. */
import type { MessagesText } from '../messages-text';
import { issues } from './issues';

export const messages = {
  issues,
  failures: {
    intakeInvalid: 'Some answers need a change. They are marked in the form.',
    busy: 'This is already running, perhaps in another tab. Wait a moment: it will make everything once.',
    offline: 'Google did not answer. Nothing is lost: try again and it goes on from where it stopped.',
    rateLimited: 'Google asks us to slow down. Wait a minute and try again: it goes on from where it stopped.',
    storageFull: 'Your Google Drive is full. Free some space and try again: it goes on from where it stopped.',
    dailyLimit:
      'Google’s daily limit for your account is reached. Try again tomorrow: it goes on from where it stopped.',
    scopeMissing:
      'Sales Conveyor lacks a permission. Reload the file, open the add-on again and allow all that it asks for.',
    serviceOff:
      'A Google service that Sales Conveyor needs is switched off in its Cloud project. Ask whoever installed it to enable the Sheets, Docs, Drive and Calendar APIs, then try again.',
    notAllowed: 'Google refused: you may not change this file. Ask its owner, then try again.',
    bookOccupied:
      'Somebody wrote in the Sales Book before it was built. Move that text elsewhere, leave the document empty and try again.',
    unknownEngagement: 'This engagement was not found. It may have been made by a colleague: ask them to open it.',
    noSavedIntake:
      'The intake form of this engagement is not at hand. Fill it in again with the same client: nothing is made twice.',
    tooLarge: 'This is more than can be sent at once. Shorten the texts or list fewer people.',
    noEngagement: 'No file of an engagement is open here. Open one of its files and try again.',
    filesDamaged: 'A tab or a column that this needs was deleted. Press Finish / repair and try again.',
    ownerOnly: 'Only the consultant who made the engagement can do this: the files and the meeting are theirs.',
    noTrigger:
      'Google allows no more automatic runs for your account. Switch one off in another engagement and try again.',
    noTracker: 'No Deal Tracker is open here. Open the Deal Tracker of an engagement and try again.',
    trackerDamaged:
      'Something that the tracker needs was deleted: a tab, a column or its hidden ledger. Ask the lead consultant to press Finish / repair.',
    dealUnknown: 'This deal is not there any more. Reload the board.',
    dealChanged: 'Somebody has changed this deal since you opened it. Compare, and choose what is to stand.',
    dealRefused: 'The rules of the conveyor do not allow this yet.',
    requestInvalid: 'The page sent something that cannot be read. Reload it.',
    internal: 'Something went wrong on our side. Try again; if it happens again, tell your administrator.',
  },
  changes: {
    folderMade: 'Folder made',
    folderRestored: 'Folder taken out of the bin',
    fileMade: '{kind} made',
    fileRestored: '{kind} taken out of the bin',
    fileMended: '{kind}: what was missing is back',
    meetingMade: 'Weekly meeting set',
    meetingRestored: 'Weekly meeting restored',
    linksRenewed: 'Links in the weekly meeting lead to the new files',
    guestsAdded: 'Invited to the weekly meeting: {names}',
    shared: 'Folder shared with {name}',
    roleRaised: '{name} has the agreed role again',
  },
  gaps: {
    folderMissing: 'The folder is missing',
    folderInBin: 'The folder is in the bin',
    fileMissing: '{kind} is missing',
    fileInBin: '{kind} is in the bin',
    fileDamaged: '{kind}: something is missing inside',
    meetingMissing: 'The weekly meeting is missing',
    linksLost: 'Links in the weekly meeting lead to deleted files',
    guestsMissing: 'Not invited to the weekly meeting: {names}',
    notShared: 'The folder is not shared with {name}',
    roleTooLow: '{name} may do less in the folder than agreed',
  },
  problems: {
    outsideDomain:
      '{name} was not given access: your organisation does not allow sharing outside it. Ask your administrator, then press Finish.',
    notMailed: '{name} has access, but Google could not mail them about it. Send them the link to the folder yourself.',
    noGoogleAccount: '{name} was not given access: Google cannot share with this address. Check it, then press Finish.',
    shareLimit: 'Google’s limit on sharing is reached for now. Press Finish later: the others will get access then.',
    notShared: '{name} was not given access: Google refused. Check the address, then press Finish.',
    meetingRefused:
      'Google Calendar refused the weekly meeting. Check that you can make events in your calendar, then press Finish.',
    meetingLimit:
      'Google Calendar takes no more invitations from you for now. Press Finish tomorrow: the weekly meeting will be set then.',
    otherOrganisation:
      'Google gives files to another organisation only through a shared drive, or as copies. Ask the client’s administrator for a shared drive and move the folder there.',
    noMeet: 'Google did not add a Meet link. Open the weekly meeting and add it there.',
    duplicateFile: 'There are two files “{kind}”. The older one is used; look into the other before you delete it.',
  },
  warnings: {
    otherDomain: 'Not on the client’s mail domain: {names}',
    freeMail: 'Private mail addresses: {names}',
    noSponsor:
      'Nobody on the client’s side is marked as sponsor or decision maker. Somebody must approve what you propose.',
    youNotListed: 'You are not among the consultants. You will own the files and organise the meeting all the same.',
    exists: 'An engagement with this client exists. What is missing will be added; nothing is made twice.',
  },
} satisfies MessagesText;
