/** Deals and contacts with the column names that Pipedrive's import maps by itself. */
import { OWN_ID_HEADER } from '../import/read-row';
import { figure, localOf, nameParts, type Columns, type ExportDeal, type ExportWords } from './export-deal';

/** A deal needs a person or an organization there: one without both is its own person. */
export const pipedriveDeals = (words: ExportWords): Columns<ExportDeal> => ({
  headers: [
    'Deal - Title', 'Deal - Value', 'Deal - Currency of Value', 'Deal - Owner', 'Deal - Stage', 'Deal - Status', 'Deal - Deal created',
    'Deal - Won time', 'Deal - Lost time', 'Deal - Lost reason', 'Deal - Last activity date', 'Deal - Next activity date',
    'Deal - Source origin', 'Person - Name', 'Person - Email - Work', 'Person - Phone - Work', 'Organization - Name', 'Product',
    'Next step', 'Note', 'Loss evidence', 'Come back on', 'Planned hand-over', 'First response', 'ID before', OWN_ID_HEADER,
  ],
  cells: ({ deal, closing }) => [
    deal.title, figure(deal.value), deal.value === null ? deal.currency : deal.currency || words.currency, deal.owner, words.stage(deal.stage),
    closing === null ? 'Open' : closing.outcome === 'won' ? 'Won' : 'Lost', localOf(deal.createdAt, words),
    closing?.outcome === 'won' ? localOf(closing.closedAt, words) : '', closing?.outcome === 'lost' ? localOf(closing.closedAt, words) : '',
    closing?.lossReason ? words.reason(closing.lossReason) : '', localOf(deal.lastActivityAt, words), deal.nextStepDue ?? '',
    deal.source, deal.contact.trim() === '' && deal.company.trim() === '' ? deal.title : deal.contact, deal.email, deal.phone, deal.company,
    deal.product, deal.nextStep, deal.note, closing?.evidence ?? '', closing?.comeBackOn ?? '', deal.handoverOn ?? '',
    localOf(deal.firstResponseAt, words), deal.externalId, deal.id,
  ],
}); // prettier-ignore

export const pipedriveContacts: Columns<ExportDeal> = {
  headers: ['Person - Name', 'Person - First name', 'Person - Last name', 'Person - Organization', 'Person - Email - Work', 'Person - Phone - Work', 'Person - Owner'], // prettier-ignore
  cells: ({ deal }) => {
    const { first, last } = nameParts(deal.contact);
    return [deal.contact, first, last, deal.company, deal.email, deal.phone, deal.owner];
  },
};
