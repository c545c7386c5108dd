import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Vote } from '../vote.js';

/**
 * The id under which a ballot is published, from the receipt that its voter kept: in a secret vote the SHA-256 of it, in
 * hexadecimal digits, and in any other the receipt itself.
 */
export function ballotIdOf({ secrecy }: Pick<Vote, 'secrecy'>, receipt: string): string {
  return secrecy === 'secret' ? bytesToHex(sha256(utf8ToBytes(receipt))) : receipt;
}
