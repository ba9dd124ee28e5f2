/**
 * Loads the founding records once, as published revisions of the import. What the source does not say stays empty;
 * a signature is recorded only where the source gives its date.
 */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import type { Kind, MembershipBasis } from '@/db/vocabulary'
import { noDuration } from '@/lib/agreements/duration'
import { emptyActContent, noForceClause } from '@/lib/agreements/schema'
import { decisionFields } from '@/lib/decisions/form'
import { emptyContent } from '@/lib/entries/form'
import { importEntry } from '@/lib/entries/import'
import { emptyMeeting } from '@/lib/meetings/schema'
import { emptyProject } from '@/lib/projects/schema'
import { knownParties } from './known-parties'
import { measureOf, portKindOf, unitOf } from './measures'
import { sectorOf, stageOf, wordsOfStage } from './projects'
import {
  basisOf,
  bodyKindOf,
  exhibitorsIn,
  figureOf,
  meetingKindOf,
  readRows,
  seriesOf,
  several,
  studyPlace,
  studySections,
  subjectOf,
  texts,
  wordFor,
} from './records'

const changeNote = 'founding records'

/** In the order in which they name each other. Acts come with the agreements they are on. */
const loaders: [Kind, (load: Loading) => Promise<void>][] = [
  ['party', loadParties],
  ['body', loadBodies],
  ['membership', loadMemberships],
  ['agreement', loadAgreements],
  ['port', loadPorts],
  ['plan', loadPlans],
  ['series', loadSeries],
  ['meeting', loadMeetings],
  ['decision', loadDecisions],
  ['project', loadProjects],
]

/**
 * Does nothing where the register holds anything but founding records and what came after them. Where an earlier
 * release loaded them, the kinds that it did not know are added, and nothing else. Returns how many entries were loaded.
 */
export function importFoundingRecords(owner: Database): Promise<number> {
  return owner.transaction(async (tx) => {
    const [any] = await tx.select({ id: entries.id }).from(entries).limit(1)
    const before = any ? await foundingEntries(tx) : []
    if (any && !before.length) return 0
    const load = new Loading(tx, before)
    for (const [kind, loadKind] of loaders) {
      if (!before.some((entry) => entry.kind === kind)) await loadKind(load)
    }
    return load.count
  })
}

/** What was loaded before; the address of an entry is the id of its row, where that has one. */
function foundingEntries(tx: Tx) {
  return tx
    .select({ id: entries.id, kind: entries.kind, slug: entries.slug })
    .from(entries)
    .innerJoin(revisions, eq(revisions.entryId, entries.id))
    .where(and(eq(revisions.number, 1), eq(revisions.byImport, true), eq(revisions.changeNote, changeNote)))
}

/** The entries loaded so far, by the id they have in the files. */
class Loading {
  count = 0
  private readonly ids: Map<string, string>
  constructor(
    private readonly tx: Tx,
    before: { id: string; kind: Kind; slug: string | null }[],
  ) {
    this.ids = new Map(before.map(({ id, kind, slug }) => [`${kind} ${slug}`, id]))
  }

  async add(kind: Kind, slug: string | undefined, content: unknown): Promise<string> {
    const id = await importEntry(this.tx, { kind, slug, content, changeNote })
    if (slug) this.ids.set(`${kind} ${slug}`, id)
    this.count += 1
    return id
  }

  /** Null where an earlier release loaded fewer of this kind. */
  known(kind: Kind, slug: string): string | null {
    return this.ids.get(`${kind} ${slug}`) ?? null
  }

  idOf(kind: Kind, slug: string): string {
    const id = this.known(kind, slug)
    if (!id) throw new Error(`the founding records name a ${kind} they do not hold: ${slug}`)
    return id
  }

  /** The founding memberships of a body that rest on one of these bases. */
  async membershipsOf(body: string, bases: MembershipBasis[]): Promise<string[]> {
    const rows = await this.tx
      .select({ id: entries.id })
      .from(entries)
      .innerJoin(revisions, eq(revisions.entryId, entries.id))
      .where(
        and(
          eq(entries.kind, 'membership'),
          and(eq(revisions.number, 1), eq(revisions.byImport, true), eq(revisions.changeNote, changeNote)),
          sql`${revisions.content} ->> 'body' = ${this.idOf('body', body)}`,
          inArray(sql`${revisions.content} ->> 'basis'`, bases),
        ),
      )
      .orderBy(entries.number)
    return rows.map(({ id }) => id)
  }
}

async function loadParties(load: Loading) {
  for (const { slug, content } of knownParties()) await load.add('party', slug, content)
}

async function loadBodies(load: Loading) {
  for (const row of readRows('bodies.csv')) {
    await load.add('body', row.id, {
      kind: wordFor(bodyKindOf, row.kind!),
      name: texts({ en: row.name_en, zh: row.name_zh }),
      partOf: row.part_of ? load.idOf('body', row.part_of) : null,
      formed: row.formed,
      ended: '',
      follows: null,
      classes: [],
      area: figureOf(row.area_km2!),
      population: figureOf(row.population!),
      scope: texts({ en: row.scope_en }),
      sources: studySections(row.source!),
      note: texts({ en: row.note }),
    })
  }
}

async function loadMemberships(load: Loading) {
  for (const row of readRows('memberships.csv')) {
    await load.add('membership', undefined, {
      body: load.idOf('body', row.body!),
      party: load.idOf('party', row.member!),
      class: 'member',
      began: row.from,
      basis: wordFor(basisOf, row.basis!),
      proposedBy: several(row.proposed_by!).map((party) => load.idOf('party', party)),
      ended: '',
      sources: studySections(row.source!),
      note: texts({ en: row.note }),
    })
  }
}

async function loadAgreements(load: Loading) {
  const meetings = new Map(readRows('meetings.csv').map((row) => [row.id, row]))
  for (const row of readRows('agreements.csv')) {
    const parties = several(row.parties!).map((party) => load.idOf('party', party))
    const meeting = meetings.get(row.adopted_at)
    const sources = studySections(row.source!)
    const agreement = await load.add('agreement', row.id, {
      type: row.type,
      title: texts({ en: row.title_en, zh: row.title_zh }),
      summary: {},
      originalLanguage: null,
      adopted: row.date_signed,
      place: texts({ en: row.place }),
      body: row.body ? load.idOf('body', row.body) : null,
      witnesses: {},
      meeting: texts({ en: meeting?.name_en, zh: meeting?.name_zh }),
      subjects: several(row.subjects!).map((subject) => wordFor(subjectOf, subject)),
      term: null,
      expires: '',
      duration: noDuration,
      forceClause: noForceClause,
      texts: [],
      parties: parties.map((party) => ({ party, role: 'signatory' })),
      relations: [],
      sources,
      note: texts({ en: row.note }),
      visibility: 'public',
    })
    for (const party of row.date_signed ? parties : []) {
      await load.add('act', undefined, {
        ...emptyActContent,
        agreement,
        party,
        act: 'signed',
        date: row.date_signed,
        sources,
      })
    }
  }
}

/** A row for each figure; a row that only says something of the port becomes its note. */
async function loadPorts(load: Loading) {
  const rows = readRows('ports.csv')
  for (const id of new Set(rows.map((row) => row.id!))) {
    const own = rows.filter((row) => row.id === id)
    const row = own[0]!
    const said = own.filter((one) => one.figure && !one.value)
    await load.add('port', id, {
      kind: wordFor(portKindOf, row.kind!),
      name: texts({ en: row.name_en, zh: row.name_zh }),
      party: row.member_or_place ? load.idOf('party', row.member_or_place) : null,
      locode: '',
      figures: own
        .filter((one) => one.value)
        .map((one) => ({
          measure: wordFor(measureOf, one.figure!),
          value: figureOf(one.value!),
          unit: wordFor(unitOf, one.unit!),
          year: one.as_of,
          source: studyPlace(one.source!),
        })),
      sources: studySections(row.source!),
      note: texts({ en: said.map((one) => `${one.figure} (${one.as_of}).`).join(' ') }),
    })
  }
}

async function loadPlans(load: Loading) {
  const projects = new Map(readRows('projects.csv').map((row) => [row.id, row]))
  for (const row of readRows('plans.csv')) {
    await load.add('plan', row.id, {
      title: texts({ en: row.title_en }),
      party: load.idOf('party', row.issuer!),
      issuer: {},
      period: row.year,
      scope: {},
      endorses: several(row.endorses!).map((id) => {
        const project = projects.get(id)
        if (!project) throw new Error(`the founding records name a project they do not hold: ${id}`)
        return { name: texts({ en: project.title_en, zh: project.title_zh }) }
      }),
      sources: studySections(row.source!),
      note: {},
    })
  }
}

/** The files name the two series by a word alone; what they are called is taken from the titles of their meetings. */
async function loadSeries(load: Loading) {
  const rows = readRows('meetings.csv')
  for (const [id, name] of Object.entries(seriesOf)) {
    const first = rows.find((row) => row.series === id)!
    await load.add('series', id, {
      name,
      body: load.idOf('body', first.body!),
      intervalCount: null,
      intervalUnit: null,
      rotation: [],
      sources: studySections(first.source!),
      note: {},
    })
  }
}

async function loadMeetings(load: Loading) {
  const agreements = readRows('agreements.csv')
  const partiesIn = (cell: string) => several(cell).map((party) => load.idOf('party', party))
  for (const row of readRows('meetings.csv')) {
    const [hosts, guests] = [partiesIn(row.hosts!), partiesIn(row.invited!)]
    await load.add('meeting', row.id, {
      ...emptyMeeting,
      kind: wordFor(meetingKindOf, row.kind!),
      title: texts({ en: row.name_en, zh: row.name_zh }),
      // Each has an outcome.
      state: 'held',
      series: row.series ? load.idOf('series', row.series) : null,
      ordinal: row.number ? Number(row.number) : null,
      body: row.body ? load.idOf('body', row.body) : null,
      date: row.date,
      place: texts({ en: row.place }),
      hosts,
      invited: guests.length ? [...hosts, ...guests] : [],
      results: texts({ en: row.outcome }),
      instruments: agreements
        .filter(({ adopted_at }) => adopted_at === row.id)
        .flatMap(({ id }) => load.known('agreement', id!) ?? [])
        .map((agreement) => ({ agreement })),
      exhibitors: exhibitorsIn(row.exhibitors!).map(({ party, number }) => ({
        party: load.idOf('party', party),
        number,
        note: {},
      })),
      sources: studySections(row.source!),
      note: texts({ en: row.note }),
    })
  }
}

/** What the source says that a meeting decided, and which memberships followed; how it was decided it does not say. */
async function loadDecisions(load: Loading) {
  for (const row of readRows('decisions.csv')) {
    const bases = several(row.memberships_by!).map((basis) => wordFor(basisOf, basis))
    await load.add('decision', row.id, {
      ...emptyContent(decisionFields),
      meeting: load.idOf('meeting', row.meeting!),
      title: texts({ en: row.title_en }),
      text: texts({ en: row.text_en }),
      procedure: 'not_recorded',
      entitled: [],
      memberships: await load.membershipsOf(row.memberships_of!, bases),
      sources: studySections(row.source!),
    })
  }
}

/** First what was announced by number, which two of the others are counted among. Of the partners the source says no role. */
async function loadProjects(load: Loading) {
  for (const row of readRows('intentions.csv')) {
    await load.add('project', row.id, {
      ...emptyProject,
      kind: 'other',
      title: texts({ en: row.title_en, zh: row.title_zh }),
      announced: Number(row.announced),
      body: load.idOf('body', row.body!),
      steps: [{ stage: 'intention', date: '', reason: {} }],
      commitments: commitmentsOf(load, row.agreement!),
      meeting: load.idOf('meeting', row.meeting!),
      sources: studySections(row.source!),
      note: texts({ en: row.note }),
    })
  }
  const plans = readRows('plans.csv')
  for (const row of readRows('projects.csv')) {
    await load.add('project', row.id, {
      ...emptyProject,
      kind: row.kind,
      sector: wordFor(sectorOf, row.sector!),
      title: texts({ en: row.title_en, zh: row.title_zh }),
      lead: load.idOf('party', row.lead!),
      partners: several(row.partners!).map((party) => ({ party: load.idOf('party', party), role: null })),
      intention: row.intention ? load.idOf('project', row.intention) : null,
      steps: [
        {
          stage: wordFor(stageOf, row.stage_in_source!),
          date: row.first_recorded,
          reason: wordsOfStage(row.stage_in_source!),
        },
      ],
      commitments: commitmentsOf(load, row.agreement!),
      plans: plans
        .filter(({ endorses }) => several(endorses!).includes(row.id!))
        .map(({ id }) => load.idOf('plan', id!)),
      sources: studySections(row.source!),
      note: texts({ en: row.note }),
    })
  }
}

/** The source names the agreement and no article of it. */
function commitmentsOf(load: Loading, agreement: string) {
  const id = agreement && load.known('agreement', agreement)
  return id ? [{ agreement: id, article: '' }] : []
}
