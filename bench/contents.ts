/** The contents of the bench's entries: the same for the same number, however many are asked for. */
import type { Multilingual } from '@/db/schema/content'
import {
  type ActKind,
  type AgreementRole,
  type AgreementType,
  type Kind,
  type Language,
  languages,
  meetingKinds,
  type RelationKind,
  type Subject,
  subjects,
} from '@/db/vocabulary'
import { noDuration } from '@/lib/agreements/duration'
import {
  type ActContent,
  type AgreementContent,
  emptyActContent,
  noForceClause,
} from '@/lib/agreements/schema'
import { emptyMeeting, type MeetingContent } from '@/lib/meetings/schema'
import { type Chance, chanceOf, idOf } from './random'
import {
  bodyWords,
  mark,
  meetingWords,
  partyWords,
  rareWords,
  sentences,
  subjectWords,
  syllables,
  typeWords,
} from './words'

/** What the register knows under a name: the founding records' and the bench's own parties and bodies. */
export type Named = { id: string; name: Multilingual }
export type BenchEntry<C = Record<string, unknown>> = {
  kind: Kind
  id: string
  slug: string
  content: C
  /** The party that answers for it and proposed it; null: the import. */
  party: string | null
  publishedAt: string
}
export type BenchAgreement = BenchEntry<AgreementContent> & {
  kind: 'agreement'
  acts: BenchEntry<ActContent>[]
}

type Words = Record<Language, string>

const filled = (words: Words, by: Partial<Words>): Words =>
  mapped((language) => words[language].replace('#', by[language] ?? by.en ?? ''))
const mapped = (of: (language: Language) => string) =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as Words

/** In these languages alone. */
const only = (words: Words, wanted: readonly Language[]): Multilingual =>
  Object.fromEntries(wanted.map((language) => [language, words[language]]))

export function benchParties(count: number): BenchEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const chance = chanceOf(`party ${at}`)
    const [kind, name] = chance.weighted(
      partyWords.map(([kind, weight, words]) => [[kind, words] as const, weight]),
    )
    return entry('party', at, chance, {
      kind,
      name: filled(name, placeOf(at)),
      country: chance.often(70) ? 'CN' : chance.often(70) ? 'MN' : 'RU',
      province: {},
      code: '',
      latitude: null,
      longitude: null,
      ports: {},
      formerNames: [],
      body: null,
      focalPost: {},
      isoCode: '',
      wikidata: '',
      sources: [],
      note: { en: mark },
    })
  })
}

export function benchBodies(count: number): BenchEntry[] {
  return Array.from({ length: count }, (_, at) =>
    entry('body', at, chanceOf(`body ${at}`), {
      kind: 'forum',
      name: filled(bodyWords, placeOf((797 - at) % 400)),
      partOf: null,
      formed: '',
      ended: '',
      follows: null,
      classes: [],
      area: null,
      population: null,
      scope: {},
      sources: [],
      note: { en: mark },
    }),
  )
}

/** A period of some years, some of them not exactly known. */
export function benchMembership(at: number, body: string, party: string): BenchEntry {
  const chance = chanceOf(`membership ${at}`)
  const began = 1985 + Math.floor(chance.next() * 30)
  const ended = began + 1 + Math.floor(chance.next() * 10)
  return entry('membership', at, chance, {
    body,
    party,
    class: chance.often(85) ? 'member' : 'observer',
    began: chance.often(20) ? `[${began}..${began + 3}]` : `${began}-0${1 + (at % 9)}`,
    basis: 'joined',
    proposedBy: [],
    ended: chance.often(60) ? String(ended + 3) : '',
    sources: [],
    note: { en: mark },
  })
}

/** The first day of the future that the bench knows, so that its contents do not depend on the day they are made. */
const benchToday = Date.UTC(2026, 10, 28)

/** Meeting `at` of so many: nine of ten were held in the forty years before, one is to come in the next three. */
export function benchMeeting(at: number, parties: string[], bodies: string[]): BenchEntry<MeetingContent> {
  const chance = chanceOf(`meeting ${at}`)
  const isAhead = at % 10 === 0
  const years = isAhead ? chance.next() * 3 : -chance.next() * 40
  const day = new Date(benchToday + Math.ceil(years * 365.25) * 86_400_000).toISOString().slice(0, 10)
  const isExact = isAhead || chance.often(30)
  const invited = [...new Set(Array.from({ length: chance.whole(3, 12) }, () => chance.one(parties)))]
  return entry('meeting', at, chance, {
    ...emptyMeeting,
    kind: chance.one(meetingKinds),
    title: filled(
      meetingWords,
      mapped(() => day.slice(0, 4)),
    ),
    state: isAhead ? chance.one(['planned', 'confirmed', 'postponed', 'cancelled']) : 'held',
    body: chance.one(bodies),
    date: isExact ? '' : chance.often(80) ? day : day.slice(0, chance.often(50) ? 7 : 4),
    starts: isExact ? `${day}T09:00` : '',
    ends: isExact ? `${day}T17:30` : '',
    zone: isExact ? 'Asia/Shanghai' : null,
    place: placeOf(at % 400),
    hosts: invited.slice(0, 1),
    invited,
    note: { en: mark },
  })
}

/** A place of two syllables, another for each of the first 400 numbers. */
function placeOf(at: number): Words {
  const count = syllables.length
  const [first, second] = [syllables[at % count]!, syllables[(at + Math.floor(at / count)) % count]!]
  const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`
  const cyrillic = capital(first[2] + second[2])
  return { zh: first[0] + second[0], en: capital(first[1] + second[1]), ru: cyrillic, mn: cyrillic }
}

/** Agreement `at` with its acts; it names only agreements before it. */
export function benchAgreement(at: number, parties: Named[], bodies: Named[]): BenchAgreement {
  const chance = chanceOf(`agreement ${at}`)
  const type = chance.weighted(
    Object.entries(typeWords).map(([type, [weight]]) => [type as AgreementType, weight] as const),
  )
  const about = subjectsOf(chance)
  const taking = signatoriesOf(chance, parties)
  const wanted = languagesOf(chance)
  const adopted = dateOf(chance)
  const year = /\d{4}/.exec(adopted)?.[0]
  const term = chance.often(15) ? ({ count: chance.whole(1, 10), unit: 'year' } as const) : null
  const content: AgreementContent = {
    type,
    title: only(titleOf(chance, type, about, taking), wanted),
    summary: chance.often(40) ? only(summaryOf(chance, about), wanted.slice(0, 2)) : {},
    originalLanguage: chance.often(80) ? wanted[0]! : null,
    adopted,
    place: chance.often(50) ? only(placeOf(chance.whole(0, 199)), wanted) : {},
    body: chance.often(35) ? bodies[skewed(chance, bodies.length)]!.id : null,
    meeting:
      chance.often(15) && year
        ? only(
            filled(
              meetingWords,
              mapped(() => year),
            ),
            wanted,
          )
        : {},
    subjects: about,
    term,
    expires: term && year ? String(Math.min(9999, Number(year) + term.count)) : '',
    forceClause: {
      ...noForceClause,
      condition: chance.often(30) ? chance.one(['signatures', 'approvals'] as const) : null,
      delay: chance.often(10) ? { count: 30, unit: 'day' } : null,
    },
    duration: {
      ...noDuration,
      renewal: term && chance.often(30) ? { count: 1, unit: 'year' } : null,
      notice: term && chance.often(50) ? { count: 6, unit: 'month' } : null,
    },
    witnesses: {},
    texts: [],
    parties: [
      ...taking.map(({ id }) => ({ party: id, role: 'signatory' as AgreementRole })),
      ...(chance.often(8) ? [{ party: chance.one(parties).id, role: 'witness' as AgreementRole }] : []),
      ...(chance.often(2) ? [{ party: chance.one(parties).id, role: 'depositary' as AgreementRole }] : []),
    ],
    relations: relationsOf(chance, at),
    sources: chance.often(60) ? [sourceOf(chance)] : [],
    note: { en: mark },
    visibility: chance.often(5) ? 'members' : 'public',
  }
  const answering = chance.often(25) ? taking[0]!.id : null
  const agreement = { ...entry('agreement', at, chance, content, answering), kind: 'agreement' as const }
  return { ...agreement, acts: actsOf(chance, agreement, taking) }
}

export function entry<C>(
  kind: Kind,
  at: number,
  chance: Chance,
  content: C,
  party: string | null = null,
): BenchEntry<C> {
  const id = idOf(`${kind} ${at}`)
  const day = new Date(Date.UTC(2019, 0, 1) + chance.next() * 2700 * 86_400_000)
  return { kind, id, slug: `bench-${kind}-${at + 1}`, content, party, publishedAt: day.toISOString() }
}

/** A few have much, most have little. */
function skewed(chance: Chance, length: number): number {
  return Math.floor(length * chance.next() ** 2.5)
}

function subjectsOf(chance: Chance): Subject[] {
  const count = chance.weighted([
    [1, 55],
    [2, 30],
    [3, 15],
  ] as const)
  return [...new Set(Array.from({ length: count }, () => subjects[skewed(chance, subjects.length)]!))]
}

function signatoriesOf(chance: Chance, parties: Named[]): Named[] {
  const count = chance.weighted([
    [2, 60],
    [3, 15],
    [4, 10],
    [5, 5],
    [6, 4],
    [7, 3],
    [8, 2],
    [9, 1],
  ] as const)
  const taken = new Set<Named>()
  while (taken.size < count) taken.add(parties[skewed(chance, parties.length)]!)
  return [...taken]
}

function languagesOf(chance: Chance): readonly Language[] {
  return chance.weighted([
    [['zh'], 25],
    [['zh', 'mn'], 20],
    [['ru'], 8],
    [['mn'], 6],
    [['zh', 'ru'], 8],
    [['zh', 'en'], 13],
    [['mn', 'ru'], 5],
    [['en', 'zh', 'mn', 'ru'], 15],
  ] as const)
}

/** EDTF: days, months, years, intervals, doubtful ones, and none. */
function dateOf(chance: Chance): string {
  // More of them the nearer to today.
  const year = 2026 - Math.floor(42 * chance.next() ** 1.6)
  const two = (count: number) => String(count).padStart(2, '0')
  const [month, day] = [chance.whole(1, year === 2026 ? 6 : 12), chance.whole(1, 28)]
  return chance.weighted([
    [`${year}-${two(month)}-${two(day)}`, 56],
    [`${year}-${two(month)}`, 10],
    [`${year}`, 14],
    [`${year}-${two(month)}/${year + 1}-${two(month)}`, 2],
    [`${year - 1}/${year}`, 3],
    [`${year}?`, 2],
    [`${year}~`, 1],
    ['', 12],
  ])
}

function titleOf(chance: Chance, type: AgreementType, about: Subject[], taking: Named[]): Words {
  const kind = typeWords[type][1]
  const [a, b] = taking.map(({ name }) => name)
  const matter = subjectWords[about[0]!]!
  const called = (name: Multilingual | undefined, language: Language) =>
    name?.[language] ?? name?.en ?? name?.zh ?? ''
  const rare = chance.often(0.05) ? chance.one(rareWords) : null
  const extra = mapped((language) => (rare ? ` (${rare[language]})` : ''))
  return {
    en: `${kind.en} between ${called(a, 'en')} and ${called(b, 'en')} on ${matter.en}${extra.en}`,
    zh: `${called(a, 'zh')}与${called(b, 'zh')}关于${matter.zh}的${kind.zh}${extra.zh}`,
    mn: `${called(a, 'mn')}, ${called(b, 'mn')} хоорондын ${matter.mn} ${kind.mn}${extra.mn}`,
    ru: `${kind.ru} между сторонами ${called(a, 'ru')} и ${called(b, 'ru')} в области ${matter.ru}${extra.ru}`,
  }
}

function summaryOf(chance: Chance, about: Subject[]): Words {
  const first = chance.whole(0, sentences.length - 1)
  const chosen = Array.from({ length: chance.whole(1, 3) }, (_, at) =>
    filled(sentences[(first + at) % sentences.length]!, subjectWords[about[0]!]!),
  )
  return mapped((language) => chosen.map((sentence) => sentence[language]).join(language === 'zh' ? '' : ' '))
}

function relationsOf(chance: Chance, at: number): AgreementContent['relations'] {
  if (!at || !chance.often(6)) return []
  const kind = chance.weighted<RelationKind>([
    ['implements', 40],
    ['amends', 25],
    ['follows_from', 20],
    ['supersedes', 15],
  ])
  return [{ kind, agreement: idOf(`agreement ${chance.whole(Math.max(0, at - 2000), at - 1)}`) }]
}

function sourceOf(chance: Chance) {
  const number = chance.whole(1, 999)
  return {
    title: { en: `Archive file ${number}`, zh: `档案第${number}卷` },
    locator: `${chance.whole(1, 400)}`,
    url: '',
  }
}

/** Who did what on it: for half of the dated ones signatures, often all of them; then entry into force, withdrawals. */
function actsOf(chance: Chance, agreement: BenchEntry, taking: Named[]): BenchEntry<ActContent>[] {
  const adopted = (agreement.content as AgreementContent).adopted
  const acts: BenchEntry<ActContent>[] = []
  const add = (party: string, act: ActKind, date: string) => {
    const content = { ...emptyActContent, agreement: agreement.id, party, act, date }
    const slug = `${agreement.slug}-act-${acts.length + 1}`
    acts.push({
      kind: 'act',
      id: idOf(slug),
      slug,
      content,
      party: agreement.party,
      publishedAt: agreement.publishedAt,
    })
  }
  const day = /^\d{4}(-\d\d){0,2}$/.test(adopted) ? adopted : ''
  if (!day || chance.often(50)) return acts
  const all = chance.often(85)
  const signing = all ? taking : taking.slice(0, -1)
  for (const { id } of signing) add(id, 'signed', day)
  if (all && chance.often(25))
    for (const { id } of taking) add(id, 'in_force', String(Number(day.slice(0, 4)) + 1))
  if (chance.often(2)) add(taking[0]!.id, 'withdrew', '2024')
  return acts
}
