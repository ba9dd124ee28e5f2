import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { agreementContent, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { facets } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { findAgreement } from './agreement'
import { allAgreements, listAgreements } from './agreements-list'
import { countAgreements } from './facets'
import { listUpdated } from './feed'
import { type Filter, parseFilter, type Sort } from './filter'
import { findKept } from './histories'
import { findParty } from './parties'
import { findPage, findRecord } from './permanent'
import { read } from './read'
import { findRevisions, listRevisions } from './revisions'
import { registerVersion } from './version'

process.env.APP_ORIGIN = 'https://register.example.org'
const database = testDatabase()
const of = (search: string) => parseFilter(new URLSearchParams(search))
let version = 0

const slugs = async (search: string) =>
  (await listAgreements(version, of(search), 'en')).map((row) => row.slug)
const counted = async (search: string) => countAgreements(version, of(search))

async function publish(slug: string, parties: string[], given: Record<string, unknown>) {
  const { owner } = database
  const ids = await Promise.all(parties.map((party) => idOf(owner, 'party', party)))
  return owner.transaction((tx) =>
    importEntry(tx, { kind: 'agreement', slug, content: agreementContent(ids, given), changeNote: '' }),
  )
}

beforeAll(async () => {
  const pair = ['chifeng', 'jinzhou']
  await publish('russian', pair, { title: { ru: 'Соглашение о приграничной торговле' }, adopted: '2011-05' })
  await publish('mongolian', pair, { title: { mn: 'Бичгийн соёлын хэлэлцээр' }, adopted: '2012-03-04' })
  await publish('accents', pair, {
    title: { en: 'Café Ports of the northern and southern shores and banks: Protocol' },
    adopted: '2013',
  })
  await publish('in-summary', pair, {
    title: { en: 'Something else' },
    summary: { en: 'Ports protocol, ports protocol. '.repeat(20) },
    adopted: '[2012..2014]',
  })
  await publish('members-only', pair, {
    title: { en: 'Secret canary ports', zh: '港口机密' },
    subjects: ['water'],
    visibility: 'members',
    adopted: '1999',
  })
  version = await registerVersion()
})

describe('search', () => {
  it('finds Chinese by word and by a single character', async () => {
    expect((await slugs('q=备忘录')).length).toBe(5)
    expect(await slugs('q=纪')).toEqual(['six-party-minutes'])
    expect(await slugs('q=会议纪要')).toEqual(['six-party-minutes'])
  })

  it('finds inflected words in English, Russian and Mongolian', async () => {
    expect(await slugs('q=protocols+cafe')).toEqual(['accents'])
    expect(await slugs('q=соглашением+о+торговли')).toEqual(['russian'])
    expect(await slugs('q=бичиг')).toEqual(['mongolian'])
    expect(await slugs('q=соёлыг')).toEqual(['mongolian'])
  })

  it('takes no notice of case, width and accents', async () => {
    expect(await slugs(`q=${encodeURIComponent('ＣＡＦÉ')}`)).toEqual(['accents'])
    expect(await slugs('q=СОГЛАШЕНИЕ')).toEqual(['russian'])
  })

  it('puts hits in titles before others, however often those say the word', async () => {
    const found = await slugs('q=ports+protocol')
    expect(found).toEqual(['accents', 'in-summary'])
  })

  it('finds a record by its number, first', async () => {
    const [first] = await listAgreements(version, of('q=3'), 'en')
    expect(first?.number).toBe(3)
  })

  it('finds nothing for a word that is nowhere, and says so in the counts', async () => {
    expect(await slugs('q=zzzz')).toEqual([])
    expect((await counted('q=zzzz')).total).toBe(0)
  })
})

describe('what is not public', () => {
  it('appears in no list, count, feed or download', async () => {
    for (const search of [
      '',
      'q=canary',
      'q=机密',
      'year=1999',
      'subject=water',
      'sort=title',
      'sort=oldest',
    ]) {
      expect(await slugs(search)).not.toContain('members-only')
    }
    const { total, counts } = await counted('')
    expect(total).toBe(14)
    expect(counts.year.map(({ value }) => value)).not.toContain('1999')
    expect(counts.subject.map(({ value }) => value)).not.toContain('water')
    expect(counts.party.find(({ value }) => value === 'jinzhou')?.count).toBe(6)
    const feed = await listUpdated(version, of(''), 'en')
    expect(feed.map((entry) => entry.slug)).not.toContain('members-only')
    expect(JSON.stringify(await downloaded(''))).not.toContain('canary')
  })

  it('has no page, record or history', async () => {
    expect(await findAgreement(version, 'members-only')).toBeNull()
    expect(await findPage('agreement', 'members-only')).toBeNull()
    expect(await findRecord('agreement', 'members-only')).toBeNull()
    expect(await findKept(version, 'agreements', 'members-only')).toBeNull()
    const secret = await idOf(database.owner, 'agreement', 'members-only')
    expect(await listRevisions(version, secret)).toEqual([])
    const party = await findParty(version, 'jinzhou')
    expect(party?.agreementCount).toBe(6)
    expect(JSON.stringify(party)).not.toContain('canary')
  })

  it('cannot be read on the public connection in any other way', async () => {
    for (const table of ['revisions', 'entries', 'agreements', 'people']) {
      await expect(read(sql.raw(`select * from public.${table}`))).rejects.toThrow()
    }
  })
})

describe('counts', () => {
  it('a facet’s own choice does not narrow its counts', async () => {
    const { total, counts } = await counted('type=minutes&year=none')
    expect(total).toBe(1)
    // Five founding ones, and the one of which only 'from 2012 to 2014' is known.
    expect(counts.type).toEqual([
      { value: 'memorandum', count: 6 },
      { value: 'letter_of_intent', count: 1 },
      { value: 'minutes', count: 1 },
      { value: 'strategic_framework_agreement', count: 1 },
    ])
    expect(counts.year).toEqual([{ value: 'none', count: 1 }])
  })

  it('each count is what the list holds when it is chosen', async () => {
    const { counts } = await counted('')
    for (const facet of facets) {
      for (const { value, count } of counts[facet]) {
        expect([facet, value, (await slugs(`${facet}=${value}`)).length]).toEqual([facet, value, count])
      }
    }
  })

  it('a choice that finds nothing stays, with zero', async () => {
    const { total, counts } = await counted('type=protocol&subject=tourism')
    expect(total).toBe(0)
    expect(counts.type).toContainEqual({ value: 'protocol', count: 0 })
  })
})

describe('period', () => {
  it('holds records whose date surely lies within', async () => {
    expect(await slugs('from=2011&to=2012&sort=oldest')).toEqual(['russian', 'mongolian'])
    expect(await slugs('from=2011-06&to=2013&sort=oldest')).toEqual(['mongolian', 'accents'])
    expect(await slugs('from=2012-01-01&to=2014&sort=title')).toContain('in-summary')
    expect(await slugs('from=2012-02&to=2014')).not.toContain('in-summary')
  })
})

describe('pages', () => {
  beforeAll(async () => {
    for (let copy = 0; copy < 48; copy++) {
      await publish(`copy-${copy}`, ['fuxin', 'tongliao'], {
        title: { en: `Copy ${copy % 5}`, zh: `副本${copy % 5}` },
        adopted: copy % 3 ? '2015' : '',
      })
    }
    version = await registerVersion()
  })

  const sorts: Sort[] = ['newest', 'oldest', 'title', 'recorded', 'relevance']
  it.each(sorts)('each record is on one page, forwards and backwards, by %s', async (sort) => {
    const filter: Filter = { ...of(`q=${sort === 'relevance' ? 'copy' : ''}`), sort }
    const whole: string[] = []
    for (let page = 1; page <= 3; page++) {
      whole.push(...(await listAgreements(version, { ...filter, page }, 'zh')).map((row) => row.slug))
    }
    expect(new Set(whole).size).toBe(sort === 'relevance' ? 48 : 62)

    const first = await listAgreements(version, filter, 'zh')
    const second = await listAgreements(version, { ...filter, page: 2, after: first.at(-1)!.number }, 'zh')
    expect([...first, ...second].map((row) => row.slug)).toEqual(whole.slice(0, first.length + second.length))
    const back = await listAgreements(version, { ...filter, page: 1, before: second[0]!.number }, 'zh')
    expect(back).toEqual(first)
  })

  it('an address that leads nowhere falls back on the number of the page', async () => {
    const asked = { ...of(''), page: 2, after: 999_999 }
    expect(await listAgreements(version, asked, 'en')).toEqual(
      await listAgreements(version, { ...asked, after: null }, 'en'),
    )
  })

  it('a download holds the rows of the list, all of them', async () => {
    expect((await downloaded('')).length).toBe(62)
    expect((await downloaded('q=copy')).length).toBe(48)
    const byTitle = (await downloaded('party=fuxin&sort=title')).map((row) => row.slug)
    expect(byTitle.slice(0, 25)).toEqual(await slugs('party=fuxin&sort=title'))
  })
})

describe('one agreement', () => {
  it('says its parties, their acts and its body by name', async () => {
    const found = await findAgreement(version, 'framework-3-plus-1')
    expect(found).toMatchObject({ number: 1, status: 'signed', revisions: 1, adopted: '2007' })
    expect(found?.standing).toEqual({ reason: 'signed_all', date: '2007', count: 4, of: 4 })
    expect(found?.body?.slug).toBe('nine-plus-one')
    expect(found?.parties.map((party) => [party.slug, party.position?.signed, party.acts.length])).toEqual([
      ['chengde', '2007', 1],
      ['chifeng', '2007', 1],
      ['chaoyang', '2007', 1],
      ['xilingol', '2007', 1],
    ])
  })

  it('says by name who is bound by its clause, and who is still to approve', async () => {
    const clause = { condition: 'approvals', approvals: null, among: [], delay: null, date: '' }
    await publish('waiting', ['chifeng', 'jinzhou'], { forceClause: clause })
    const now = await registerVersion()
    const waiting = await findAgreement(now, 'waiting')
    expect(waiting?.force?.since).toBeNull()
    expect(
      waiting?.force?.steps.map((step) =>
        step.step === 'counted' ? [step.have, step.needed, step.lacking.map(({ slug }) => slug)] : step.step,
      ),
    ).toEqual(['approvals', [0, 2, ['chifeng', 'jinzhou']]])
    expect((await findAgreement(now, 'framework-3-plus-1'))?.force).toBeNull()
    const record = JSON.stringify(await findRecord('agreement', 'waiting'))
    expect(record).toContain('"force":{"since":null')
    expect(record).not.toContain(await idOf(database.owner, 'party', 'jinzhou'))
  })

  it('relates in both directions, and only to what is public', async () => {
    const secret = await idOf(database.owner, 'agreement', 'members-only')
    const target = await idOf(database.owner, 'agreement', 'accents')
    await publish('related', ['chifeng', 'jinzhou'], {
      relations: [
        { kind: 'amends', agreement: target },
        { kind: 'follows_from', agreement: secret },
      ],
    })
    const now = await registerVersion()
    const from = await findAgreement(now, 'related')
    const to = await findAgreement(now, 'accents')
    expect(from?.relations.map(({ kind, inverse, slug }) => [kind, inverse, slug])).toEqual([
      ['amends', false, 'accents'],
    ])
    expect(to?.relations.map(({ kind, inverse, slug }) => [kind, inverse, slug])).toEqual([
      ['amends', true, 'related'],
    ])
    const { revisions, mentions } = await findRevisions(
      now,
      await idOf(database.owner, 'agreement', 'related'),
      [1],
    )
    expect(revisions).toHaveLength(1)
    expect(mentions[target]?.en).toMatch(/^Café Ports/)
    expect(mentions[secret]).toBeUndefined()
  })

  it('has a permanent address, and so have its acts and the memberships', async () => {
    expect(await findPage('agreement', 'framework-3-plus-1')).toBe('/agreements/framework-3-plus-1')
    const [act] = await read<{ slug: string }>(sql`select slug from register.acts order by number limit 1`)
    expect(await findPage('act', act!.slug)).toMatch(/^\/agreements\/[a-z0-9-]+#/)
    expect(await findRecord('act', act!.slug)).toMatchObject({ kind: 'act', act: 'signed', date: '2007' })
    const [membership] = await read<{ slug: string }>(
      sql`select slug from register.memberships order by number limit 1`,
    )
    expect(await findRecord('membership', membership!.slug)).toMatchObject({
      kind: 'membership',
      began: '2007',
      body: { id: 'nine-plus-one' },
    })
    expect(await findPage('constructor', 'x')).toBeNull()
    expect(await findPage('agreement', "x' or true --")).toBeNull()
  })

  it('names no author but the office', async () => {
    const kept = await findKept(version, 'agreements', 'framework-3-plus-1')
    const [revision] = await listRevisions(version, kept!.id)
    expect(revision).toMatchObject({ number: 1, current: true, author: { by: 'import' } })
  })

  it('of every public kind shows how it came to be, under its name', async () => {
    const founding = {
      bodies: 'nine-plus-one',
      members: 'chifeng',
      memberships: 'membership-2',
      ports: 'erenhot',
      plans: 'chifeng-plan-2019',
    }
    for (const [list, slug] of Object.entries(founding)) {
      const kept = await findKept(version, list, slug)
      expect(await listRevisions(version, kept!.id)).toHaveLength(1)
    }
    expect((await findKept(version, 'memberships', 'membership-2'))?.names.map(({ en }) => en)).toEqual([
      'Chifeng',
      'Hebei–Liaoning–Inner Mongolia Regional Cooperation (9+1)',
    ])
    expect(await findKept(version, 'constructor', 'chifeng')).toBeNull()
    expect(await findKept(version, 'members', 'nobody')).toBeNull()
  })
})

async function downloaded(search: string) {
  const rows = []
  for await (const batch of allAgreements(version, of(search), 'en')) rows.push(...batch)
  return rows
}
