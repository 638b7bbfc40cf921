/** Google Meet conferences of events: made on request, shown with their entry point. */
import type { Kernel } from '../kernel/contract';
import type { Conference } from './records';
import { invalid, required, unsupported } from './refusals';

interface WireRequest {
  readonly requestId?: string;
  readonly conferenceSolutionKey?: { readonly type?: string };
}

export interface WireConference {
  readonly createRequest?: WireRequest | null;
  readonly conferenceId?: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function create(kernel: Kernel, request: WireRequest, pendingReads: number): Conference {
  const { requestId, conferenceSolutionKey } = request;
  if (requestId === undefined || requestId === '') throw required('Missing conference request id.');
  const type = conferenceSolutionKey?.type ?? 'hangoutsMeet';
  if (type !== 'hangoutsMeet') throw invalid('Invalid conference type value.');
  const conferenceId = [3, 4, 3].map((length) => kernel.id(length, LETTERS)).join('-');
  return { requestId, conferenceId, pendingReads };
}

/**
 * The conference after a write with conferenceDataVersion=1. A repeated request ID makes no second one.
 * @param value undefined: not mentioned in a patch; null or absent in an update: taken away
 * @param pendingReads how often the answer says that the conference is still being made
 */
export function nextConference(
  kernel: Kernel,
  before: Conference | undefined,
  value: WireConference | null | undefined,
  pendingReads: number,
): Conference | undefined {
  if (value === null || value === undefined) return undefined;
  const { createRequest, conferenceId } = value;
  if (before && (conferenceId === before.conferenceId || createRequest?.requestId === before.requestId)) return before;
  if (!createRequest) throw unsupported('conferences other than those made by createRequest');
  return create(kernel, createRequest, pendingReads);
}

/** The `conferenceData` and `hangoutLink` members. */
export function showConference(conference: Conference | undefined): { conferenceData?: object; hangoutLink?: string } {
  if (!conference) return {};
  const { requestId, conferenceId, pendingReads } = conference;
  const key = { type: 'hangoutsMeet' };
  const createRequest = { requestId, conferenceSolutionKey: key };
  if (pendingReads > 0)
    return { conferenceData: { createRequest: { ...createRequest, status: { statusCode: 'pending' } } } };
  const uri = `https://meet.google.com/${conferenceId}`;
  return {
    hangoutLink: uri,
    conferenceData: {
      createRequest: { ...createRequest, status: { statusCode: 'success' } },
      entryPoints: [{ entryPointType: 'video', uri, label: uri.replace('https://', '') }],
      conferenceSolution: {
        key,
        name: 'Google Meet',
        iconUri:
          'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
      },
      conferenceId,
    },
  };
}
