import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Paragraphs, Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { FileLink } from '@/components/texts/file-link'
import { DescriptionList } from '@/components/ui/description-list'
import { Tag } from '@/components/ui/tag'
import type { ProjectUpdate } from '@/lib/projects/view'
import { periodWords } from './period-words'
import { SumWords } from './sum-words'
import { HealthTag } from './tags'

/** One report of a project's lead, and what partners say of it. */
export function UpdateEntry({ update }: { update: ProjectUpdate }) {
  const t = useTranslations('projects')
  const { party, date, blocks, blockedBy, nextStep, nextDue, spent, currency, evidence, views } = update
  const facts = [
    ...(Object.keys(blocks).length
      ? [{ term: t('updates.blocks'), description: <Paragraphs texts={blocks} /> }]
      : []),
    ...(blockedBy ? [{ term: t('updates.mustAct'), description: <PartyLink party={blockedBy} /> }] : []),
    ...(Object.keys(nextStep).length
      ? [
          {
            term: t('updates.next'),
            description: (
              <>
                <Text texts={nextStep} />
                {nextDue && ' · '}
                {nextDue && <EdtfDate text={nextDue} />}
              </>
            ),
          },
        ]
      : []),
    ...(spent !== null && currency
      ? [
          {
            term: t('updates.spent'),
            description: <SumWords amount={spent} currency={currency} />,
          },
        ]
      : []),
    ...(evidence.length
      ? [{ term: t('updates.evidence'), description: <EvidenceList evidence={evidence} /> }]
      : []),
  ]
  return (
    <article className="border-line border-t py-4" id={update.slug}>
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {periodWords(t, update.covers)} <HealthTag health={update.health} />
        {update.progress !== null && (
          <span className="font-normal text-ink-2 text-table">
            {t('honest.progress', { percent: update.progress })}
          </span>
        )}
      </h3>
      <p className="mb-2 text-ink-2">
        {t.rich('updates.by', {
          party: () => <PartyLink party={party} />,
          date: () => <EdtfDate text={date} />,
        })}
      </p>
      <Paragraphs texts={update.happened} />
      {facts.length > 0 && (
        <div className="mt-3">
          <DescriptionList items={facts} />
        </div>
      )}
      {views.map((view) => (
        <div className="mt-3 border-line-strong border-l-4 pl-4" id={view.slug} key={view.slug}>
          <p className="flex flex-wrap items-baseline gap-2">
            <Stance stance={view.stance} />
            <span>
              <PartyLink party={view.party} /> · <EdtfDate text={view.date} />
            </span>
          </p>
          <Paragraphs texts={view.words} />
        </div>
      ))}
    </article>
  )
}

function Stance({ stance }: { stance: ProjectUpdate['views'][number]['stance'] }) {
  const words = useTranslations('words.updateStances')
  return (
    <Tag icon="speech" tone={stance === 'dissents' ? 'warn' : 'neutral'}>
      {words(stance)}
    </Tag>
  )
}

function EvidenceList({ evidence }: Pick<ProjectUpdate, 'evidence'>) {
  return (
    <ul>
      {evidence.map(({ title, url, file, name }) => (
        <li key={`${url} ${file} ${Object.values(title).join()}`}>
          {url ? (
            <a href={url} rel="noopener noreferrer">
              <Text texts={title} />
            </a>
          ) : (
            <Text texts={title} />
          )}
          {file && ' · '}
          {file && <FileLink file={{ file, name }} />}
        </li>
      ))}
    </ul>
  )
}
