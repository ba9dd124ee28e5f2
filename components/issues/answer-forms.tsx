import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'
import type { IssueStep } from '@/db/vocabulary'

type Props = { id: string; steps: IssueStep[]; today: string }

/** What a side may say of an issue, each as a form of its own. */
export function IssueAnswerForms({ id, steps, today }: Props) {
  const t = useTranslations('issues')
  const locale = useLocale()
  return steps.map((step) => (
    <Section id={step} key={step} title={t(`do.${step}`)}>
      <form action={`/api/issues/${id}/answers`} method="post">
        <input name="locale" type="hidden" value={locale} />
        <input name="step" type="hidden" value={step} />
        <p className="max-w-read">{t(`lead.${step}`)}</p>
        {step === 'settled' && (
          <TextField
            className="max-w-60"
            defaultValue={today}
            id="settled-date"
            label={t('settledOn')}
            max={today}
            name="date"
            type="date"
          />
        )}
        <TextArea
          hint={t('wordsHint')}
          id={`${step}-words`}
          label={t('words')}
          maxLength={2000}
          name="reason"
          required={step === 'answered'}
          rows={4}
        />
        <Button className="mt-3" look={step === 'answered' ? 'primary' : 'secondary'} type="submit">
          {t(`do.${step}`)}
        </Button>
      </form>
    </Section>
  ))
}
