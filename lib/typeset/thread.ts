/**
 * The thread that sets type: Typst, a native module whose work would hold up everything else in the process.
 * Started by typeset.ts as a file of its own, so it imports nothing of ours.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

type Job = { id: number; template: string; data: unknown }

const { root, templates } = workerData as { root: string; templates: string }
const fonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
  '@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf',
].map((file) => readFileSync(path.join(root, 'node_modules', file)))
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts }] })
const covered = new Set(fonts.flatMap(charactersOf))

parentPort!.on('message', ({ id, template, data }: Job) => {
  try {
    const pdf = pdfOf(path.join(templates, template), JSON.stringify(data, printable))
    parentPort!.postMessage({ id, pdf })
  } catch (error) {
    parentPort!.postMessage({ id, failure: String(error) })
  }
})

/** What people wrote comes in as data alone: no template ever reads it as markup. */
function pdfOf(mainFilePath: string, data: string): Uint8Array {
  const made = compiler.compile({ mainFilePath, inputs: { data } })
  if (!made.result) {
    const diagnostics = made.takeDiagnostics()
    throw new Error(diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no document')
  }
  const pdf = compiler.pdf(made.result, { pdfStandard: 'a-2a' })
  // What Typst remembers of earlier documents is of no use to the next.
  compiler.evictCache(10)
  return pdf
}

/**
 * Text with what no font of ours draws replaced by a mark, for PDF/A forbids characters without a shape. What has
 * none by its nature (joiners, marks of direction, variation selectors) is left out; of the traditional Mongolian
 * script, whose letters they shape, it stays.
 */
function printable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return Array.from(value.normalize('NFC'), (sign) => {
    if (sign === '\n' || /[\u1800-\u180f\u202f]/.test(sign)) return sign
    if (/\p{Cc}|\p{Cf}|\p{Variation_Selector}/u.test(sign)) return ''
    if (/\p{Zs}/u.test(sign)) return covered.has(sign.codePointAt(0)!) ? sign : ' '
    return covered.has(sign.codePointAt(0)!) && !/\p{Co}/u.test(sign) ? sign : '□'
  }).join('')
}

/** The characters a font has shapes for, from its table `cmap` (OpenType, formats 4 and 12). */
function charactersOf(font: Buffer): number[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  const start = entry === undefined ? 0 : font.readUInt32BE(entry + 8)
  const parts = Array.from({ length: font.readUInt16BE(start + 2) }, (_, at) => {
    return start + font.readUInt32BE(start + 8 + 8 * at)
  })
  return parts
    .flatMap((part) => rangesOf(font, part))
    .flatMap(([first, last]) => {
      return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    })
}

function rangesOf(font: Buffer, part: number): [number, number][] {
  const format = font.readUInt16BE(part)
  if (format === 12) {
    return Array.from({ length: font.readUInt32BE(part + 12) }, (_, at) => {
      const group = part + 16 + 12 * at
      return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
    })
  }
  if (format !== 4) return []
  const doubled = font.readUInt16BE(part + 6)
  return Array.from({ length: doubled / 2 }, (_, at): [number, number] => {
    return [font.readUInt16BE(part + 16 + doubled + 2 * at), font.readUInt16BE(part + 14 + 2 * at)]
  }).filter(([, last]) => last < 0xffff)
}
