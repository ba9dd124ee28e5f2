import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Radio } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { type UpdateStance, updateStances } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import type { ProjectUpdate } from '@/lib/projects/view'

type Props = {
  updateId: string
  /** What the party said before. */
  own: ProjectUpdate['views'][number] | null
  /** A delegate's view first goes to the head. */
  forEndorsement: boolean
}

/** What a partner says of an update: that it adds to it or disagrees, in words. */
export function ViewForm({ updateId, own, forEndorsement }: Props) {
  const t = useTranslations('updates')
  const words = useTranslations('words.updateStances')
  const labels = useTranslations('agreement.fields')
  const locale = useLocale()
  const stance: UpdateStance = own?.stance ?? 'adds'
  return (
    <Section id="view" title={t(own ? 'view.correct' : 'view.give')}>
      <form action={`/api/updates/${updateId}/views`} method="post">
        <input name="locale" type="hidden" value={locale} />
        <p className="max-w-read">{t(forEndorsement ? 'form.delegateLead' : 'form.headLead')}</p>
        <Fieldset id="stance" legend={labels('stance')}>
          {updateStances.map((one) => (
            <Radio
              defaultChecked={one === stance}
              id={`stance-${one}`}
              key={one}
              label={words(one)}
              name="stance"
              value={one}
            />
          ))}
        </Fieldset>
        <TextArea
          defaultValue={own ? (textFor(own.words, locale)?.text ?? '') : ''}
          hint={t('view.wordsHint')}
          id="reason"
          label={labels('words')}
          maxLength={2000}
          name="reason"
          required
          rows={5}
        />
        <Button className="mt-3" type="submit">
          {t(forEndorsement ? 'form.toHead' : 'view.publish')}
        </Button>
      </form>
    </Section>
  )
}
