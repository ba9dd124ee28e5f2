/** What a person is told of their own account: queued with its cause, mailed by the worker. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, workerDb } from '@/db/client'
import type { AccountNotice } from '@/db/vocabulary'
import { accountNotices, browsers, type Language, systems } from '@/db/vocabulary'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { localAt, offsetName } from '@/lib/meetings/times'
import { pageAddress } from '@/lib/registry/address'
import { currentSettings } from '@/lib/registry/settings'
import { writtenDay } from '@/lib/when-in-words'
import type { programOf } from './device'

const notice = z.object({
  person: z.uuid(),
  notice: z.enum(accountNotices),
  at: z.iso.datetime(),
  browser: z.enum(browsers).optional(),
  system: z.enum(systems).optional(),
  name: z.string().optional(),
})

/** Leaves the mail to the worker. `details`: with what it was done, or to which of several, where that is what the mail is about. */
export function tellOwner(
  tx: Tx,
  personId: string,
  about: AccountNotice,
  details?: ReturnType<typeof programOf> | { name: string },
): Promise<void> {
  const payload = { person: personId, notice: about, at: new Date().toISOString(), ...details }
  return queueJobs(tx, [{ kind: 'account_mail', payload }])
}

/** Sample people share one published password: of them nobody is told. */
export async function mailNotice(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const told = notice.parse(payload)
  const [row] = (await workerDb().execute(sql`
    select email, language from people
    where id = ${told.person} and suspended_at is null and not sample`)) as unknown as {
    email: string
    language: Language
  }[]
  if (!row) return
  await sendMail(jobId, { to: row.email, ...(await noticeWords(told, await writtenIn(row.language))) })
}

type Noticed = Omit<z.infer<typeof notice>, 'person'>

export async function noticeWords(told: Noticed, language: Language): Promise<Words> {
  const { notice: about, at, browser, system, name = '' } = told
  const [t, words] = [await wordsIn(language, 'account'), await wordsIn(language, 'words')]
  const { zone } = (await currentSettings()).calendar
  const when = clockWords(new Date(at), language, zone)
  const program =
    browser && system
      ? t('program', { browser: words(`browsers.${browser}`), system: words(`systems.${system}`) })
      : ''
  return {
    subject: t(`mail.${about}.subject`, { name }),
    ...bodies([
      t(`mail.${about}.text`, { when, program, name }),
      t('mail.notYou'),
      pageAddress(language, '/workspace/account'),
    ]),
  }
}

/** On the secretariat's clock, as pages show it. */
function clockWords(at: Date, language: Language, zone: string): string {
  const [day, clock] = localAt(at, zone).split('T') as [string, string]
  return `${writtenDay(day, language)}, ${clock} ${offsetName(at, zone)}`
}
