/** English: what is noted when the tracker goes live. */
import type { ContentText } from '../content-text';

export const goLiveNotes: ContentText['goLive'] = {
  signed: 'The Deal Tracker goes live on {date}. The go-live list is complete.',
  signedOpen:
    'The Deal Tracker goes live on {date}. Points of the go-live list still open: {open}; the comment says why.',
  handedOver: 'The files of the engagement belong to {name} ({email}) from now on.',
};
