import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ItemInWords } from '@/components/agenda/item-in-words'
import { ClauseWords } from '@/components/agreements/clause-words'
import { DurationWords } from '@/components/agreements/duration-words'
import { EdtfDate } from '@/components/dates/edtf-date'
import { PlaceOrShow } from '@/components/meetings/place-or-show'
import { FormerNames } from '@/components/members/former-names'
import { FigureSentence } from '@/components/ports/figure-sentence'
import { isProjectPart, PartInWords } from '@/components/projects/part-in-words'
import { periodWords } from '@/components/projects/period-words'
import { listed, TextList } from '@/components/texts/text-list'
import { Foreign } from '@/components/ui/foreign'
import type {
  AgreementText,
  DurationClause,
  EndorsedProject,
  ForceClause,
  FormerName,
  Multilingual,
  PortFigure,
  PublishedItem,
  Source,
} from '@/db/schema/content'
import { langOf } from '@/lib/multilingual'
import type { Mentions } from '@/lib/registry/revisions'
import { languageOf, multilingualFields } from './field-label'
import { Gap } from './gap'
import { SourceList } from './source-list'
import { Text } from './text'

const meetingMentions = ['series', 'convenor', 'hosts', 'invited']
const decisionMentions = ['meeting', 'decision', 'agreements', 'memberships', 'meetings', 'entitled']
const dutyMentions = ['action', 'owner', 'raisedBy', 'asked']
const projectMentions = [
  'lead',
  'intention',
  'duplicateOf',
  'decisions',
  'actions',
  'plans',
  'project',
  'blockedBy',
]
const entries = [
  'body',
  'partOf',
  'agreement',
  'party',
  'proposedBy',
  'follows',
  'admission',
  ...meetingMentions,
  ...decisionMentions,
  ...dutyMentions,
  ...projectMentions,
]
const dates = [
  'adopted',
  'expires',
  'date',
  'effect',
  'began',
  'ended',
  'formed',
  'period',
  'due',
  'deadline',
  'plannedStart',
  'plannedEnd',
  'actualStart',
  'actualEnd',
  'nextDue',
]
const groups: Record<string, string> = {
  type: 'agreementTypes',
  subjects: 'subjects',
  originalLanguage: 'textLanguages',
  visibility: 'visibilities',
  act: 'actKinds',
  class: 'membershipClasses',
  classes: 'membershipClasses',
  way: 'admissionWays',
  outcome: 'admissionOutcomes',
  basis: 'membershipBases',
  procedure: 'decisionProcedures',
  majority: 'majorities',
  post: 'actionPosts',
  subject: 'issueSubjects',
  zone: 'meetingZones',
  interpretation: 'textLanguages',
  intervalUnit: 'intervalUnits',
  sector: 'sectors',
  shape: 'projectShapes',
  exchange: 'exchanges',
  health: 'healths',
  currency: 'currencies',
  stance: 'updateStances',
}

/** Fields that several kinds have, each with words of its own. */
const groupsOf: Record<string, string[]> = {
  kind: ['partyKinds', 'bodyKinds', 'portKinds', 'meetingKinds', 'projectKinds'],
  state: ['meetingStates', 'actionStates'],
}

type Props = { path: string[]; value: unknown; mentions: Mentions }

/** One value of a content in words. An entry that is not public is not named. */
export function FieldValue({ path, value, mentions }: Props): ReactNode {
  const words = useTranslations('words')
  const t = useTranslations('agreement.history')
  const projects = useTranslations('projects')
  const [field = ''] = path
  const word = (group: string, key: unknown) =>
    words.has(`${group}.${key}` as 'kinds.act') ? words(`${group}.${key}` as 'kinds.act') : String(key)
  const entry = (id: unknown) => {
    const name = mentions[String(id)]
    return name ? <Text texts={name} /> : t('notPublic')
  }
  if (value === undefined || value === null || value === '') return <Gap />
  if (Array.isArray(value)) {
    if (!value.length) return <Gap />
    if (field === 'sources') return <SourceList sources={value as Source[]} />
    if (field === 'texts') return <TextList texts={listed(value as AgreementText[])} />
    return (
      <ul>
        {value.map((item) => (
          <li key={JSON.stringify(item)}>
            <FieldValue mentions={mentions} path={[field, '0']} value={item} />
          </li>
        ))}
      </ul>
    )
  }
  if (typeof value === 'object') {
    const part = value as Record<string, unknown>
    if (field === 'sources') return <SourceList sources={[part as Source]} />
    if (field === 'formerNames') return <FormerNames names={[part as FormerName]} />
    if (field === 'texts') return <TextList texts={listed([part as AgreementText])} />
    if (field === 'figures') return <FigureSentence figure={part as PortFigure} />
    if (field === 'items') return <ItemInWords item={part as PublishedItem} />
    if (field === 'endorses') return <Text texts={(part as EndorsedProject).name} />
    if (field === 'instruments') return entry(part.agreement)
    if (field === 'rotation' || field === 'entitled') return entry(part.party)
    if (field === 'ballots') {
      return t.rich('partyAs', { party: () => entry(part.party), role: word('ballots', part.ballot) })
    }
    if (field === 'weights') {
      return t('pair', { term: word('membershipClasses', part.class), value: String(part.weight ?? '') })
    }
    if (field === 'sites' || field === 'exhibitors') {
      return (
        <PlaceOrShow
          number={(part.number ?? null) as number | null}
          party={part.party ? entry(part.party) : null}
          texts={(part.place ?? part.note) as Multilingual}
        />
      )
    }
    if (field === 'parties') {
      return t.rich('partyAs', { party: () => entry(part.party), role: word('agreementRoles', part.role) })
    }
    if (field === 'relations') {
      return t.rich('related', {
        agreement: () => entry(part.agreement),
        kind: word('relationKinds', part.kind),
      })
    }
    if (field === 'forceClause') {
      const clause = part as ForceClause
      return clause.condition ? <ClauseWords among={clause.among.map(entry)} clause={clause} /> : <Gap />
    }
    if (field === 'duration') return <DurationWords clause={part as DurationClause} />
    if (field === 'term') return words(`termUnits.${part.unit as 'year'}`, { count: Number(part.count) })
    if (field === 'area' || field === 'population') {
      return t(part.moreThan ? 'moreThan' : 'figure', { value: Number(part.value) })
    }
    if (isProjectPart(field)) return <PartInWords entry={entry} field={field} row={part} />
    if (multilingualFields.includes(field)) return <Text texts={part as Multilingual} />
    return JSON.stringify(value)
  }
  const language = languageOf(path)
  if (language) return <Foreign lang={langOf(language)}>{String(value)}</Foreign>
  if (field === 'covers') return periodWords(projects, String(value))
  if (dates.includes(field)) return <EdtfDate text={String(value)} />
  if (entries.includes(field)) return entry(value)
  const among = groupsOf[field]?.find((group) => words.has(`${group}.${value}` as 'kinds.act'))
  const group = among ?? groups[field]
  return group ? word(group, value) : String(value)
}
