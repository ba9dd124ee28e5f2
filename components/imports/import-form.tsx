import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Checkbox, Radio } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import type { ImportView } from '@/lib/imports/queries'
import type { Verdict } from '@/lib/policy'
import { ImportDeed } from './deed-form'

/** `may`: as what the reader may import it. */
type Props = { of: ImportView; may: Record<'drafts' | 'published', Verdict> }

/** Imports what was checked, in one go. */
export function ImportForm({ of, may }: Props) {
  const t = useTranslations('imports.make')
  const counts = of.counts!
  const count = counts.new + counts.changed
  if (!count) return <p className="mt-6 max-w-read">{t('nothing')}</p>
  if (may.drafts !== 'yes') return <p className="mt-6 max-w-read">{t('secretariat')}</p>
  return (
    <Section id="import" title={t('title')}>
      <ImportDeed deed="import" of={of}>
        <Fieldset id="mode" legend={t('how')}>
          <Radio
            defaultChecked
            hint={t('draftsHint')}
            id="mode-drafts"
            label={t('drafts')}
            name="mode"
            value="drafts"
          />
          <Radio
            disabled={may.published !== 'yes'}
            hint={t(may.published === 'own_work' ? 'publishedOwn' : 'publishedHint')}
            id="mode-published"
            label={t('published')}
            name="mode"
            value="published"
          />
        </Fieldset>
        {counts.error > 0 && (
          <Checkbox id="leave" label={t('leave', { count: counts.error })} name="leave" required />
        )}
        <Button className="mt-4" type="submit">
          {t('import', { count })}
        </Button>
      </ImportDeed>
    </Section>
  )
}
