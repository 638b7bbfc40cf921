/**
 * The numbering plans on Apps Script, in the place of `domain/contacts/phone-plans.ts`: they ship in a file of their own beside the
 * code, so that not every call loads them.
 */

let read: { readonly plans: string; readonly groups: string } | null = null;

function plansFile() {
  if (!read) {
    const html = HtmlService.createHtmlOutputFromFile('phone-plans').getContent();
    read = JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'))) as NonNullable<typeof read>;
  }
  return read;
}

export const planLines = (): string => plansFile().plans;
export const groupLines = (): string => plansFile().groups;
