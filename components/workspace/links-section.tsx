'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { relationKinds } from '@/db/vocabulary'
import { ChoiceField } from './choice-field'
import { useSetting } from './form-context'
import { FormSection } from './form-section'
import type { FormValues } from './form-values'
import { Row } from './row'

/** The body it was made in, and the agreements it has to do with. */
export function LinksSection() {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.relationKinds')
  const { options, announce } = useSetting()
  const { control } = useFormContext<FormValues>()
  const rows = useFieldArray({ control, name: 'content.relations' })
  return (
    <FormSection name="links" title={t('sections.links')}>
      <ChoiceField hint={t('hints.body')} label={t('fields.body')} options={options.bodies} path={['body']} />
      <h3 className="mt-6">{t('fields.relations')}</h3>
      <p className="max-w-read text-ink-2">{t('hints.relations')}</p>
      {rows.fields.map((row, at) => (
        <Row
          key={row.id}
          legend={t('relation', { number: at + 1 })}
          remove={{
            label: t('removeRelation', { number: at + 1 }),
            onClick: () => {
              rows.remove(at)
              announce(t('relationRemoved', { number: at + 1 }))
              document.getElementById('field-relations')?.focus()
            },
          }}
        >
          <ChoiceField
            label={t('fields.relationKind')}
            options={relationKinds.map((id) => ({ id, label: words(id) }))}
            path={['relations', at, 'kind']}
            required
          />
          <ChoiceField
            label={t('fields.relationAgreement')}
            options={options.agreements}
            path={['relations', at, 'agreement']}
          />
        </Row>
      ))}
      <Button
        className="mt-5"
        id="field-relations"
        look="secondary"
        onClick={() => {
          rows.append({ kind: 'implements', agreement: null })
          announce(t('relationAdded', { number: rows.fields.length + 1 }))
        }}
      >
        {t('addRelation')}
      </Button>
    </FormSection>
  )
}
