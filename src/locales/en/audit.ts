/** English: the bank of audit questions. */
import type { AuditKey } from '../../blueprints/templates/audit';
import type { AuditText } from '../../domain/audit';

export const audit: Readonly<Record<AuditKey, AuditText>> = {
  'structure.roles': {
    question: 'What does each person in sales do today, and where does it differ from the staff list?',
    whyItMatters: 'Work that belongs to nobody on paper is what gets dropped between two people.',
    proof: 'Staff list with today’s role beside every name',
  },
  'structure.rota': {
    question: 'How many sellers are on shift in each hour, against the calls that come in that hour?',
    whyItMatters: 'Calls are missed in the hours when fewer people work than are needed.',
    proof: 'Rota and calls by hour for the same 90 days',
  },
  'structure.pay': {
    question: 'Does the written pay scheme give the sums on three sellers’ last payslips?',
    whyItMatters: 'Sellers do what the payslip pays for, not what the scheme says.',
    proof: 'Pay scheme and three payslips, names removed',
  },
  'structure.plan': {
    question: 'What were the sales plan and the actual sales in each of the last 12 months?',
    whyItMatters: 'A plan that is always missed steers nobody; the actual sales are our starting figure.',
    proof: 'Table by month: plan and actual, in units and money',
  },
  'structure.spread': {
    question: 'How far is the best seller ahead of the average, in sales and in conversion?',
    whyItMatters: 'What the best seller does differently is the first draft of the standard.',
    proof: 'Inquiries and sales by seller, 90 days',
  },
  'structure.turnover': {
    question: 'How many sellers left in 12 months, and how many days did newcomers need to make a first sale?',
    whyItMatters: 'It shows what one leaver costs and what learning stage by stage can save.',
    proof: 'List of sellers: hired, first sale, left',
  },
  'structure.discounts': {
    question: 'Who may give which discount, and in how many deals of 90 days was that limit exceeded?',
    whyItMatters: 'Without a limit, the discount becomes the seller’s only argument.',
    proof: 'Discount matrix and the discounts given, by deal',
  },
  'structure.calendar': {
    question: 'How many hours in the last two weeks did the head spend coaching sellers and going through their deals?',
    whyItMatters: 'A head who sells or fills in reports all week does not lead the sellers.',
    proof: 'The head’s calendar for the last two weeks',
  },
  'structure.leaverClients': {
    question: 'Who works today with the clients of the last three sellers who left?',
    whyItMatters: 'Clients without an owner leave with the seller.',
    proof: 'Their open deals: today’s owner, last contact',
  },

  'process.stages': {
    question: 'Which stages from first call to first payment do three sellers draw, each working alone?',
    whyItMatters: 'Where the drawings differ there is no standard, only habits.',
    proof: 'Three drawings, made apart',
  },
  'process.inquiries': {
    question: 'How many inquiries came through each door in 90 days: phone, site, chat, office, agents?',
    whyItMatters: 'Until the inflow is counted, nobody can say how much of it is lost.',
    proof: 'Counts by door and week, from the systems, not from memory',
  },
  'process.conversion': {
    question: 'Of 100 inquiries, how many reach each further step, up to the first payment?',
    whyItMatters: 'We begin at the step where most clients are lost.',
    proof: 'Deals by step reached, 90 days',
  },
  'process.reply': {
    question: 'After how many minutes did a person answer each of ten mystery inquiries?',
    whyItMatters: 'Clients talk to whoever answers first, and often stay there.',
    proof: 'Ten lines: door, sent at, answered at, by whom',
  },
  'process.nextStep': {
    question: 'How many open deals have no next step with a date ahead?',
    whyItMatters: 'A deal without a next step is already being lost, only nobody has said so.',
    proof: 'Export of open deals: owner, next step, its date',
  },
  'process.losses': {
    question: 'In how many of the last 20 lost deals do the notes prove the reason given?',
    whyItMatters: 'Convenient reasons hide what really has to be mended.',
    proof: 'Twenty lost deals read: stage, reason, quote or figure',
  },
  'process.recordings': {
    question: 'In how many of 5–7 recorded talks per seller were need, budget and next step all named?',
    whyItMatters: 'A recording shows the talk as the client heard it.',
    proof: '5–7 recordings per seller, all marked by one checklist',
  },
  'process.expired': {
    question: 'How many reservations or offers have expired while their deals are still open?',
    whyItMatters: 'They swell the forecast and hold back stock that others would buy.',
    proof: 'List: valid until, status today, owner, sum',
  },
  'process.contractDays': {
    question: 'How many days did each of the last ten contracts take from agreed terms to the last signature?',
    whyItMatters: 'Every extra day gives the client time to change their mind.',
    proof: 'Ten contracts: terms agreed, draft sent, signed',
  },

  'links.handOver': {
    question: 'Who hands a deal over to whom on its way, and how long does it wait each time?',
    whyItMatters: 'Deals are lost between departments more often than inside them.',
    proof: 'Hand-over map with times, confirmed by the heads',
  },
  'links.firstOwner': {
    question: 'Who answers for an inquiry before the first talk: which name stands against each door?',
    whyItMatters: 'Until that talk, marketing and sales each believe that the other has the client.',
    proof: 'List: door, name, deputy, time limit',
  },
  'links.priceLag': {
    question: 'How many hours pass from a change of price or stock until every seller sees it?',
    whyItMatters: 'Yesterday’s price, once quoted, is either honoured at a loss or taken back in shame.',
    proof: 'Last five changes: decided at, visible to sellers at',
  },
  'links.soldTwice': {
    question: 'How many times in 12 months was the same unit promised or sold to two clients?',
    whyItMatters: 'One such case costs more trust than a month of advertising wins.',
    proof: 'List of cases: unit, both dates, how it ended',
  },
  'links.legalDays': {
    question: 'How many working days did the lawyers take over each of the last ten requests from sales?',
    whyItMatters: 'The seller names a date that someone else has to keep.',
    proof: 'Ten requests: sent, answered, times sent back',
  },
  'links.bankDays': {
    question: 'How many days did banks take over applications in 90 days, and what share did they refuse?',
    whyItMatters: 'A slow bank looks like a client who has gone silent.',
    proof: 'Applications: bank, sent, answered, outcome',
  },
  'links.paymentLag': {
    question: 'How many hours pass from the arrival of a payment until the seller knows of it?',
    whyItMatters: 'A seller who does not know sends a reminder to a client who has paid.',
    proof: 'Last ten payments: received at, seller told at',
  },
  'links.lossReport': {
    question: 'When did marketing last receive a report on lost deals, with reasons by source?',
    whyItMatters: 'Without it, money keeps buying inquiries that never become sales.',
    proof: 'The last report received, with its date',
  },

  'tools.numbers': {
    question: 'Which phone numbers does the company have, and where does a call to each of them go?',
    whyItMatters: 'One shared line makes a queue; a forgotten number rings in an empty room.',
    proof: 'Export of numbers and call routing',
  },
  'tools.missed': {
    question: 'How many calls are missed in each hour of the day, and how many of them are called back?',
    whyItMatters: 'Every missed call has already been paid for by advertising.',
    proof: 'Missed and called back, by hour, 90 days',
  },
  'tools.recordings': {
    question: 'Of twenty calls taken at random, how many have a recording that the head can open?',
    whyItMatters: 'A talk that cannot be heard can be neither checked nor taught from.',
    proof: 'Twenty calls from the log with their recordings',
  },
  'tools.private': {
    question: 'How many sellers write to clients or call them from private mail or a private phone?',
    whyItMatters: 'Contacts made there leave with the seller, and no report counts them.',
    proof: 'Survey of all sellers: mail and phone used with clients',
  },
  'tools.contacts': {
    question: 'Where does each seller keep client contacts: in a system, a sheet, a notebook, a phone?',
    whyItMatters: 'A list that only one person can see is not the company’s client base.',
    proof: 'By seller: where, how many contacts, who has access',
  },
  'tools.fields': {
    question: 'In what share of the deals of 90 days is each required field filled in?',
    whyItMatters: 'No report is better than the fields it is counted from.',
    proof: 'Fill rate by field, in per cent',
  },
  'tools.reports': {
    question: 'How many hours a month does each sales report take, and who reads it?',
    whyItMatters: 'A report that leads to no decision takes time away from selling.',
    proof: 'List: report, hours, author, reader, last decision',
  },
  'tools.join': {
    question: 'Of 20 incoming calls, how many can be followed in the records to a sale or a loss?',
    whyItMatters: 'If calls and sales cannot be joined, nobody knows what became of the client.',
    proof: 'Twenty calls from the log, each with its deal or a blank',
  },
  'tools.leaverAccounts': {
    question: 'How many people who have left still have a working account, mailbox or number?',
    whyItMatters: 'Each of them is an open door to the client base.',
    proof: 'Leavers of 12 months set against active accounts',
  },

  'marketing.doors': {
    question: 'Through how many of the company’s doors does a test client reach the right person at the first try?',
    whyItMatters: 'The client’s first minute is the one that nobody inside the company sees.',
    proof: 'Log of test contacts: door, hour, wait, who answered',
  },
  'marketing.spend': {
    question: 'How much was spent on each channel in 90 days, going by the invoices?',
    whyItMatters: 'A budget shows intentions; the cost of a sale needs what was really paid.',
    proof: 'Invoices by channel, agency fees included',
  },
  'marketing.sourceTags': {
    question: 'In how many of 50 deals does the recorded source match the call, form or message itself?',
    whyItMatters: 'Wrong tags send the budget to the wrong channel.',
    proof: 'Fifty deals: source recorded, source in the log',
  },
  'marketing.cost': {
    question: 'What do one inquiry, one visit or meeting and one sale cost in each channel?',
    whyItMatters: 'The cheapest inquiries often bring the dearest sales.',
    proof: 'Spend, inquiries, visits, sales by channel, 90 days',
  },
  'marketing.target': {
    question: 'Which written definition of a target inquiry do both marketing and sales use?',
    whyItMatters: 'Without one, marketing counts successes that sales throws away.',
    proof: 'The definition, dated and agreed by both heads',
  },
  'marketing.agents': {
    question: 'How many sales of 90 days did agents claim, and what commission was paid on them?',
    whyItMatters: 'Commission may be going out for clients who came by themselves.',
    proof: 'Register of claims: client, date, dispute, commission',
  },
  'marketing.outOfHours': {
    question: 'What share of calls and messages comes in outside working hours?',
    whyItMatters: 'It tells whether a later shift or call-backs at opening time will pay.',
    proof: 'Calls and messages by hour and weekday, 90 days',
  },
  'marketing.sitePrices': {
    question: 'For how many of ten units or products are the site’s price and the seller’s price the same?',
    whyItMatters: 'A client who hears a different price stops believing the rest.',
    proof: 'Ten lines: price on the site, price from the seller, date',
  },
  'marketing.refusalBase': {
    question: 'How many clients who said no are kept with their reason and their consent to be contacted?',
    whyItMatters: 'Warm contacts cost nothing to find again, if they agreed to hear from us.',
    proof: 'Counts: all refusals, with a reason, with consent',
  },
};
