import Papa from 'papaparse'
import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { invite } from '@/lib/people/inviting'
import { listWords } from '@/lib/people/list-words'

const cell = plainText(500).default('')

/** Asks in one person by the fields of a form, or many by a list, which may come as a file. */
export const POST = endpoint({
  files: 'text',
  keepsTyped: true,
  // Whoever is asked in gets a post.
  stepUp: () => true,
  input: z.strictObject({
    ...{ name: cell, email: cell, language: cell, role: cell, party: cell },
    list: plainText(200_000).default(''),
    file: plainText(600_000).default(''),
    /** The page that asks. */
    place: z.enum(['admin', 'workspace']).default('admin'),
    locale: language,
  }),
  output: z.strictObject({ sent: z.int(), left: z.int() }),
  run: async (actor, tx, { name, email, language: of, role, party, list, file }) => {
    const one = name || email ? Papa.unparse([[name, email, of, role, party]]) : ''
    return invite(actor, tx, { list: one || [list, file].join('\n'), words: await listWords() })
  },
  goTo: ({ locale, place }, { sent, left }) => {
    const said = [...(sent ? ['done=invited'] : []), ...(left ? ['error=lines_left'] : [])]
    const page = place === 'admin' ? 'admin/invitations' : 'workspace/people'
    return `/${locale}/${page}?${said.join('&')}`
  },
})
