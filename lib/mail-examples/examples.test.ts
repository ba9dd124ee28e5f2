import { beforeEach, describe, expect, it } from 'vitest'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import { jobKinds, languages } from '@/db/vocabulary'
import { cast } from '@/lib/entries/testing'
import { findExample, listExamples } from './examples'

const database = testDatabase()
beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
  process.env.APP_ORIGIN = 'https://register.example.org'
})

/** The marks of a sample, in each language. */
const marks = { en: /sample/i, zh: /示例/, mn: /жишээ/i, ru: /образ/i }
/** What a mail says of who it goes to, or of nobody, holds no name that could be made up. */
const unnamed = ['account_mail', 'reset_mail', 'confirmation_mail', 'test_mail', 'register_invitation_mail']

describe('the examples of mails', () => {
  it('are there for each kind that is sent', async () => {
    const { administrator } = await cast(database.owner)
    const kinds = listExamples(administrator)!
    expect(kinds.map(({ kind }) => kind)).toEqual(jobKinds.filter((kind) => kind.endsWith('_mail')))
    for (const { kind, names } of kinds) expect([kind, names.length > 0]).toEqual([kind, true])
  })

  it('are whole in each language, of made-up things, and send nothing', async () => {
    const { administrator } = await cast(database.owner)
    const before = await database.owner.$count(jobs)
    for (const { kind, names } of listExamples(administrator)!)
      for (const name of names)
        for (const language of languages) {
          const { subject, text, html } = await findExample(administrator, kind, name)!(language)
          const place = [kind, name, language].join(' ')
          for (const said of [subject, text, html]) {
            expect([place, said.trim() !== '']).toEqual([place, true])
            expect([place, /undefined|null|NaN|\[object|[{}]|^[a-z]+(\.\w+){2,}$/m.exec(said)]).toEqual([
              place,
              null,
            ])
          }
          expect([place, text]).toEqual([place, expect.stringContaining('https://register.example.org/')])
          if (!unnamed.includes(kind))
            expect([place, text]).toEqual([place, expect.stringMatching(marks[language])])
        }
    expect(await database.owner.$count(jobs)).toBe(before)
  })

  it('are for administrators alone', async () => {
    const { administrator, moderator, head } = await cast(database.owner)
    for (const who of [moderator, head]) {
      expect(listExamples(who)).toBeNull()
      expect(findExample(who, 'test_mail', 'test')).toBeNull()
    }
    for (const [kind, name] of [
      ['test_mail', 'toString'],
      ['toString', 'test'],
      ['standings', 'test'],
      ['test_mail', ''],
    ])
      expect(findExample(administrator, kind!, name!)).toBeNull()
  })
})
