/** The only file that creates Apps Script globals: menu, sidebar and the calls from the client pages. No Google call happens at load. */

/** Simple trigger; runs in authorisation mode NONE before the add-on is enabled, so it only builds the menu. */
function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Sales Conveyor', 'openSidebar').addToUi();
}

function onInstall(): void {
  onOpen();
}

function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Sales Conveyor'));
}

declare const global: Record<string, unknown>;
global.onOpen = onOpen;
global.onInstall = onInstall;
global.openSidebar = openSidebar;
export {};
