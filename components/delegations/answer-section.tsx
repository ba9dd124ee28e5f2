import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Moment } from '@/components/entries/moment'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Radio } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { langOfWords, OwnWords } from '@/components/workspace/own-words'
import { invitationStates } from '@/db/vocabulary'
import { answerable } from '@/lib/delegations/rules'
import type { Delegation } from '@/lib/delegations/view'
import { DeedForm, type Place } from './deed-form'

type Props = { delegation: Delegation; place: Place; mayChange: boolean; today: string }

/** What the party has answered, until when it can change that, and the form for it. */
export function AnswerSection({ delegation: { meeting, invitation }, place, mayChange, today }: Props) {
  const t = useTranslations('delegations.answer')
  const words = useTranslations('words.invitationStates')
  const { state, answeredAt, sentAt, changesUntil, note } = invitation
  const until = () => <EdtfDate text={changesUntil} />
  return (
    <Section id="answer" title={t('title')}>
      <div className="grid max-w-read gap-2">
        <p>
          {answeredAt
            ? t.rich('given', { date: () => <Moment time={answeredAt} />, answer: words(state) })
            : t.rich('sent', { date: () => <Moment time={sentAt} /> })}
        </p>
        <p className="text-ink-2">
          {!answerable(meeting.state)
            ? t('off')
            : t.rich(today <= changesUntil ? 'until' : 'closed', { date: until })}
        </p>
      </div>
      {mayChange ? (
        <DeedForm deed="answer" place={place}>
          <Fieldset id="state" legend={t('legend')}>
            {invitationStates.map(
              (choice) =>
                choice !== 'sent' && (
                  <Radio
                    defaultChecked={state === choice}
                    id={`answer-${choice}`}
                    key={choice}
                    label={t(choice)}
                    name="state"
                    required
                    value={choice}
                  />
                ),
            )}
          </Fieldset>
          <TextArea
            defaultValue={note}
            hint={t('noteHint')}
            id="note"
            label={t('note')}
            lang={note ? langOfWords(note) : undefined}
            maxLength={2000}
            name="note"
            rows={3}
          />
          <Button className="mt-4" type="submit">
            {t('send')}
          </Button>
        </DeedForm>
      ) : (
        note && (
          <p className="mt-2 max-w-read">
            <OwnWords>{note}</OwnWords>
          </p>
        )
      )}
    </Section>
  )
}
