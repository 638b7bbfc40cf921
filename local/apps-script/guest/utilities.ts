/** Utilities: dates, digests, Base64, blobs, sleep. */
import { base64Decode, base64Encode, fromWebSafe, signed, toWebSafe, unsigned, utf8Decode, utf8Encode } from './bytes';
import { call, Exception } from './call';
import { enumeration, type EnumValue } from './enumeration';
import { formatDate } from './format-date';

const Charset = enumeration('US_ASCII', 'UTF_8');
const DigestAlgorithm = enumeration('MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
/** Utilities.sleep reference: five minutes at most. */
const MAX_SLEEP = 300_000;

/** Text is read as US-ASCII unless a charset is given, as Apps Script does: what is not ASCII becomes `?`. */
function bytesOf(value: unknown, charset: EnumValue | undefined): number[] {
  if (Array.isArray(value)) return value.map((byte) => unsigned(Number(byte)));
  if (typeof value !== 'string')
    throw new Exception("The parameters don't match the method signature: a string or bytes are needed.");
  return charset === Charset.UTF_8 ? utf8Encode(value) : utf8Encode(value.replace(/[^\0-\x7f]/gu, '?'));
}

function decode(encoded: string): number[] {
  const bytes = base64Decode(String(encoded));
  if (bytes === null) throw new Exception('Could not decode string.');
  return bytes.map(signed);
}

const signedBytes = (base64: string): number[] => (base64Decode(base64) ?? []).map(signed);

interface GuestBlob {
  getBytes(): number[];
  getName(): string | null;
}

function gzip(blob: GuestBlob, name?: string) {
  const packed = base64Decode(call('gzip', base64Encode(blob.getBytes().map(unsigned)))) ?? [];
  return newBlob(
    packed,
    'application/x-gzip',
    name ?? (blob.getName() === null ? 'archive.gz' : `${blob.getName()}.gz`),
  );
}

function ungzip(blob: GuestBlob) {
  const plain = call('ungzip', base64Encode(blob.getBytes().map(unsigned)));
  if (plain === null) throw new Exception('Could not decompress gzip.');
  return newBlob(base64Decode(plain) ?? [], 'application/octet-stream', blob.getName()?.replace(/\.gz$/, '') ?? null);
}

function newBlob(data: unknown, contentType: string | null = null, name: string | null = null) {
  const bytes = bytesOf(data, Charset.UTF_8).map(signed);
  const blob = Object.freeze({
    getBytes: () => [...bytes],
    getDataAsString: () => utf8Decode(bytes),
    getContentType: () => contentType,
    getName: () => name,
  });
  return blob;
}

export const utilities = Object.freeze({
  Charset,
  DigestAlgorithm,
  formatDate,
  newBlob,
  gzip,
  ungzip,
  getUuid: () => call('uuid'),
  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= MAX_SLEEP))
      throw new Exception(`Invalid argument: sleep takes 0 to ${MAX_SLEEP} milliseconds.`);
    call('sleep', Math.trunc(milliseconds));
  },
  /** Here text is UTF-8 unless told, as its reference says. */
  base64Encode: (data: unknown, charset: EnumValue = Charset.UTF_8) => base64Encode(bytesOf(data, charset)),
  base64EncodeWebSafe: (data: unknown, charset: EnumValue = Charset.UTF_8) =>
    toWebSafe(base64Encode(bytesOf(data, charset))),
  base64Decode: (encoded: string) => decode(encoded),
  base64DecodeWebSafe: (encoded: string) => decode(fromWebSafe(String(encoded))),
  computeDigest(algorithm: EnumValue, value: unknown, charset?: EnumValue): number[] {
    return signedBytes(call('digest', algorithm.name(), base64Encode(bytesOf(value, charset))));
  },
  computeHmacSha256Signature(value: unknown, key: unknown, charset?: EnumValue): number[] {
    return signedBytes(
      call('hmac', 'SHA_256', base64Encode(bytesOf(value, charset)), base64Encode(bytesOf(key, charset))),
    );
  },
});
