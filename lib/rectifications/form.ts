/** The fields of the short form for a rectification, as a form or JSON sends them. */
import { z } from 'zod'
import { textLanguages } from '@/db/vocabulary'
import { plainText } from '@/lib/content'
import { formNumber } from '@/lib/endpoint'
import { typedFields } from './schema'

export const typedForm = {
  ...typedFields,
  language: z.union([z.enum(textLanguages), z.literal('').transform(() => null)]),
  place: plainText(200).default(''),
  days: formNumber.pipe(typedFields.days).optional(),
  notified: typedFields.notified.default(''),
}
