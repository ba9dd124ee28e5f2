import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { useMoments } from '@/components/workspace/moments'
import type { ImportView } from '@/lib/imports/queries'
import { ImportDeed } from './deed-form'

/** Takes an import back; `until`: the last moment for it. */
export function UndoForm({ of, until }: { of: ImportView; until: Date }) {
  const t = useTranslations('imports.undo')
  const moment = useMoments()
  return (
    <Section id="undo" title={t('title')}>
      <p className="max-w-read text-ink-2">{t('lead', { until: moment(until) })}</p>
      <ImportDeed deed="undo" of={of}>
        <Checkbox id="sure" label={t('sure')} name="sure" required value="yes" />
        <Button className="mt-3" look="danger" type="submit">
          {t('undo')}
        </Button>
      </ImportDeed>
    </Section>
  )
}
