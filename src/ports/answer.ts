import { Failure, type FailureReason } from './failure.js';

/** Bytes. A poll with 500 options and a long text stays far below. */
const mostBytes = 2 * 1024 * 1024;

/**
 * A whole body as JSON, whatever its `Content-Type` claims, read piece by piece so that an endless one ends.
 *
 * @throws Failure `too-large`, `sign-in` for a login page that came instead, `malformed` for anything else
 */
export async function readJson({ body }: Response): Promise<unknown> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    text += decoder.decode(piece.value, { stream: true });
    bytes += piece.value.byteLength;
    if (bytes > mostBytes) {
      reader?.cancel().catch(() => undefined);
      throw new Failure('too-large');
    }
  }
  text += decoder.decode();
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the body.
    throw new Failure(/^\s*<[^]*type=["']?password/i.test(text) ? 'sign-in' : 'malformed');
  }
}

const reasons: Partial<Record<number, FailureReason>> = {
  401: 'sign-in',
  403: 'forbidden',
  404: 'not-found',
  408: 'slow',
  410: 'gone',
  429: 'limited',
};

/** The word for an answer that is not a success. */
export function reasonFor(status: number, posted: boolean): FailureReason {
  if (status >= 500) return 'server';
  if (status < 400) return 'malformed';
  // 406, 418, 422 …: servers use them as they please, and without saying why.
  return reasons[status] ?? (posted ? 'refused' : 'forbidden');
}
