import { NextIntlClientProvider, useFormatter, useLocale, useMessages, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { MeetingTag } from '@/components/meetings/state-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Outcome } from '@/components/workspace/outcome'
import { numbered } from '@/lib/agenda/numbered'
import type { Agenda, Item } from '@/lib/agenda/queries'
import type { Typed } from '@/lib/agenda/typed'
import { DeedForm } from './deed-form'
import { ItemPapers } from './item-papers'
import { ItemFacts, ItemTitle } from './item-words'
import { NotesField } from './notes-field'

type Props = {
  agenda: Agenda
  personId: string
  /** Whether the reader drafts decisions and action items, and marks who is there. */
  records: boolean
  /** What was typed into the form that was refused. */
  typed: Typed | null
  done: string | null
  error: string | null
}

/** One page for the rapporteur: what is being discussed, what was, and what is written down of it. */
export function SessionWork({ agenda: { meeting, items }, personId, records, typed, done, error }: Props) {
  const t = useTranslations('agenda')
  const locale = useLocale()
  const workspace = `/${locale}/workspace`
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[
              { href: `/${locale}/meetings/${meeting.slug}`, text: t('meeting', { number: meeting.number }) },
              { href: `${workspace}/meetings/${meeting.slug}/agenda`, text: t('title') },
            ]}
            label={t('back')}
          />
          <p className="mt-2">
            <MeetingTag state={meeting.state} />
          </p>
        </>
      }
      lead={
        <p>
          <Text texts={meeting.title} />
        </p>
      }
      title={t('session')}
    >
      <Outcome done={done} error={error} />
      {records && (
        <ul className="mt-4 flex flex-wrap gap-x-6">
          {(
            [
              [`decisions/new?meeting=${meeting.slug}`, t('fall.decision')],
              [`actions/new?meeting=${meeting.slug}`, t('fall.action')],
              [`meetings/${meeting.slug}/delegations`, t('fall.attendance')],
              [`meetings/${meeting.slug}/minutes`, t('fall.minutes')],
            ] as const
          ).map(([path, words]) => (
            <li key={path}>
              <a className="inline-flex min-h-10 items-center" href={`${workspace}/${path}`}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Section id="items" title={t('heading', { count: items.length })}>
        {items.length ? (
          <NotesMessages>
            <ol className="border-line border-t">
              {numbered(items).map((item) => (
                <SessionItem
                  item={item}
                  key={item.id}
                  number={item.number}
                  personId={personId}
                  typed={typed?.deed === 'note' && typed.item === item.id ? typed.notes : null}
                  zone={meeting.zone ?? 'UTC'}
                />
              ))}
            </ol>
          </NotesMessages>
        ) : (
          <p className="text-ink-2">{t('empty')}</p>
        )}
      </Section>
    </Page>
  )
}

/** The words that the notes need in the browser, and no others. */
function NotesMessages({ children }: { children: ReactNode }) {
  const { agenda, workspace, errors } = useMessages()
  const { theirs, theirsEmpty, keepBoth, standing } = agenda
  const { conflict, save } = workspace
  const needed = {
    agenda: { theirs, theirsEmpty, keepBoth, standing },
    workspace: { conflict, save },
    errors: { refusals: errors.refusals },
  }
  return (
    <NextIntlClientProvider messages={needed as unknown as ReturnType<typeof useMessages>}>
      {children}
    </NextIntlClientProvider>
  )
}

type ItemProps = {
  item: Item
  number: string
  personId: string
  /** Notes that were refused. */
  typed: string | null
  zone: string
}

function SessionItem({ item, number, personId, typed, zone }: ItemProps) {
  const t = useTranslations('agenda')
  const format = useFormatter()
  const running = item.startedAt !== null && item.endedAt === null
  const time = (at: Date) =>
    format.dateTime(at, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: 'short',
    })
  return (
    <li
      aria-current={running ? 'step' : undefined}
      className={`border-line border-b py-3 ${running ? 'border-l-4 border-l-accent pl-3' : ''}`}
      id={`item-${item.id}`}
    >
      <h3>
        {number} <ItemTitle item={item} />
      </h3>
      <ItemFacts clock={null} minutes={item.minutes} presenter={item.presenter} />
      <ItemPapers number={number} papers={item.papers} />
      {item.startedAt && (
        <p className="text-ink-2 text-sm">
          {item.endedAt
            ? t('discussed', { from: time(item.startedAt), to: time(item.endedAt) })
            : t('running', { from: time(item.startedAt) })}
        </p>
      )}
      <DeedForm item={item.id} meetingId={item.meetingId} page="session">
        <input name="version" type="hidden" value={item.version} />
        <NotesField
          item={item.id}
          label={t('notes', { number })}
          meetingId={item.meetingId}
          notes={item.notes}
          personId={personId}
          typed={typed}
          version={item.version}
        />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button look="secondary" name="deed" type="submit" value="note">
            {t('deeds.note')}
          </Button>
          <Button name="deed" type="submit" value={running ? 'stop' : 'start'}>
            {t(running ? 'deeds.stop' : 'deeds.start')}
          </Button>
        </div>
      </DeedForm>
    </li>
  )
}
