import { Inflate } from 'fflate'
import { damaged, tooLarge } from '../import-refusal.ts'
import type { Limits } from '../limits.ts'
import { crc32 } from './crc32.ts'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

/** Packed bytes taken at a time: even a bomb gives no more than 16 MB out of them before it is counted. */
const STEP = 16_384

/** An archive that is being read; `unpacked` counts the bytes taken out of it so far. */
export interface Archive {
  readonly bytes: Uint8Array
  readonly limits: Limits
  unpacked: number
}

/**
 * Unpacks a file of the archive piece by piece. Sizes are counted as the bytes come, not as the directory promises them;
 * a check sum that differs is a refusal, for a wrong letter in a plan would not be seen.
 */
export function unpack(archive: Archive, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const { limits } = archive
  if (archive.unpacked + entry.size > limits.unpackedBytes) throw bomb(limits)
  let size = 0
  let sum = 0
  for (const piece of pieces(packedBytes(archive.bytes, entry), entry)) {
    size += piece.length
    archive.unpacked += piece.length
    if (archive.unpacked > limits.unpackedBytes) throw bomb(limits)
    if (size > limits.ratioFrom && size > limits.ratio * entry.packedSize)
      throw tooLarge(`часть ${entry.name} распаковывается больше чем в ${limits.ratio} раз`)
    sum = crc32(piece, sum)
    take(piece)
  }
  if (size !== entry.size || sum !== entry.crc)
    throw damaged(`часть ${entry.name} не сходится с контрольной суммой`)
}

function bomb(limits: Limits): Error {
  return tooLarge(`распакованный, он занимает больше ${Math.round(limits.unpackedBytes / 1e6)} МБ`)
}

function* pieces(packed: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += STEP) yield packed.subarray(at, at + STEP)
    return
  }
  if (entry.method !== 8) throw damaged(`часть ${entry.name} упакована незнакомым способом`)
  let ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => ready.push(piece))
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    } catch {
      // the package knows no other reason to throw than the bytes
      throw damaged(`часть ${entry.name} не распаковывается`)
    }
    yield* ready
    ready = []
  }
}
