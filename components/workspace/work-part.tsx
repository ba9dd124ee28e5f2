import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { textFor } from '@/lib/multilingual'
import { useMoments } from './moments'
import { OwnWords } from './own-words'
import { StatusTag } from './status-tag'
import { Title } from './title'
import { addressOf, type GroupName, type WorkItem } from './work-groups'

type Props = {
  id: string
  title: string
  /** What is said where there is nothing; null: what there is stands elsewhere on the page. */
  empty: string | null
  groups: { name: GroupName; items: WorkItem[] }[]
}

/** One part of the workspace: its groups, and under each its rows with one verb each. */
export function WorkPart({ id, title, empty, groups }: Props) {
  const t = useTranslations('workspace.groups')
  const filled = groups.filter(({ items }) => items.length)
  if (!filled.length && empty === null) return null
  return (
    <Section id={id} title={title}>
      {!filled.length && <p className="text-ink-2">{empty}</p>}
      {filled.map(({ name, items }) => (
        <div className="mt-5" key={name}>
          <h3>{t(name)}</h3>
          <ul className="mt-2 border-line border-t">
            {items.map((item) => (
              <WorkRow group={name} item={item} key={item.revisionId} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function WorkRow({ item, group }: { item: WorkItem; group: GroupName }) {
  const t = useTranslations('workspace')
  const words = useTranslations('words.kinds')
  const language = useLocale()
  const moment = useMoments()
  const party = item.partyName && textFor(item.partyName, language)
  const facts = [
    words(item.kind),
    ...(item.basedOn ? [t('correction')] : []),
    ...(party ? [] : [t('secretariat')]),
    t('changed', { when: moment(item.updatedAt) }),
  ]
  return (
    <li className="border-line border-b py-3 sm:flex sm:gap-6">
      <div className="min-w-0 grow">
        <p>
          <a className="font-strong" href={addressOf(language, item)}>
            {t.rich('verbTitle', {
              verb: t(`verbs.${group}`),
              title: () => <Title original={item.originalLanguage} texts={item.title} />,
            })}
          </a>
        </p>
        <p className="text-ink-2">
          {party && <span lang={party.lang}>{party.text} · </span>}
          {item.authorName && (
            <>
              <OwnWords>{item.authorName}</OwnWords> ·{' '}
            </>
          )}
          {facts.join(' · ')}
        </p>
        {item.reason && (group === 'sentBack' || group === 'declined') && (
          <p className="mt-1 max-w-read border-warn border-l-4 pl-3">
            <span className="text-ink-2">{t('reason')}</span> <OwnWords>{item.reason}</OwnWords>
          </p>
        )}
      </div>
      <p className="shrink-0 max-sm:mt-1">
        <StatusTag reason={item.reason} status={item.status} />
      </p>
    </li>
  )
}
