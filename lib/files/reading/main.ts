/**
 * Runs as a process of its own, without any right but to read: looks through one file that somebody sent, whatever it
 * may be made to do to its reader. Arguments: the task and the file; the answer is JSON on standard output.
 */
import fs from 'node:fs'
import type { FileKind } from '@/db/vocabulary'
import { Flawed } from './flawed.ts'
import { checkJpeg, checkPng, jpegSignature, pngSignature } from './image.ts'
import type { Picture } from './pictures.ts'
import type { Words } from './text.ts'

type Kind = { kind: FileKind; begins: number[]; check: (bytes: Buffer) => unknown }

const kinds: Kind[] = [
  {
    kind: 'pdf',
    begins: [...Buffer.from('%PDF-')],
    check: async (bytes) => (await import('./pdf.ts')).checkPdf(bytes),
  },
  {
    kind: 'docx',
    begins: [0x50, 0x4b, 0x03, 0x04],
    check: async (bytes) => (await import('./docx.ts')).checkDocx(bytes),
  },
  { kind: 'png', begins: pngSignature, check: checkPng },
  { kind: 'jpeg', begins: jpegSignature, check: checkJpeg },
]
/** Word's older files, and its newer ones behind a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]

async function inspect(bytes: Buffer): Promise<FileKind> {
  if (!bytes.length) throw new Flawed('empty')
  const begins = (with_: number[]) => with_.every((byte, at) => bytes[at] === byte)
  const kind = kinds.find((one) => begins(one.begins))
  if (!kind)
    throw new Flawed(
      begins(compound) && bytes.includes('EncryptedPackage', 0, 'utf16le') ? 'encrypted' : 'kind',
    )
  await kind.check(bytes)
  return kind.kind
}

/** Only of a kind that has words; it was told by `inspect` when the file came in. */
async function words(bytes: Buffer): Promise<Words> {
  const { wordsOfDocx, wordsOfPdf } = await import('./text.ts')
  return bytes[0] === 0x50 ? wordsOfDocx(bytes) : wordsOfPdf(bytes)
}

async function pictures(bytes: Buffer): Promise<Picture[]> {
  return (await import('./pictures.ts')).picturesOf(bytes)
}

const tasks = { inspect, words, pictures }

const [task, file] = process.argv.slice(2)
try {
  const found = await tasks[task as keyof typeof tasks](fs.readFileSync(file!))
  process.stdout.write(JSON.stringify({ found }))
} catch (error) {
  process.stdout.write(JSON.stringify({ flaw: error instanceof Flawed ? error.flaw : 'damaged' }))
}
