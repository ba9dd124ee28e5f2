import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { FileLink } from '@/components/texts/file-link'
import type { Evidence, Indicator, Multilingual, Paper, ProjectPlace, Sum } from '@/db/schema/content'
import type { PartnerRole, ProjectStage } from '@/db/vocabulary'
import type { Milestone } from '@/lib/projects/view'
import { SumWords } from './sum-words'

type Rows = {
  partners: { party: string | null; role: PartnerRole | null }
  steps: { stage: ProjectStage | null; date: string; reason: Multilingual }
  milestones: Milestone
  sums: Sum
  indicators: Indicator
  commitments: { agreement: string | null; article: string }
  places: ProjectPlace
  evidence: Evidence
  documents: Paper
}
export type ProjectPart = keyof Rows

const parts = [
  ...['partners', 'steps', 'milestones', 'sums', 'indicators', 'commitments', 'places', 'evidence'],
  'documents',
]

/** Whether a field of a content holds rows that are said here. */
export function isProjectPart(field: string): field is ProjectPart {
  return parts.includes(field)
}

type Props = {
  field: ProjectPart
  row: unknown
  /** Names an entry by its id. */
  entry: (id: unknown) => ReactNode
}

/** One row of a part of a project, or of a report on it, as a sentence: 'Survey · due March 2026 · done May 2026'. */
export function PartInWords({ field, row, entry }: Props): ReactNode {
  return inWords[field]({ row: row as never, entry })
}

type Said<F extends ProjectPart> = (props: { row: Rows[F]; entry: Props['entry'] }) => ReactNode

const inWords: { [F in ProjectPart]: Said<F> } = {
  partners: ({ row: { party, role }, entry }) => (
    <Joined>{[entry(party), <Role key="role" role={role} />]}</Joined>
  ),
  steps: ({ row: { stage, date, reason } }) => (
    <Joined>
      {[
        stage && <Word group="projectStages" key="stage" word={stage} />,
        date && <EdtfDate key="date" text={date} />,
        said(reason),
      ]}
    </Joined>
  ),
  milestones: ({ row }) => <MilestoneWords milestone={row} />,
  sums: ({ row: { amount, currency, year, use } }) => (
    <Joined>
      {[
        amount !== null && currency && <SumWords amount={amount} currency={currency} key="sum" />,
        year && <EdtfDate key="year" text={year} />,
        use && <Word group="moneyUses" key="use" word={use} />,
      ]}
    </Joined>
  ),
  indicators: ({ row }) => <IndicatorWords indicator={row} />,
  commitments: ({ row: { agreement, article }, entry }) => <Joined>{[entry(agreement), article]}</Joined>,
  places: ({ row: { name, latitude, longitude } }) => (
    <Joined>{[said(name), latitude !== null && longitude !== null && `${latitude}, ${longitude}`]}</Joined>
  ),
  evidence: ({ row: { title, url, ...file } }) => (
    <Joined>{[said(title), url, file.file && <FileLink file={file} key="file" />]}</Joined>
  ),
  documents: ({ row: { title, language, ...file } }) => (
    <Joined>
      {[
        said(title),
        language && <Word group="textLanguages" key="language" word={language} />,
        file.file && <FileLink file={file} key="file" />,
      ]}
    </Joined>
  ),
}

function MilestoneWords({ milestone }: { milestone: Milestone }) {
  const t = useTranslations('projects.milestones')
  const pair = useTranslations('agreement.history')
  const dated = (['begins', 'due', 'done'] as const).map(
    (field) =>
      milestone[field] && (
        <Fragment key={field}>
          {pair('pair', { term: t(field), value: '' })}
          <EdtfDate style="short" text={milestone[field]} />
        </Fragment>
      ),
  )
  return <Joined>{[said(milestone.title), ...dated, said(milestone.evidence), milestone.url]}</Joined>
}

function IndicatorWords({ indicator }: { indicator: Indicator }) {
  const t = useTranslations('projects.results')
  const pair = useTranslations('agreement.history')
  const format = useFormatter()
  const figures = (['baseline', 'target', 'actual'] as const).map((field) => {
    const figure = indicator[field]
    const value = figure !== null && `${format.number(figure)} ${indicator.unit}`.trim()
    return value && pair('pair', { term: t(field), value })
  })
  const { title, year } = indicator
  return <Joined>{[said(title), ...figures, year && <EdtfDate key="year" text={year} />]}</Joined>
}

function Role({ role }: { role: PartnerRole | null }) {
  const none = useTranslations('projects.facts')('noRole')
  return role ? <Word group="partnerRoles" word={role} /> : none
}

function Word({ group, word }: { group: string; word: string }) {
  return useTranslations('words')(`${group}.${word}` as 'kinds.act')
}

function said(texts: Multilingual): ReactNode {
  return Object.keys(texts).length > 0 && <Text texts={texts} />
}

/** What is given, one after the other. */
function Joined({ children }: { children: ReactNode[] }) {
  return children
    .filter((part) => part !== null && part !== false && part !== '')
    .map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and do not move
      <Fragment key={at}>
        {at > 0 && ' · '}
        {part}
      </Fragment>
    ))
}
