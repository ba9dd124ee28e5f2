import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/field'
import { ReasonField } from '@/components/workspace/reason-field'
import type { TextLanguage } from '@/db/vocabulary'
import type { Passage } from '@/lib/minutes/markdown'
import { langOf } from '@/lib/multilingual'

type Props = {
  minutesId: string
  revision: number
  language: TextLanguage
  /** The passage that was chosen by its number; null: none yet. */
  passage: Passage | null
  refused: boolean
}

/** A head asks for a passage to read otherwise, in the name of the party. */
export function AskForm({ minutesId, revision, language, passage, refused }: Props) {
  const t = useTranslations('minutes.ask')
  const locale = useLocale()
  return (
    <Section id="ask" title={t('title')}>
      <p className="max-w-read">{t('lead')}</p>
      {!passage && <p className="mt-2 max-w-read font-strong">{t('choose')}</p>}
      {passage && (
        <form action={`/api/minutes/${minutesId}/corrections`} method="post">
          <input name="locale" type="hidden" value={locale} />
          <input name="about" type="hidden" value={revision} />
          <input name="language" type="hidden" value={language} />
          <input name="passage" type="hidden" value={passage.mark} />
          <TextArea
            defaultValue={passage.source}
            hint={t('afterHint')}
            id="after"
            label={t('after', { number: Number(passage.mark.slice(1)) })}
            lang={language === 'mn-Mong' ? undefined : langOf(language)}
            maxLength={5000}
            name="after"
            rows={6}
          />
          <ReasonField
            hint={t('reasonHint')}
            label={t('reason')}
            restore={refused}
            revisionId={`${minutesId} ${passage.mark}`}
          />
          <Checkbox id="confirm-ask" label={t('confirm')} required />
          <Button className="mt-2" type="submit">
            {t('button')}
          </Button>
        </form>
      )}
    </Section>
  )
}
