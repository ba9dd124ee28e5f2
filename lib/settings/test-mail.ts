/** A mail to oneself, to see that mails arrive and as what they come. */
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { type Language, languages } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { pageAddress } from '@/lib/registry/address'

const test = z.object({ to: z.string(), language: z.enum(languages) })

/** Leaves it to the worker, as every mail. */
export async function queueTestMail(tx: Tx, to: string, language: Language): Promise<void> {
  const address = to.trim().toLowerCase()
  if (!/^[a-z0-9._%+-]+@[a-z0-9.-]+$/.test(address)) throw new Refusal('address_wrong')
  await queueJobs(tx, [{ kind: 'test_mail', payload: { to: address, language } }])
}

export async function mailTest(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { to, language } = test.parse(payload)
  await sendMail(jobId, { to, asked: true, ...(await testWords(language)) })
}

export async function testWords(language: Language): Promise<Words> {
  const t = await wordsIn(language, 'settings')
  const name = (await wordsIn(language, 'shell'))('name')
  return {
    subject: t('test.subject', { name }),
    ...bodies([t('test.text', { name }), pageAddress(language, '')]),
  }
}
