/** The texts of an agreement: their shape, what must hold of them, and when a translation is behind. Pure. */
import { z } from 'zod'
import type { AgreementText } from '@/db/schema/content'
import { textAuthorities, textLanguages } from '@/db/vocabulary'
import { fileName, flaw } from '@/lib/content'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const agreementTexts = z
  .array(
    z.strictObject({
      language: z.enum(textLanguages).nullable(),
      authority: z.enum(textAuthorities),
      prevailing: z.boolean(),
      file: hash,
      name: fileName,
      madeFrom: hash.nullable(),
    }),
  )
  .max(30)

export function checkTexts(check: z.core.$RefinementCtx, texts: AgreementText[]): void {
  const seen = new Set<string>()
  let prevailing = 0
  texts.forEach((text, position) => {
    const at = (field: keyof AgreementText, code: string) => flaw(check, ['texts', position, field], code)
    if (!text.language) at('language', 'texts.language')
    if (seen.has(text.file)) at('file', 'texts.twice')
    seen.add(text.file)
    if (text.prevailing && text.authority !== 'authentic') at('prevailing', 'texts.prevailing')
    else if (text.prevailing && ++prevailing > 1) at('prevailing', 'texts.onePrevailing')
    if (text.madeFrom && (text.authority === 'authentic' || text.madeFrom === text.file))
      at('madeFrom', 'texts.madeFrom')
  })
}

/** Whether a translation was made from a text that is no longer the authentic one. */
export function isStale({ authority, madeFrom }: AgreementText, texts: AgreementText[]): boolean {
  if (authority !== 'translation' || !madeFrom) return false
  return !texts.some((text) => text.authority === 'authentic' && text.file === madeFrom)
}
