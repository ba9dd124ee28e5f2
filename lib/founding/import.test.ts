import { asc, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { decisionEffects, decisions } from '@/db/schema/decisions'
import { entries, eventLog, revisions } from '@/db/schema/entries'
import { meetingParties, meetings, series } from '@/db/schema/meetings'
import { projectBasis, projectPartners, projects } from '@/db/schema/projects'
import {
  acts,
  agreementParties,
  agreements,
  bodies,
  memberships,
  parties,
  plans,
  ports,
} from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import type { Standing } from '@/lib/agreements/standing'
import { importFoundingRecords } from './import'

const database = testDatabase()
const agreementOf = async (slug: string) =>
  (await database.owner.select().from(agreements).where(eq(agreements.slug, slug)))[0]!
const partiesOf = async (slug: string) =>
  (
    await database.owner
      .select({ slug: parties.slug, role: agreementParties.role })
      .from(agreementParties)
      .innerJoin(parties, eq(parties.id, agreementParties.partyId))
      .where(eq(agreementParties.agreementId, (await agreementOf(slug)).id))
      .orderBy(asc(agreementParties.position))
  ).map((row) => `${row.slug} ${row.role}`)

describe('the founding records', () => {
  it('are six bodies, twenty parties, 25 memberships, ten agreements, six acts, nine ports, three plans, two series, seven meetings, a decision and fifteen projects', async () => {
    const { owner } = database
    const counts = []
    for (const table of [
      bodies,
      parties,
      memberships,
      agreements,
      acts,
      ports,
      plans,
      series,
      meetings,
      decisions,
      projects,
    ])
      counts.push(await owner.$count(table))
    expect(counts).toEqual([6, 20, 25, 10, 6, 9, 3, 2, 7, 1, 15])
    expect(await owner.$count(entries)).toBe(104)
  })

  it('are loaded once', async () => {
    expect(await importFoundingRecords(database.owner)).toBe(0)
    expect(await database.owner.$count(entries)).toBe(104)
  })

  it('are published first revisions of the import, of no person and no party, one event each', async () => {
    const all = await database.owner.select().from(revisions)
    expect(all).toHaveLength(104)
    for (const revision of all)
      expect(revision).toMatchObject({
        number: 1,
        status: 'published',
        byImport: true,
        authorId: null,
        partyId: null,
        reviewerId: null,
        contributorIds: [],
      })
    const events = await database.owner.select().from(eventLog)
    expect(
      events
        .filter((event) => event.name === 'imported')
        .map((event) => event.entryId)
        .sort(),
    ).toEqual(all.map((revision) => revision.entryId).sort())
    expect(events).toHaveLength(104)
  })

  it('have numbers without gaps, in the order of their files, and the files’ ids as addresses', async () => {
    const rows = await database.owner
      .select({ kind: entries.kind, numbers: sql<number[]>`array_agg(number order by number)` })
      .from(entries)
      .groupBy(entries.kind)
    const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)
    const numbers = Object.fromEntries(rows.map((row) => [row.kind, row.numbers]))
    expect(numbers).toEqual({
      party: upTo(20),
      body: upTo(6),
      membership: upTo(25),
      agreement: upTo(10),
      act: upTo(6),
      port: upTo(9),
      plan: upTo(3),
      series: upTo(2),
      meeting: upTo(7),
      decision: upTo(1),
      project: upTo(15),
    })
    const slugs = await database.owner
      .select({ slug: agreements.slug })
      .from(agreements)
      .orderBy(agreements.number)
    expect(slugs.map((row) => row.slug)).toEqual([
      'framework-3-plus-1',
      'dongwu-jinzhou-port-2007',
      'six-party-minutes',
      'chifeng-memo-xilingol',
      'chifeng-memo-chaoyang',
      'chifeng-memo-jinzhou',
      'chifeng-memo-tongliao',
      'chifeng-memo-chengde',
      'chifeng-jinzhou-port-framework',
      'ten-project-intentions',
    ])
  })

  it('each name their source: all but the parties, for which the records give none', async () => {
    for (const table of [
      bodies,
      memberships,
      agreements,
      acts,
      ports,
      plans,
      series,
      meetings,
      decisions,
      projects,
    ])
      for (const { sources } of await database.owner.select({ sources: table.sources }).from(table)) {
        expect(sources.length).toBeGreaterThan(0)
        for (const source of sources) {
          expect(source.locator).toMatch(/^§ \d(\.\d)?$/)
          expect(Object.keys(source.title).sort()).toEqual(['en', 'mn', 'ru', 'zh'])
        }
      }
    const [belt] = await database.owner.select().from(bodies).where(eq(bodies.slug, 'xi-chi-chao-jin'))
    expect(belt!.sources.map((source) => source.locator)).toEqual(['§ 2', '§ 4.1'])
  })

  it('stand where their dates and acts put them', async () => {
    const rows = await database.owner.select().from(agreements).orderBy(agreements.number)
    const said = rows.map(({ slug, status, adopted, year, standing }) => {
      const { reason, date, count, of } = standing as Standing
      return `${slug}: ${status}, ${reason} ${date || '-'} ${count}/${of}; adopted ${adopted || '-'} ${year ?? '-'}`
    })
    expect(said).toEqual([
      'framework-3-plus-1: signed, signed_all 2007 4/4; adopted 2007 2007',
      'dongwu-jinzhou-port-2007: signed, signed_all 2007 2/2; adopted 2007 2007',
      'six-party-minutes: not_recorded, nothing_recorded - 0/0; adopted - -',
      'chifeng-memo-xilingol: not_recorded, nothing_recorded - 0/2; adopted - -',
      'chifeng-memo-chaoyang: not_recorded, nothing_recorded - 0/2; adopted - -',
      'chifeng-memo-jinzhou: not_recorded, nothing_recorded - 0/2; adopted - -',
      'chifeng-memo-tongliao: not_recorded, nothing_recorded - 0/2; adopted - -',
      'chifeng-memo-chengde: not_recorded, nothing_recorded - 0/2; adopted - -',
      'chifeng-jinzhou-port-framework: not_recorded, nothing_recorded - 0/2; adopted - -',
      'ten-project-intentions: not_recorded, nothing_recorded - 0/6; adopted - -',
    ])
  })

  it('keep a year a year', async () => {
    const framework = await agreementOf('framework-3-plus-1')
    expect(framework).toMatchObject({ adopted: '2007', adoptedFrom: '2007-01-01', adoptedTo: '2007-12-31' })
    expect(await partiesOf('framework-3-plus-1')).toEqual([
      'chengde signatory',
      'chifeng signatory',
      'chaoyang signatory',
      'xilingol signatory',
    ])
    for (const act of await database.owner.select().from(acts))
      expect(act).toMatchObject({ act: 'signed', date: '2007', effect: '' })
    const began = await database.owner.selectDistinct({ began: memberships.began }).from(memberships)
    expect(began.map((row) => row.began).sort()).toEqual(['', '2007', '2009', '[1985..2020]', '[2009..2020]'])
  })
})

describe('a port', () => {
  it('keeps ‘more than’, the month, and where each figure is taken from', async () => {
    const [erenhot] = await database.owner.select().from(ports).where(eq(ports.slug, 'erenhot'))
    expect(erenhot).toMatchObject({ kind: 'land_port', locode: '', note: {} })
    const said = erenhot!.figures.map(
      ({ measure, value, unit, year }) =>
        `${measure.en}: ${value?.moreThan ? '>' : ''}${value?.value} ${unit} ${year}`,
    )
    expect(said).toEqual([
      'Crude oil import per year: >3000000 tonne 2019',
      'Wood import per year: >3000000 cubic_metre 2019',
      'Copper ore import per year: >500000 tonne 2019',
      'Iron ore import per year: >3000000 tonne 2019',
      'Molybdenum ore import per year: >5000 tonne 2019',
      'Share of Mongolia’s fruit, vegetables and daily necessities: 70 percent 2019',
      'China–Europe freight trains passed in total: >3000 train 2019-09',
    ])
    for (const { source } of erenhot!.figures) expect(source.en).toMatch(/^Study .*, § 2$/)
  })

  it('of which the source only says something has a note and no figure, and no party where none is named', async () => {
    const [manzhouli] = await database.owner.select().from(ports).where(eq(ports.slug, 'manzhouli'))
    expect(manzhouli).toMatchObject({
      partyId: null,
      figures: [],
      note: { en: 'The largest land port in China (2019).' },
    })
  })
})

describe('a plan', () => {
  it('is for a time, and names the projects it endorses as the source does', async () => {
    const [outline] = await database.owner
      .select()
      .from(plans)
      .where(eq(plans.slug, 'xilingol-13th-five-year'))
    expect(outline).toMatchObject({
      period: '2016/2020',
      periodFrom: '2016-01-01',
      periodTo: '2020-12-31',
      issuer: {},
      endorses: [
        {
          name: {
            en: 'Railway passage Russia/Mongolia – Zhuengadabuqi – Chifeng – Jinzhou Port',
            zh: '珠恩嘎达布其—赤峰—锦州港铁路通道',
          },
        },
      ],
    })
  })
})

describe('a meeting', () => {
  const rolesAt = async (slug: string) => {
    const rows = await database.owner
      .select({ party: parties.slug, role: meetingParties.role })
      .from(meetingParties)
      .innerJoin(meetings, eq(meetings.id, meetingParties.meetingId))
      .innerJoin(parties, eq(parties.id, meetingParties.partyId))
      .where(eq(meetings.slug, slug))
      .orderBy(meetingParties.role, meetingParties.position)
    return rows.map(({ party, role }) => `${role} ${party}`)
  }

  it('was held, at the date and place that the source gives, in its series', async () => {
    const [second] = await database.owner.select().from(meetings).where(eq(meetings.slug, 'six-regions-2'))
    expect(second).toMatchObject({
      kind: 'forum',
      state: 'held',
      date: '2007-10-12',
      dateFrom: '2007-10-12',
      dateTo: '2007-10-12',
      starts: '',
      startsAt: null,
      zone: null,
      place: { en: 'Fuxin, Liaoning' },
      ordinal: null,
    })
    const [of] = await database.owner.select().from(series).where(eq(series.id, second!.seriesId!))
    expect(of).toMatchObject({ slug: 'six-regions-forum', interval: null, rotationIds: [] })
    const [conference] = await database.owner
      .select()
      .from(meetings)
      .where(eq(meetings.slug, 'conference-5-plus-1'))
    expect(conference).toMatchObject({ dateFrom: '2009-01-01', dateTo: '2020-12-31', place: {} })
  })

  it('has its hosts among those invited, and none where the source names none', async () => {
    expect(await rolesAt('eight-regions-2011')).toEqual([
      'host xilingol',
      'host jinzhou',
      'invited xilingol',
      'invited jinzhou',
      'invited huludao',
      'invited tangshan',
    ])
    expect(await rolesAt('six-regions-2')).toEqual(['host fuxin'])
    expect(await rolesAt('regional-conference-chifeng')).toEqual([])
  })

  it('names what was adopted there, as the source does', async () => {
    const [conference] = await database.owner
      .select()
      .from(meetings)
      .where(eq(meetings.slug, 'regional-conference-chifeng'))
    const names = new Map((await database.owner.select().from(agreements)).map(({ id, slug }) => [id, slug]))
    expect(conference!.instrumentIds.map((id) => names.get(id))).toEqual([
      'six-party-minutes',
      'chifeng-memo-xilingol',
      'chifeng-memo-chaoyang',
      'chifeng-memo-jinzhou',
      'chifeng-memo-tongliao',
      'chifeng-memo-chengde',
      'ten-project-intentions',
    ])
  })

  it('that was a fair says who showed and how many', async () => {
    const [fair] = await database.owner
      .select()
      .from(meetings)
      .where(eq(meetings.slug, 'ethnic-commodities-fair-2017'))
    expect(fair!.exhibitors).toMatchObject([{ number: 20 }])
    expect(await rolesAt('ethnic-commodities-fair-2017')).toContain('exhibitor jinzhou')
  })
})

describe('a decision', () => {
  it('is the one that the source tells of, with the memberships that followed and no way it was taken', async () => {
    const [only] = await database.owner.select().from(decisions)
    expect(only).toMatchObject({ slug: 'recruitment-5-plus-1', ordinal: 1, procedure: 'not_recorded' })
    const followed = await database.owner
      .select({ party: parties.slug, basis: memberships.basis })
      .from(decisionEffects)
      .innerJoin(memberships, eq(memberships.id, decisionEffects.entryId))
      .innerJoin(parties, eq(parties.id, memberships.partyId))
      .where(eq(decisionEffects.decisionId, only!.id))
      .orderBy(memberships.number)
    expect(followed.map(({ party, basis }) => `${party} ${basis}`)).toEqual([
      'zhangjiakou recruited',
      'qinhuangdao recruited',
      'fuxin invited',
      'huludao invited',
    ])
  })
})

describe('a gap in the source', () => {
  it('is a gap here: the six parties of the minutes and their date', async () => {
    expect(await partiesOf('six-party-minutes')).toEqual([])
    const minutes = await agreementOf('six-party-minutes')
    expect(minutes).toMatchObject({
      type: 'minutes',
      adopted: '',
      adoptedFrom: null,
      adoptedTo: null,
      originalLanguage: null,
      place: {},
      summary: {},
      expires: '',
      termCount: null,
      meeting: { en: 'China–Mongolia Regional Cooperation Conference', zh: '中蒙区域合作会议' },
      note: {
        en: 'Signed by six parties of China and Mongolia; the source does not name the six nor the date',
      },
    })
    expect(await database.owner.select().from(acts).where(eq(acts.agreementId, minutes.id))).toEqual([])
  })

  it('is a gap here: the ten projects are a number in a note', async () => {
    const intentions = await agreementOf('ten-project-intentions')
    expect(intentions.note.en).toContain('The source gives the number ten and does not list them')
    expect(intentions).toMatchObject({ type: 'letter_of_intent', adopted: '' })
    expect(await partiesOf('ten-project-intentions')).toEqual([
      'jinzhou signatory',
      'xilingol signatory',
      'chifeng signatory',
      'tongliao signatory',
      'chengde signatory',
      'chaoyang signatory',
    ])
  })

  it('is a gap here: nine of the union’s twelve members, the day a body was formed, a code, a name', async () => {
    const { owner } = database
    const [union] = await owner.select().from(bodies).where(eq(bodies.slug, 'liaoxi-mengdong-union'))
    expect(union).toMatchObject({
      formed: '1985',
      area: { value: 700000, moreThan: true },
      population: { value: 27000000, moreThan: true },
      partOfId: null,
    })
    expect(await owner.$count(memberships, eq(memberships.bodyId, union!.id))).toBe(3)
    const [belt] = await owner.select().from(bodies).where(eq(bodies.slug, 'liaoning-coastal-belt'))
    const [whole] = await owner.select().from(bodies).where(eq(bodies.slug, 'xi-chi-chao-jin'))
    expect(belt).toMatchObject({ formed: '', formedFrom: null, area: null, partOfId: whole!.id })
    const [company] = await owner.select().from(parties).where(eq(parties.slug, 'jinzhou-port-co'))
    expect(company).toMatchObject({ kind: 'enterprise', code: '', latitude: null, longitude: null })
    expect(Object.keys(company!.name).sort()).toEqual(['en', 'zh'])
    const [capital] = await owner.select().from(parties).where(eq(parties.slug, 'ulaanbaatar'))
    expect(capital).toMatchObject({ country: 'MN', province: {}, code: '', latitude: 47.92 })
  })

  it('is filled where the source fills it: who proposed two cities', async () => {
    const { owner } = database
    const rows = await owner
      .select({ slug: parties.slug, proposedBy: memberships.proposedByIds })
      .from(memberships)
      .innerJoin(parties, eq(parties.id, memberships.partyId))
      .where(eq(memberships.basis, 'recruited'))
    const names = new Map((await owner.select().from(parties)).map((party) => [party.id, party.slug]))
    const said = rows.map((row) => `${row.slug} by ${row.proposedBy.map((id) => names.get(id)).join(', ')}`)
    expect(said.sort()).toEqual(['qinhuangdao by chengde, xilingol', 'zhangjiakou by chengde, xilingol'])
  })
})

describe('the projects', () => {
  const projectOf = async (slug: string) =>
    (await database.owner.select().from(projects).where(eq(projects.slug, slug)))[0]!

  it('are fourteen, and ten announced by number, among which the source names two', async () => {
    const ten = await projectOf('ten-project-intentions')
    expect(ten).toMatchObject({ announced: 10, leadId: null, stage: 'intention', announcedIn: null })
    const named = await database.owner.select().from(projects).where(eq(projects.intentionId, ten.id))
    expect(named.map(({ slug }) => slug).sort()).toEqual([
      'mineral-exploration-mongolia',
      'passage-to-the-sea',
    ])
  })

  it('are agreed only where the parties settled them among themselves', async () => {
    const agreed = await database.owner.select().from(projects).where(eq(projects.stage, 'agreed'))
    expect(agreed.map(({ slug, announcedIn }) => `${slug} ${announcedIn}`).sort()).toEqual([
      'fast-customs-clearance 2007',
      'mineral-exploration-mongolia 2007',
      'multimodal-transport 2007',
      'passage-to-the-sea 2017',
    ])
  })

  it('rest on the plans that endorse them and on the agreement they flow from', async () => {
    const basisOf = async (slug: string) =>
      (
        await database.owner
          .select({ slug: entries.slug })
          .from(projectBasis)
          .innerJoin(entries, eq(entries.id, projectBasis.entryId))
          .where(eq(projectBasis.projectId, (await projectOf(slug)).id))
      ).map((row) => row.slug)
    expect(await basisOf('water-diversion')).toEqual(['chifeng-plan-2019'])
    expect(await basisOf('multimodal-transport')).toEqual(['dongwu-jinzhou-port-2007'])
    expect(await basisOf('passage-to-the-sea')).toEqual([])
  })

  it('have partners without a role, for the source says none', async () => {
    const rows = await database.owner.select().from(projectPartners)
    expect(rows).toHaveLength(19)
    expect(rows.every(({ role }) => role === null)).toBe(true)
  })
})
