import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { When } from '@/components/meetings/when'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Outcome } from '@/components/workspace/outcome'
import { clockAfter, minutesOf } from '@/lib/agenda/length'
import { numbered } from '@/lib/agenda/numbered'
import type { Agenda } from '@/lib/agenda/queries'
import { itemFields, proposalFields } from '@/lib/agenda/schema'
import type { Typed } from '@/lib/agenda/typed'
import { AsideItems, OfferedItems } from './aside-items'
import { ItemForm } from './item-form'
import { PlacedItem } from './placed-item'

type Props = {
  agenda: Agenda
  /** The id of the item whose deeds are offered, where they are offered one at a time. */
  chosen: string | null
  /** What was typed into the form that was refused. */
  typed: Typed | null
  done: string | null
  error: string | null
}

/** A longer agenda offers the deeds of one item at a time: the forms of hundreds would be a page of megabytes. */
const mostOpen = 30

/** The agenda of a meeting as it is worked on. */
export function AgendaWork({ agenda, chosen, typed, done, error }: Props) {
  const t = useTranslations('agenda')
  const locale = useLocale()
  const { meeting, items, keeps, proposes } = agenda
  return (
    <Page
      above={
        <Breadcrumbs
          items={[
            { href: `/${locale}/meetings/${meeting.slug}`, text: t('meeting', { number: meeting.number }) },
          ]}
          label={t('back')}
        />
      }
      lead={
        <>
          <p>
            <Text texts={meeting.title} />
          </p>
          <p>
            <When meeting={meeting} zoned />
          </p>
        </>
      }
      title={t('title')}
    >
      <Outcome done={done} error={error} />
      {agenda.openRevisionId && (
        <Notice tone="info">
          <a href={`/${locale}/workspace/revisions/${agenda.openRevisionId}`}>{t('waiting')}</a>
        </Notice>
      )}
      <Section id="items" title={t('heading', { count: items.length })}>
        {items.length ? (
          <>
            <ol className="border-line border-t">
              {numbered(items).map((item) => {
                const { begins, number } = item
                return (
                  <PlacedItem
                    clock={meeting.starts && begins !== null ? clockAfter(meeting.starts, begins) : null}
                    item={item}
                    keeps={keeps}
                    key={item.id}
                    number={number}
                    open={items.length <= mostOpen || item.id === (typed?.item ?? chosen)}
                    typed={typed?.item === item.id ? typed : null}
                  />
                )
              })}
            </ol>
            <p className="mt-3 text-ink-2">
              {t('total', { minutes: minutesOf(items.filter(({ visibility }) => visibility !== 'hidden')) })}
            </p>
          </>
        ) : (
          <p className="text-ink-2">{t('empty')}</p>
        )}
      </Section>
      {keeps && <Publish agenda={agenda} />}
      <AsideItems agenda={agenda} typed={typed} />
      <OfferedItems agenda={agenda} />
      {keeps ? (
        <Section id="add" title={t('addHeading')}>
          <ItemForm deed="add" fields={itemFields} meetingId={meeting.id} typed={typed} />
        </Section>
      ) : (
        proposes && (
          <Section id="propose" title={t('proposeHeading')}>
            <p className="max-w-read">{t('proposeLead')}</p>
            <ItemForm deed="propose" fields={proposalFields} meetingId={meeting.id} typed={typed} />
          </Section>
        )
      )}
    </Page>
  )
}

function Publish({ agenda: { meeting, items, openRevisionId, isPublished } }: { agenda: Agenda }) {
  const t = useTranslations('agenda')
  const locale = useLocale()
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {!openRevisionId && items.length > 0 && (
        <form action={`/api/meetings/${meeting.id}/agenda/publish`} method="post">
          <input name="locale" type="hidden" value={locale} />
          <Button type="submit">{t(isPublished ? 'publishAgain' : 'publish')}</Button>
        </form>
      )}
      <ButtonLink href={`/${locale}/workspace/meetings/${meeting.slug}/session`} look="secondary">
        {t('toSession')}
      </ButtonLink>
    </div>
  )
}
