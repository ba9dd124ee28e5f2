import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { ReasonField } from '@/components/workspace/reason-field'
import { type ActionState, actionStates } from '@/db/vocabulary'

type Props = {
  id: string
  state: ActionState
  refused: boolean
  /** A delegate's report first goes to the head. */
  forEndorsement: boolean
}

/** Where an action item stands, said in one step. */
export function ReportForm({ id, state, refused, forEndorsement }: Props) {
  const t = useTranslations('actions')
  const words = useTranslations('words.actionStates')
  const locale = useLocale()
  return (
    <Section id="report" title={t('report')}>
      <form action={`/api/actions/${id}/reports`} method="post">
        <input name="locale" type="hidden" value={locale} />
        <p className="max-w-read">{t(forEndorsement ? 'reportLeadDelegate' : 'reportLead')}</p>
        <Select
          defaultValue={state === 'open' ? 'in_progress' : state}
          id="state"
          label={t('state')}
          name="state"
        >
          {actionStates.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </Select>
        <ReasonField hint={t('wordsHint')} label={t('words')} optional restore={refused} revisionId={id} />
        <Button className="mt-3" type="submit">
          {t(forEndorsement ? 'sendToHead' : 'publish')}
        </Button>
      </form>
    </Section>
  )
}
