import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { OwnWords } from '@/components/workspace/own-words'
import type { Agenda } from '@/lib/agenda/queries'
import type { Typed } from '@/lib/agenda/typed'
import { DeedForm } from './deed-form'
import { ItemPapers } from './item-papers'
import { ItemFacts, ItemTitle } from './item-words'

type Props = { agenda: Agenda }

/** What has no place in the order: proposals and how they were answered, and what was put off. */
export function AsideItems({ agenda: { aside, keeps }, typed }: Props & { typed: Typed | null }) {
  const t = useTranslations('agenda')
  const states = useTranslations('words.agendaStates')
  if (!aside.length) return null
  return (
    <Section id="aside" title={t('aside', { count: aside.length })}>
      <ul className="border-line border-t">
        {aside.map((item) => (
          <li className="border-line border-b py-3" id={`item-${item.id}`} key={item.id}>
            <h3>
              <ItemTitle item={item} />
            </h3>
            <p className="text-ink-2 text-sm">
              {states(item.state)}
              {item.proposedBy && (
                <>
                  {' · '}
                  {t.rich('proposedBy', { party: () => <Text texts={item.proposedBy ?? {}} /> })}
                </>
              )}
            </p>
            <ItemFacts clock={null} minutes={item.minutes} presenter={item.presenter} />
            <ItemPapers number="–" papers={item.papers} />
            {item.reason && <OwnWords>{item.reason}</OwnWords>}
            {keeps && (
              <DeedForm className="mt-2" item={item.id} meetingId={item.meetingId} page="agenda">
                {item.state === 'proposed' && (
                  <TextField
                    defaultValue={typed?.item === item.id ? typed.reason : ''}
                    id={`reason-${item.id}`}
                    label={t('reason')}
                    maxLength={2000}
                    name="reason"
                  />
                )}
                <div className="mt-3 flex flex-wrap gap-2">
                  <Button name="deed" type="submit" value="accept">
                    {t('deeds.accept')}
                  </Button>
                  {item.state === 'proposed' && (
                    <Button look="secondary" name="deed" type="submit" value="decline">
                      {t('deeds.decline')}
                    </Button>
                  )}
                </div>
              </DeedForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the meeting's place in its series offers: items of its own, and what earlier meetings left. */
export function OfferedItems({ agenda: { offered, left, meeting } }: Props) {
  const t = useTranslations('agenda')
  const origins = useTranslations('words.agendaOrigins')
  if (!offered.length && !left.length) return null
  return (
    <Section id="left" title={t('offered')}>
      <ul className="border-line border-t">
        {offered.map((origin) => (
          <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b py-2" key={origin}>
            <span className="grow">{origins(origin)}</span>
            <DeedForm meetingId={meeting.id} page="agenda">
              <input name="origin" type="hidden" value={origin} />
              <Button look="secondary" name="deed" type="submit" value="offer">
                {t('deeds.carry')}
              </Button>
            </DeedForm>
          </li>
        ))}
        {left.map(({ item, meeting: from }) => (
          <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b py-2" key={item.id}>
            <span className="grow">
              <Text texts={item.title} />
              <span className="block text-ink-2 text-sm">
                {t('leftBy', { number: from.number })} · <Text texts={from.title} />
              </span>
            </span>
            <DeedForm item={item.id} meetingId={meeting.id} page="agenda">
              <Button look="secondary" name="deed" type="submit" value="carry">
                {t('deeds.carry')}
              </Button>
            </DeedForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}
