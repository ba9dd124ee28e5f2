/** The texts of an agreement, from the draft to the register. */
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { agreementContent, idOf } from '@/db/factories'
import { fileHolders, files } from '@/db/schema/files'
import { agreementTexts } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { correct, draft, save } from '@/lib/entries/commands'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as, cast, move, published, refusalOf } from '@/lib/entries/testing'
import { findFile } from '@/lib/files/queries'
import { findAgreement } from '@/lib/registry/agreement'
import { findPublicFile } from '@/lib/registry/files'
import { agreementRecord } from '@/lib/registry/record'
import { registerVersion } from '@/lib/registry/version'
import { agreementComplete, agreementDraft, emptyAgreement } from './schema'
import { isStale } from './texts'

const database = testDatabase()
process.env.APP_ORIGIN = 'http://localhost:3000'

const zh = 'a'.repeat(64)
const en = 'b'.repeat(64)
const newer = 'c'.repeat(64)
const text = (file: string, given: Record<string, unknown> = {}) => ({
  language: 'zh',
  authority: 'authentic',
  prevailing: false,
  file,
  name: '协议.pdf',
  madeFrom: null,
  ...given,
})
const translation = (file: string, madeFrom: string | null) =>
  text(file, { language: 'en', authority: 'translation', name: 'agreement.pdf', madeFrom })

/** Files as the delegate of Chifeng has sent them; of their bytes nothing is asked here. */
async function sent(...hashes: string[]) {
  const { delegate, chifeng } = await cast(database.owner)
  for (const sha256 of hashes) {
    await database.owner.insert(files).values({ sha256, size: 1234, kind: 'pdf' }).onConflictDoNothing()
    await database.owner
      .insert(fileHolders)
      .values({ sha256, partyId: chifeng, personId: delegate.personId })
      .onConflictDoNothing()
  }
}

const codes = (texts: unknown[]) => {
  const content = { ...emptyAgreement, texts }
  const parsed = agreementComplete.safeParse(content)
  return (parsed.error?.issues ?? [])
    .filter((issue) => issue.path[0] === 'texts')
    .map((issue) => `${issue.path.slice(1).join('.')} ${issue.message}`)
}

describe('what must hold of texts', () => {
  it('is nothing that equally authentic texts and a translation do not meet', () => {
    expect(
      codes([text(zh, { prevailing: true }), text(newer, { language: 'mn' }), translation(en, zh)]),
    ).toEqual([])
    expect(codes([translation(en, null)])).toEqual([])
  })
  it('one text prevails, and only an authentic one', () => {
    expect(codes([{ ...translation(en, zh), prevailing: true }])).toEqual(['0.prevailing texts.prevailing'])
    const both = [text(zh, { prevailing: true }), text(newer, { prevailing: true })]
    expect(codes(both)).toEqual(['1.prevailing texts.onePrevailing'])
  })
  it('each has a language and a file of its own', () => {
    expect(codes([text(zh, { language: null }), text(zh)])).toEqual([
      '0.language texts.language',
      '1.file texts.twice',
    ])
  })
  it('an authentic text is made from none, and no translation from itself', () => {
    expect(codes([text(zh, { madeFrom: en }), translation(en, en)])).toEqual([
      '0.madeFrom texts.madeFrom',
      '1.madeFrom texts.madeFrom',
    ])
  })
  it('a name hides nothing of itself', () => {
    const named = { ...emptyAgreement, texts: [text(zh, { name: 'text\u202Efdp.exe' })] }
    expect(agreementDraft.parse(named).texts[0]!.name).toBe('textfdp.exe')
    expect(agreementDraft.safeParse({ ...emptyAgreement, texts: [text('x')] }).success).toBe(false)
  })
})

it('a translation is stale when what it was made from is no longer authentic', () => {
  const parsed = (all: unknown[]) => agreementDraft.parse({ ...emptyAgreement, texts: all }).texts
  const now = parsed([text(newer), translation(en, zh), translation(zh, null)])
  expect(now.map((one) => isStale(one, now))).toEqual([false, true, false])
  const before = parsed([text(zh), translation(en, zh)])
  expect(before.map((one) => isStale(one, before))).toEqual([false, false])
})

describe('naming a file', () => {
  it('is for those who can read it: nobody reads another’s file by naming it', async () => {
    await sent(zh)
    const { stranger, delegate, jinzhou, chifeng } = await cast(database.owner)
    const begin = (who: typeof delegate, party: string) =>
      as(who, (tx) =>
        draft(who, tx, {
          kind: 'agreement',
          content: agreementContent([party], { texts: [text(zh)] }),
          companions: [],
        }),
      )
    const missing = {
      code: 'invalid',
      details: { issues: [{ path: ['texts', 0, 'file'], code: 'texts.missing' }] },
    }
    expect(await refusalOf(begin(stranger, jinzhou))).toEqual(missing)
    const made = await begin(delegate, chifeng)
    const other = await as(stranger, (tx) =>
      draft(stranger, tx, { kind: 'agreement', content: agreementContent([jinzhou]), companions: [] }),
    )
    const saving = (file: string) =>
      as(stranger, (tx) =>
        save(stranger, tx, {
          revisionId: other.revisionId,
          version: 1,
          content: agreementContent([jinzhou], { texts: [text(file)] }),
          companions: [],
          changeNote: '',
        }),
      )
    expect(await refusalOf(saving(zh))).toEqual(missing)
    expect(await refusalOf(saving('f'.repeat(64)))).toEqual(missing)
    expect(made.version).toBe(1)
    expect(await findFile(stranger, zh)).toBeNull()
  })

  it('lets the reviewer read it once it is submitted, and the public once it is published', async () => {
    const file = 'd'.repeat(64)
    await sent(file)
    const { delegate, head, moderator, stranger, observer, chifeng, jinzhou } = await cast(database.owner)
    const content = agreementContent([chifeng, jinzhou], { texts: [text(file)] })
    const work = await as(delegate, (tx) =>
      draft(delegate, tx, { kind: 'agreement', content, companions: [] }),
    )
    const readers = async () => {
      const who = { delegate, head, moderator, stranger, observer }
      const found = await Promise.all(
        Object.entries(who).map(async ([name, actor]) => ((await findFile(actor, file)) ? name : '')),
      )
      return [...found, (await findPublicFile(file)) ? 'public' : ''].filter(Boolean).join(' ')
    }
    expect(await readers()).toBe('delegate head')
    await move(delegate, 'submit', work)
    await move(head, 'endorse', { ...work, version: 2 })
    expect(await readers()).toBe('delegate head moderator')
    await move(moderator, 'publish', { ...work, version: 3 })
    expect(await readers()).toBe('delegate head moderator stranger observer public')
    expect(await findPublicFile(file)).toEqual({ sha256: file, kind: 'pdf', size: 1234, name: '协议.pdf' })
  })

  it('in an agreement for its parties leaves it to them', async () => {
    const file = 'e'.repeat(64)
    await sent(file)
    await published(database.owner, { visibility: 'parties', texts: [text(file)] })
    const { stranger, observer, moderator, administrator } = await cast(database.owner)
    expect((await findFile(stranger, file))?.name).toBe('协议.pdf')
    expect(await findFile(moderator, file)).not.toBeNull()
    expect(await findFile(observer, file)).toBeNull()
    expect(await findFile(administrator, file)).toBeNull()
    expect(await findPublicFile(file)).toBeNull()
  })
})

describe('published texts', () => {
  it('stand in the register, and a new authentic text leaves the translation stale', async () => {
    await sent(zh, en, newer)
    const { owner } = database
    const there = await published(owner, {
      title: { en: 'Sample with texts' },
      texts: [text(zh, { prevailing: true }), translation(en, zh)],
    })
    const { delegate, head, moderator, chifeng, jinzhou } = there
    const again = await as(delegate, (tx) => correct(delegate, tx, { entryId: there.entryId, basedOn: 1 }))
    const rewrite = (version: number, texts: unknown[]) =>
      as(delegate, (tx) =>
        save(delegate, tx, {
          revisionId: again.revisionId,
          version,
          content: agreementContent([chifeng, jinzhou], { title: { en: 'Sample with texts' }, texts }),
          companions: [],
          changeNote: '',
        }),
      )
    // Neither a text of today nor one that ever was authentic.
    await rewrite(1, [text(newer), translation(en, 'd'.repeat(64))])
    expect(await refusalOf(move(delegate, 'submit', { ...again, version: 2 }))).toEqual({
      code: 'invalid',
      details: { issues: [{ path: ['texts', 1, 'madeFrom'], code: 'texts.madeFrom' }] },
    })
    await rewrite(2, [text(newer), translation(en, zh)])
    await move(delegate, 'submit', { ...again, version: 3 })
    await move(head, 'endorse', { ...again, version: 4 })
    await move(moderator, 'publish', { ...again, version: 5 })
    const found = (await findAgreement(await registerVersion(), 'sample-with-texts'))!
    expect(found.texts.map(({ file, stale, prevailing }) => [file, stale, prevailing])).toEqual([
      [newer, false, false],
      [en, true, false],
    ])
    expect(agreementRecord(found).texts[1]).toEqual({
      language: 'en',
      authority: 'translation',
      prevailing: false,
      stale: true,
      name: 'agreement.pdf',
      madeFrom: zh,
      kind: 'pdf',
      size: 1234,
      reading: null,
      pages: null,
      sha256: en,
      address: `http://localhost:3000/files/${en}`,
    })
    // The text before it is still read in the history.
    expect(await findPublicFile(zh)).not.toBeNull()
  })

  it('are the same after a rebuild', async () => {
    const { owner } = database
    const id = await idOf(owner, 'agreement', 'sample-with-texts')
    const rows = () =>
      owner
        .select()
        .from(agreementTexts)
        .where(eq(agreementTexts.agreementId, id))
        .orderBy(agreementTexts.position)
    const before = await rows()
    expect(before).toHaveLength(2)
    await rebuildRegister(owner, () => {})
    expect(await rows()).toEqual(before)
  })
})
