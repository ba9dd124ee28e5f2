import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { ReasonField } from '@/components/workspace/reason-field'
import type { AdmissionStep } from '@/db/vocabulary'

type Props = { id: string; steps: AdmissionStep[]; refused: boolean }

/** What a head of delegation may say of an admission, each as a form of its own; to object takes a reason. */
export function AnswerForms({ id, steps, refused }: Props) {
  const t = useTranslations('admission')
  const locale = useLocale()
  if (!steps.length) return null
  const form = (step: AdmissionStep) => (
    <form action={`/api/admissions/${id}/answers`} className="mt-3" key={step} method="post">
      <input name="locale" type="hidden" value={locale} />
      <input name="step" type="hidden" value={step} />
      {step === 'objected' && (
        <ReasonField hint={t('reasonHint')} label={t('reason')} restore={refused} revisionId={id} />
      )}
      <Button className="mt-3" look={step === 'objected' ? 'danger' : 'primary'} type="submit">
        {t(`do.${step}`)}
      </Button>
    </form>
  )
  return (
    <Section id="answer" title={t('answer')}>
      <p className="max-w-read">{t('answerLead')}</p>
      {steps.filter((step) => step !== 'objected').map(form)}
      {steps.includes('objected') && (
        <Details open={refused} summary={t('do.objected')}>
          {form('objected')}
        </Details>
      )}
    </Section>
  )
}
