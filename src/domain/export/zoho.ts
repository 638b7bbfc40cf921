/** Deals and contacts with the column names that Zoho CRM's import maps by itself. */
import { OWN_ID_HEADER } from '../import/read-row';
import { figure, localOf, nameParts, type Columns, type ExportDeal, type ExportWords } from './export-deal';

/** Zoho wants a closing date of every deal: an open one has its next step's, or none. */
export const zohoDeals = (words: ExportWords): Columns<ExportDeal> => ({
  headers: [
    'Deal Name', 'Deal Owner', 'Amount', 'Currency', 'Stage', 'Closing Date', 'Account Name', 'Contact Name', 'Lead Source', 'Reason For Loss',
    'Created Time', 'Modified Time', 'Next Step', 'Next Step Due', 'Description', 'Email', 'Phone', 'Product', 'Status', 'Last Stage',
    'Loss Evidence', 'Come Back On', 'Planned Hand-over', 'First Response', 'ID before', OWN_ID_HEADER,
  ],
  cells: ({ deal, closing }) => [
    deal.title, deal.owner, figure(deal.value), deal.value === null ? deal.currency : deal.currency || words.currency,
    closing === null ? words.stage(deal.stage) : closing.outcome === 'won' ? 'Closed Won' : 'Closed Lost',
    closing === null ? '' : localOf(closing.closedAt, words), deal.company, deal.contact, deal.source,
    closing?.lossReason ? words.reason(closing.lossReason) : '', localOf(deal.createdAt, words), localOf(deal.lastActivityAt, words),
    deal.nextStep, deal.nextStepDue ?? '', deal.note, deal.email, deal.phone, deal.product,
    closing === null ? 'Open' : closing.outcome === 'won' ? 'Won' : 'Lost', closing === null ? '' : words.stage(deal.stage),
    closing?.evidence ?? '', closing?.comeBackOn ?? '', deal.handoverOn ?? '', localOf(deal.firstResponseAt, words), deal.externalId, deal.id,
  ],
}); // prettier-ignore

export const zohoContacts: Columns<ExportDeal> = {
  headers: ['First Name', 'Last Name', 'Account Name', 'Email', 'Phone', 'Contact Owner'],
  cells: ({ deal }) => {
    const { first, last } = nameParts(deal.contact);
    // Zoho takes no contact without a last name.
    return [first, last === '' ? deal.company || deal.email || deal.phone : last, deal.company, deal.email, deal.phone, deal.owner]; // prettier-ignore
  },
};
