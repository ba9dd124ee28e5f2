import { beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { formulaOf } from '@/lib/members/formula'
import { listBodies } from './bodies'
import { axisOf, placesOf, readGrowth } from './growth'
import { growthCsv } from './growth-csv'
import { growthSearch, parseGrowth } from './growth-question'
import { positionOf } from './position'
import { registerVersion } from './version'

process.env.APP_ORIGIN = 'https://register.example.org'
const database = testDatabase()
let version = 0
beforeAll(async () => {
  const { owner } = database
  await owner.transaction(async (tx) => {
    const more = { sources: [], note: {} }
    const forum = { kind: 'forum', name: { en: 'A forum that is over' }, formed: '2000', ended: '2008' }
    const empty = { partOf: null, follows: null, classes: [], area: null, population: null, scope: {} }
    const body = await importEntry(tx, {
      kind: 'body',
      slug: 'over',
      content: { ...forum, ...empty, ...more },
      changeNote: '',
    })
    const party = await idOf(owner, 'party', 'chifeng')
    const membership = { body, party, class: 'member', began: '2001', basis: null, proposedBy: [], ended: '' }
    await importEntry(tx, {
      kind: 'membership',
      slug: 'over-chifeng',
      content: { ...membership, ...more },
      changeNote: '',
    })
  })
  version = await registerVersion()
})

describe('the growth of a body', () => {
  it('is that of the largest where none is asked for, on the last day of the date', async () => {
    const { bodies, day } = parseGrowth({ at: '2008' })
    const [body] = await readGrowth(version, bodies, day)
    expect(body).toMatchObject({ slug: 'nine-plus-one', day: '2008-12-31', asFormula: true })
    expect(formulaOf(body!.groups).certain).toEqual({ cities: 3, leagues: 1 })
    expect(body!.memberships.filter(({ belongs }) => belongs === 'certain')).toHaveLength(4)
  })

  it('names no member that the sources do not name', async () => {
    const [union, forum] = await readGrowth(
      version,
      ['liaoxi-mengdong-union', 'china-mongolia-regions', 'there-is-none'],
      null,
    )
    expect(union!.memberships).toHaveLength(3)
    expect(union!.note.en).toContain('the other nine are not')
    expect(forum!.memberships).toEqual([])
  })

  it('ends with the body, on its page and in the list of all bodies', async () => {
    const [body] = await readGrowth(version, ['over'], '2009-01-01')
    expect(body!.growth.changes.map(({ what, date }) => `${what} ${date}`)).toEqual([
      'began 2001',
      'ended 2008',
    ])
    expect(body!.groups).toEqual([])
    const listed = (await listBodies(version)).find(({ slug }) => slug === 'over')!
    const none = { cities: 0, leagues: 0 }
    expect(positionOf(listed.memberships, '2009-01-01')).toEqual({ certain: none, possible: none })
    expect(positionOf(listed.memberships, '2007-12-31')?.certain).toEqual({ cities: 1, leagues: 0 })
  })

  it('as a file has each membership, and whether it was in effect on the day', async () => {
    const lines = growthCsv(await readGrowth(version, [], '2012-06-30')).split('\r\n')
    expect(lines).toHaveLength(12)
    expect(lines[0]).toContain('began,began_earliest,began_latest')
    const chengde = lines.find((line) => line.includes(',chengde,'))
    expect(chengde).toContain(
      ',2007,2007-01-01,2007-12-31,,,,2012-06-30,certain,https://register.example.org/id/',
    )
    const fuxin = lines.find((line) => line.includes(',fuxin,'))
    expect(fuxin).toContain(',[2009..2020],2009-01-01,2020-12-31,,,,2012-06-30,possible,')
  })
})

describe('the map', () => {
  it('has each member once, as sure as the surest of its memberships', async () => {
    const bodies = await readGrowth(version, ['nine-plus-one', 'xi-chi-chao-jin'], '2008-12-31')
    const places = await placesOf(version, bodies)
    expect(places.map(({ slug, belongs }) => `${slug} ${belongs}`).sort()).toEqual([
      'chaoyang certain',
      'chengde certain',
      'chifeng certain',
      'jinzhou possible',
      'xilingol certain',
    ])
    expect(places.find(({ slug }) => slug === 'chifeng')?.place).toEqual({
      latitude: 42.26,
      longitude: 118.89,
    })
  })

  it('breaks the axis where a station has no recorded position', async () => {
    expect((await axisOf(version)).map(({ slug, broken }) => `${slug} ${broken}`)).toEqual([
      'jinzhou false',
      'chaoyang false',
      'chifeng false',
      'xilingol false',
      'choibalsan true',
    ])
  })
})

describe('the question', () => {
  it('takes one body or several, and gives back its own address', () => {
    const question = parseGrowth(new URLSearchParams('body=a&body=b&body=a&body=%00&at=2008'))
    expect(question).toEqual({ bodies: ['a', 'b'], asked: '2008', day: '2008-12-31', unread: false })
    expect(growthSearch(question, '[2009..2020]')).toBe('?body=a&body=b&at=%5B2009..2020%5D')
    expect(growthSearch(parseGrowth({}), '')).toBe('')
  })

  it('says so where what is asked for is no day', () => {
    expect(parseGrowth({ at: 'once' })).toMatchObject({ asked: 'once', day: null, unread: true })
    expect(parseGrowth({ body: 'nine-plus-one' })).toMatchObject({ bodies: ['nine-plus-one'], unread: false })
  })
})
